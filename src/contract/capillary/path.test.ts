import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../testing/any-text.ts';
import { valueAt } from '../testing/value-at.ts';
import { childPath } from './path.ts';

describe('childPath', () => {
  it('joins words by a dot', () => {
    expect(childPath('', 'interaction')).toBe('interaction');
    expect(childPath('interaction[2]', 'messageList')).toBe('interaction[2].messageList');
  });

  it('quotes a key that is no word, so that nothing in it can be taken for a path or reach a terminal', () => {
    expect(childPath('a', 'b.c')).toBe('a["b.c"]');
    expect(childPath('', '\u001b[31m\n')).toBe('["\\u001b[31m\\n"]');
  });

  it('leads back to the value under any key', () => {
    fc.assert(
      fc.property(anyText, anyText, (outer, inner) => {
        const body: unknown = JSON.parse(`{${JSON.stringify(outer)}:{${JSON.stringify(inner)}:"here"}}`);
        expect(valueAt(body, childPath(childPath('', outer), inner))).toBe('here');
      }),
    );
  });
});

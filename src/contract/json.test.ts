import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { childPath, isList, isRecord, ownValue } from './json.ts';
import { anyText } from './testing/any-text.ts';
import { valueAt } from './testing/value-at.ts';

describe('isRecord', () => {
  it('is true of objects alone', () => {
    expect([{}, { a: 1 }].every(isRecord)).toBe(true);
    expect([[], null, undefined, 'a', 1, true].some(isRecord)).toBe(false);
  });
});

describe('isList', () => {
  it('is true of arrays alone', () => {
    expect(isList([])).toBe(true);
    expect([{ length: 0 }, 'a', null].some(isList)).toBe(false);
  });
});

describe('ownValue', () => {
  it('reads an own key, even one that the prototype has too', () => {
    const record: unknown = JSON.parse('{"a":null,"constructor":1,"__proto__":2}');
    expect(isRecord(record) && ['a', 'constructor', '__proto__'].map((key) => ownValue(record, key))).toEqual(
      [null, 1, 2],
    );
  });

  it('never reads through the prototype', () => {
    expect(['constructor', '__proto__', 'toString', 'b'].map((key) => ownValue({ a: 1 }, key))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

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

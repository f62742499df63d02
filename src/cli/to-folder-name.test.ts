import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../contract/testing/any-text.ts';
import { toFolderName } from './to-folder-name.ts';

describe('toFolderName', () => {
  it.each([
    ['Ticket 12/B', 'Ticket-12-B'],
    ['../../etc/passwd', 'etc-passwd'],
    ['C:\\Windows', 'C-Windows'],
    ['नीता की शिकायत', 'नीता-की-शिकायत'],
    ['cafe\u0301.v2_final', 'café.v2_final'],
    ['a\u0000b\u202ec\u034f', 'a-b-c'],
    ['...x...', 'x'],
    ['console', 'console'],
    ['x'.repeat(80), 'x'.repeat(60)],
    [`${'x'.repeat(59)}. y`, 'x'.repeat(59)],
  ])('makes %j safe', (text, name) => {
    expect(toFolderName(text)).toBe(name);
  });

  it.each(['', '.', '..', '---', ' / ', '🙂', 'CON', 'nul.txt', 'Com1', 'lpt9.'])(
    'finds no name in %j',
    (text) => {
      expect(toFolderName(text)).toBeUndefined();
    },
  );

  it('is safe whatever the text, and stays as it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const name = toFolderName(text);
        if (name === undefined) return;
        expect(name).toMatch(/^(?![.-])[\p{L}\p{M}\p{Nd}._-]{1,60}(?<![.-])$/u);
        expect(toFolderName(name)).toBe(name);
      }),
    );
  });
});

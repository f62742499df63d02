import { describe, expect, it } from 'vitest';
import { isPostal } from './judging.ts';
import { readTone } from './tone.ts';
import { findWords } from './words.ts';

function postal(text: string, code: string): boolean {
  const words = findWords(text);
  const [word] = words;
  if (word === undefined) throw new Error(`no word in ${text}`);
  return isPostal(code, text, word, readTone(text, words));
}

describe('isPostal', () => {
  it.each([
    ['delivery to pin code 560001 is now available', '560001', true],
    ['prestige tower, residency road, bengaluru, pin: 560 025', '560 025', true],
    ['your pin is 560001', '560001', false],
    ['pin code 012345', '012345', false],
    ['pin code 4821', '4821', false],
    ['do not share your pin code 560001', '560001', false],
    ['pin code 560001 to log in', '560001', false],
  ])('judges %j', (text, code, expected) => {
    expect(postal(text, code)).toBe(expected);
  });
});

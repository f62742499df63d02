import { describe, expect, it } from 'vitest';
import { isPostal, readMessageTone } from './candidate-rules.ts';
import { findWords } from './words.ts';

function postal(text: string, code: string): boolean {
  const words = findWords(text);
  const [word] = words;
  if (word === undefined) throw new Error(`no word in ${text}`);
  return isPostal(code, text, word, readMessageTone(text, words));
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

const tone = (text: string) => {
  const { sells, guards, opens } = readMessageTone(text, findWords(text));
  return { sells: sells(), guards: guards(), opens: opens() };
};

describe('readMessageTone', () => {
  it('finds selling', () => {
    expect(tone('get 20% off with code 4821')).toEqual({ sells: true, guards: false, opens: false });
  });

  it('finds guarding, by a warning or by a strong word', () => {
    expect(tone('do not share 4821').guards).toBe(true);
    expect(tone('otp 4821').guards).toBe(true);
  });

  it('finds letting in', () => {
    expect(tone('code 4821 to log in')).toEqual({ sells: false, guards: false, opens: true });
    expect(tone('codigo 4821 para confirmar').opens).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { findWords } from './words.ts';
import { readTone } from './tone.ts';

const tone = (text: string) => {
  const { sells, guards, opens } = readTone(text, findWords(text));
  return { sells: sells(), guards: guards(), opens: opens() };
};

describe('readTone', () => {
  it('hears selling', () => {
    expect(tone('get 20% off with code 4821')).toEqual({ sells: true, guards: false, opens: false });
  });

  it('hears guarding, by a warning or by a strong word', () => {
    expect(tone('do not share 4821').guards).toBe(true);
    expect(tone('otp 4821').guards).toBe(true);
  });

  it('hears letting in', () => {
    expect(tone('code 4821 to log in')).toEqual({ sells: false, guards: false, opens: true });
  });
});

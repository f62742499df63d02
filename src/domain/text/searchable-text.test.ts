import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../contract/testing/any-text.ts';
import { searchableText } from './searchable-text.ts';

describe('searchableText', () => {
  it.each([
    ['case', 'OTP', 'otp'],
    ['accents', 'Código', 'codigo'],
    ['accents written apart', 'Co\u0301digo', 'codigo'],
    ['width', 'ＯＴＰ', 'otp'],
    ['the two small sigmas', 'ΟΔΟΣ', 'οδοσ'],
    ['zero-width characters', 'O\u200bT\u00adP\ufeff', 'otp'],
    ['bidi controls', '\u202eOTP\u202c', 'otp'],
    ['Arabic vowel marks', 'مُحَمَّد', 'محمد'],
  ])('does not care about %s', (_name, text, typed) => {
    expect(searchableText(text)).toBe(searchableText(typed));
  });

  it('keeps the vowel signs of Indic scripts: they are letters', () => {
    expect(searchableText('की')).not.toBe(searchableText('का'));
  });

  it('finds a text in itself, and is idempotent', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = searchableText(text);
        expect(searchableText(once)).toBe(once);
        expect(searchableText(text.toUpperCase().toLowerCase())).toBe(searchableText(text.toUpperCase()));
      }),
    );
  });
});

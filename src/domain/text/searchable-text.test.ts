import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../contract/testing/any-text.ts';
import { digitValue } from './digits.ts';
import { foldCharacter, searchableText } from './searchable-text.ts';

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
    ['Vietnamese letters', 'Đơn hàng của bạn', 'don hang cua ban'],
    ['Polish letters', 'ŁÓDŹ zażółć', 'lodz zazolc'],
    ['Danish and Icelandic letters', 'Ærø, Øresund, Þórður', 'aero, oresund, thordur'],
    ['Turkish letters', 'IĞDIR İstanbul ışık', 'igdir istanbul isik'],
    ['the German sharp s', 'STRASSE, Straße, STRAẞE', 'strasse, strasse, strasse'],
    ['the French ligature', 'Œuvre', 'oeuvre'],
    ['Maltese and Croatian letters', 'Ħamrun, Đakovo', 'hamrun, dakovo'],
    ['ligatures', 'ﬁnal oﬃce', 'final office'],
    ['Devanagari digits', '५०००', '5000'],
    ['Arabic digits', '٥٠٠٠', '5000'],
    ['Persian digits', '۵۰۰۰', '5000'],
    ['Bengali, Thai and Burmese digits', '৫ ๕ ၅', '5 5 5'],
    ['full-width digits and letters', '５０００ ＯＫ', '5000 ok'],
    ['circled and keycap digits', '①1\ufe0f\u20e3', '11'],
    ['curly apostrophes', 'It’s ‘so’', "it's 'so'"],
    ['other apostrophes', 'It´s It`s Itʼs It′s It＇s', "it's it's it's it's it's"],
    ['quotes', '“so” „so“ «so» ＂so＂ 「so」', '"so" "so" "so" "so" "so"'],
    ['dashes', 'a‐b‑c‒d–e—f―g−h－i', 'a-b-c-d-e-f-g-h-i'],
    ['blanks', 'a\u00a0b\u2009c\u202fd\u3000e', 'a b c d e'],
    ['the tatweel', 'رصـــيدك', 'رصيدك'],
    ['Arabic letter variants', 'أحمد إلى آمنة', 'احمد الي امنه'],
    ['Persian and Urdu letter variants', 'کتاب علی', 'كتاب علي'],
    ['Arabic presentation forms', 'ﻻ', 'لا'],
    ['Hebrew points', 'שָׁלוֹם', 'שלום'],
    ['nuktas', 'ज़रूर क़लम', 'जरूर कलम'],
    ['the order of marks', 'ก\u0e38\u0e48', 'ก\u0e48\u0e38'],
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
        expect(Array.from(text, foldCharacter).join('')).toBe(once);
        expect(searchableText(text.toUpperCase().toLowerCase())).toBe(searchableText(text.toUpperCase()));
      }),
    );
  });

  it('folds every character to what folds no further', () => {
    const folds = [];
    for (let codePoint = 0; codePoint <= 0x1ffff; codePoint += 1) {
      const folded = foldCharacter(String.fromCodePoint(codePoint));
      if (Array.from(folded, foldCharacter).join('') !== folded) folds.push(codePoint.toString(16));
    }
    expect(folds).toEqual([]);
  });

  it('counts in every script', () => {
    const digits = Array.from({ length: 0x20000 }, (_, codePoint) => codePoint).filter((codePoint) =>
      /\p{Nd}/u.test(String.fromCodePoint(codePoint)),
    );
    expect(digits.map((codePoint) => searchableText(String.fromCodePoint(codePoint)))).toEqual(
      digits.map((codePoint) => String(digitValue(codePoint))),
    );
  });
});

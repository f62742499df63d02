import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../contract/testing/any-text.ts';
import { findMatches } from './find-matches.ts';
import { searchableText } from './searchable-text.ts';
import { splitWords } from './split-words.ts';

function marked(text: string, typed: string): string {
  let shown = '';
  let at = 0;
  for (const { start, end } of findMatches(text, splitWords(typed))) {
    shown += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return shown + text.slice(at);
}

describe('findMatches', () => {
  it.each([
    ['every place of a word', 'Otp or OTP', 'otp', '[Otp] or [OTP]'],
    ['several words', 'Your coupon code', 'code your', '[Your] coupon [code]'],
    ['accents', 'Tu código', 'codigo', 'Tu [código]'],
    ['accents written apart', 'Tu co\u0301digo!', 'CÓDIGO', 'Tu [co\u0301digo]!'],
    ['what stands inside another find', 'coupons', 'coup coupon', '[coupon]s'],
    ['finds that touch or overlap', 'abcd', 'abc bcd', '[abcd]'],
    ['characters of two units', '😀 ok 😀', '😀', '[😀] ok [😀]'],
    ['ligatures', 'oﬃce', 'ff', 'o[ﬃ]ce'],
    ['nothing', 'Hello', 'zzz', 'Hello'],
    ['no words', 'Hello', '  ', 'Hello'],
  ])('marks %s', (_name, text, typed, shown) => {
    expect(marked(text, typed)).toBe(shown);
  });

  it('marks something wherever the search finds a word of letters and digits, in order and without overlap', () => {
    fc.assert(
      fc.property(anyText, fc.stringMatching(/^[a-z0-9]{1,3}$/), (text, word) => {
        const matches = findMatches(text, [word]);
        expect(matches.length > 0).toBe(searchableText(text).includes(word));
        for (const [index, { start, end }] of matches.entries()) {
          expect(end).toBeGreaterThan(start);
          expect(start).toBeGreaterThanOrEqual(matches[index - 1]?.end ?? 0);
        }
      }),
    );
  });
});

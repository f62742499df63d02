import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../contract/testing/any-text.ts';
import { findMatches } from './matches.ts';
import { holdsTerm, numbersIn, toSearchTerms } from './search.ts';
import { searchableText, splitWords } from './searchable-text.ts';

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
    ['a letter that folds to two', 'Große Straße', 'strasse', 'Große [Straße]'],
    ['half of such a letter', 'Straße', 'stras', '[Straß]e'],
    ['Vietnamese', 'Đơn hàng của bạn', 'don hang', '[Đơn] [hàng] của bạn'],
    ['digits of another script', 'आपके ५००० अंक', '5000', 'आपके [५०००] अंक'],
    ['Arabic digits', 'رصيدك ٥٠٠٠ نقطة', '5000', 'رصيدك [٥٠٠٠] نقطة'],
    ['a curly apostrophe', 'It’s here', "it's", '[It’s] here'],
    ['another dash', 'an e‑mail', 'e-mail', 'an [e‑mail]'],
    ['a number with its code', '447700900123', '+44 7700 900123', '[447700900123]'],
    ['a number at home', '447700900123', '07700 900123', '44[7700900123]'],
    ['a number from abroad', 'to 447700900123.', '0044 7700-900 123', 'to [447700900123].'],
    ['a number in pieces', 'Call +44 7700 900123 now', '447700900123', 'Call [+44 7700 900123] now'],
    [
      'a number with its zero',
      'Call +44 (0)7700 900-123 now',
      '+447700900123',
      'Call [+44 (0)7700 900-123] now',
    ],
    ['a number without its code', 'Call 07700 900123', '+447700900123', 'Call 0[7700 900123]'],
    ['part of a number', '447700900123', '+44 7700 9', '[4477009]00123'],
    ['a number beside a word', 'Asha 07700 900123', 'asha +44 7700 900123', '[Asha] 0[7700 900123]'],
    ['a number in digits of another script', '٤٤٧٧٠٠٩٠٠١٢٣', '07700 900123', '٤٤[٧٧٠٠٩٠٠١٢٣]'],
    ['short numbers each for itself', 'Pay 500 by 2025', '2025 500', 'Pay [500] by [2025]'],
    ['no other number', '447700900123', '+447700900124', '447700900123'],
    ['nothing', 'Hello', 'zzz', 'Hello'],
    ['no words', 'Hello', '  ', 'Hello'],
  ])('marks %s', (_name, text, typed, shown) => {
    expect(marked(text, typed)).toBe(shown);
  });

  it('marks a number wherever the search finds it', () => {
    const piece = fc.constantFrom(
      '447700900123',
      '07700 900123',
      '+44 (0)7700',
      '900123',
      '-',
      ' ',
      '7700',
      '٧٧٠٠',
      'x',
      '0',
    );
    const searched = fc.constantFrom(
      '+447700900123',
      '07700 900123',
      '7700900123',
      '00447700',
      '+44',
      '900-123 7700',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), searched, (pieces, typed) => {
        const text = pieces.join('');
        const [term, ...others] = toSearchTerms(splitWords(typed));
        const folded = searchableText(text);
        const holds =
          term !== undefined && holdsTerm({ text: folded, numbers: () => numbersIn(folded) }, term);
        expect(others).toEqual([]);
        const matches = findMatches(text, splitWords(typed));
        expect(matches.length > 0 || !holds).toBe(true);
        for (const { start, end } of matches) expect(text.slice(start, end)).toMatch(/\p{Nd}/u);
      }),
      { numRuns: 500 },
    );
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

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { otpTexts } from '../fixtures/otp-corpus.ts';
import { foldText } from '../fold-text.ts';
import { decodeText } from './decode-text.ts';
import { mayHoldEntry } from './links.ts';
import { findWords, mayHoldCode, passwordSource, pinSource, strongSource, weakSource } from './words.ts';

const kinds = (text: string) => findWords(foldText(text).text).map(({ kind }) => kind);

describe('findWords', () => {
  it.each([
    ['your OTP', ['strong']],
    ['One-Time Password', ['strong']],
    ['código de verificación', ['strong']],
    ['验证码', ['strong']],
    ['password', ['password']],
    ['PIN', ['pin']],
    ['your code', ['weak']],
    ['coupon code, HSN code, code of conduct', []],
    ['mã giảm giá', []],
    ['รหัสส่วนลด', []],
    ['ОТР (in Cyrillic), ΟΤΡ (in Greek), ᴏᴛᴘ, 𝐎𝐓𝐏', ['strong', 'strong', 'strong', 'strong']],
    ['осмотр', []],
    ['codul de verificare, ellenőrző kód, vahvistuskoodisi', ['strong', 'strong', 'strong']],
    ['potrditvena koda, patvirtinimo kodas, apstiprinājuma kods', ['strong', 'strong', 'strong']],
    ['kinnituskood, codi de verificació', ['strong', 'strong']],
    ['ვერიფიკაციის კოდი, የማረጋገጫ ኮድ', ['strong', 'strong']],
    ['spinning, zipcodes, adopt', []],
    ['tic tac toe', []],
    ['OTP and PIN', ['strong', 'pin']],
  ])('reads %j', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  it('says where a word stands', () => {
    expect(findWords('the otp is')).toEqual([{ kind: 'strong', start: 4, end: 7 }]);
  });
});

describe('mayHoldCode', () => {
  it.each([
    ['strong', strongSource],
    ['password', passwordSource],
    ['PIN', pinSource],
    ['weak', weakSource],
  ])('lets through whatever a %s word may be', (_kind, source) => {
    // the generator cannot look around; boundaries do not matter here
    const word = fc.stringMatching(
      new RegExp(`^(?:${source.replaceAll(/\(\?(?:<?[=!])[^()]*(?:\([^()]*\)[^()]*)*\)/g, '')})$`),
    );
    fc.assert(
      fc.property(word, (text) => {
        expect(mayHoldCode(text)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('lets every code of the corpus through, where its link does not', () => {
    const stopped = otpTexts.filter((marked) => {
      const text = marked.replaceAll(/\[\[|\]\]/g, '');
      const { text: folded } = foldText(decodeText(text)?.text ?? text);
      return !mayHoldCode(folded) && !mayHoldEntry(folded);
    });
    expect(stopped).toEqual([]);
  });

  it('stops what speaks of no code', () => {
    expect(mayHoldCode('rs 2499 spent, 48 points earned')).toBe(false);
  });
});

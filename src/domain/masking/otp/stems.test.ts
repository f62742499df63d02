import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { otpTexts } from '../fixtures/otp-corpus.ts';
import { foldText } from '../fold-text.ts';
import { decodeText } from './decode-text.ts';
import { mayHoldEntry } from './links.ts';
import { asciiStem, mayHoldCode } from './stems.ts';
import { passwordSource, pinSource, strongSource, weakSource } from './words.ts';

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

  const stretches =
    'otp|o.t.p|o t p|code|codi|cod|codul|contrasen|kod|kood|pass|pwd|parol|pin|mpin|m-pin|t-pin|tac|tan|mtan|key|sms-tan|senha|sandi|sifre|salasana|' +
    'slaptazod|verif|clave|laluan|wachtwoord|haslo|kennwort|ma so|ma |mat khau|jelsz|geslo|use|with|in';
  const piece = fc.oneof(
    fc.constantFrom(...stretches.split('|'), ' ', '.', ':', '-', '4', '48', 'a'),
    fc.string({ unit: 'grapheme-ascii', maxLength: 4 }),
  );
  it('says of texts of ASCII what the stems themselves say', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('').toLowerCase();
        expect(mayHoldCode(text)).toBe(asciiStem.test(text));
      }),
      { numRuns: 2000 },
    );
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { otpTexts } from '../fixtures/otp-corpus.ts';
import { foldText } from './fold-text.ts';
import { mayHoldCode } from './may-hold-code.ts';
import { passwordSource, pinSource, strongSource, weakSource } from './otp-words.ts';

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

  it('lets every code of the corpus through', () => {
    const stopped = otpTexts.filter((text) => !mayHoldCode(foldText(text.replaceAll(/\[\[|\]\]/g, '')).text));
    expect(stopped).toEqual([]);
  });

  it('stops what speaks of no code', () => {
    expect(mayHoldCode('rs 2499 spent, 48 points earned')).toBe(false);
  });
});

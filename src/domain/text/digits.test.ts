import { describe, expect, it } from 'vitest';
import { digitValue } from './digits.ts';

const values = (text: string) => Array.from(text, (character) => digitValue(character.codePointAt(0) ?? 0));
const counting = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

describe('digitValue', () => {
  it.each([
    ['ASCII', '0123456789'],
    ['Arabic', '٠١٢٣٤٥٦٧٨٩'],
    ['Persian', '۰۱۲۳۴۵۶۷۸۹'],
    ['Devanagari', '०१२३४५६७८९'],
    ['Bengali', '০১২৩৪৫৬৭৮৯'],
    ['Thai', '๐๑๒๓๔๕๖๗๘๙'],
    ['Burmese', '၀၁၂၃၄၅၆၇၈၉'],
    ['full-width', '０１２３４５６７８９'],
    [
      'mathematical',
      '\u{1d7ce}\u{1d7cf}\u{1d7d0}\u{1d7d1}\u{1d7d2}\u{1d7d3}\u{1d7d4}\u{1d7d5}\u{1d7d6}\u{1d7d7}',
    ],
    [
      'the second run of mathematical',
      '\u{1d7d8}\u{1d7d9}\u{1d7da}\u{1d7db}\u{1d7dc}\u{1d7dd}\u{1d7de}\u{1d7df}\u{1d7e0}\u{1d7e1}',
    ],
  ])('counts in %s digits', (_name, digits) => {
    expect(values(digits)).toEqual(counting);
  });

  it('takes nothing else for a digit', () => {
    expect(new Set(values('a/:²½Ⅷ①一\u{1f600} '))).toEqual(new Set([-1]));
    expect(digitValue(0xd83d)).toBe(-1);
  });

  it('gives as many tens as there are decimal digits', () => {
    const counts = counting.map(() => 0);
    for (let codePoint = 0; codePoint <= 0x1ffff; codePoint += 1) {
      const value = digitValue(codePoint);
      if (value >= 0) counts[value] = (counts[value] ?? 0) + 1;
    }
    expect(new Set(counts).size).toBe(1);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from './fold-text.ts';

/** Halves of pairs too. The library's own `binary` takes seconds to set up. */
const anyCharacter = fc
  .integer({ min: 0, max: 0x1_ffff })
  .map((codePoint) => String.fromCodePoint(codePoint));

describe('foldText', () => {
  it.each([
    ['letters of Latin lose case and accents', 'Mã XÁC Thực', 'ma xac thuc'],
    ['strokes are accents too', 'Hasło đøı', 'haslo doi'],
    ['letters with marks apart are the same', 'Ma\u0303 xa\u0301c', 'ma xac'],
    ['digits of any script are 0-9', '٤٨२९৪၈４８', '48294848'],
    ['mathematical digits are digits', '\u{1d7d2}\u{1d7d6}', '48'],
    ['the mask stands for a digit', '••••', '0000'],
    ['keycaps are digits', '4\ufe0f⃣8\ufe0f⃣', '48'],
    ['what is invisible falls away', 'O\u200bT\u202eP\u00ad', 'otp'],
    ['emoji are blanks', 'a\u{1f600}b', 'a b'],
    ['currencies are one sign', '₹€£฿', '$$$$'],
    ['dashes are hyphens', '4–8—2', '4-8-2'],
    ['full-width Latin is Latin', 'ＯＴＰ：', 'otp:'],
    ['half a pair falls away', 'a\ud83db', 'ab'],
  ])('%s', (_name, text, folded) => {
    expect(foldText(text).text).toBe(folded);
  });

  it('knows where each character came from', () => {
    const { text, origin } = foldText('Mã\u200b \u{1f600}٤');
    expect(Array.from(text, (_character, index) => origin(index))).toEqual([0, 1, 3, 4, 6]);
    expect(origin(text.length)).toBe(7);
  });

  it('is never longer than the original, and its origins rise', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 60 }), (original) => {
        const { text, origin } = foldText(original);
        expect(text.length).toBeLessThanOrEqual(original.length);
        expect(origin(text.length)).toBe(original.length);
        const origins = Array.from({ length: text.length + 1 }, (_, index) => origin(index));
        expect(origins).toEqual([...new Set(origins)].sort((a, b) => a - b));
      }),
    );
  });

  it('keeps nothing of one text in the next, however long', () => {
    foldText(`é${'1'.repeat(10_000)}`);
    expect(foldText('é').text).toBe('e');
  });
});

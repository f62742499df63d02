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

describe('foldText, sign by sign', () => {
  const fold = (text: string) => foldText(text).text;

  it('reads small capitals and strokes as letters', () => {
    expect(fold('ᴀʙᴄᴅᴇꜰɢʜɪᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏ')).toBe('abcdefghiklmnoprstuvwy');
    expect(fold('đĐıłŁøØ')).toBe('ddilloo');
  });

  it('reads signs of one kind as one', () => {
    expect(fold('a\u2028b\u2029c')).toBe('a\nb\nc');
    expect(fold('。।۔')).toBe('...');
    expect(fold('؟')).toBe('?');
    expect(fold('，')).toBe('\u3001');
    expect(fold('₹€£¥฿₫₱₨₦৳')).toBe('$$$$$$$$$$');
    expect(fold('‐‑‒–—―−')).toBe('-------');
    expect(fold('‘’“”„«»「」')).toBe('"""""""""');
  });

  it('drops marks and what has no width', () => {
    const marks =
      '\u0300\u036f\u0591\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610\u061a\u064b\u065f\u0670\u0640\u093c\u09bc\u0a3c\u00ad\u061c\u200b\u200f\u202a\u202e\u2060\u2064\u2066\u2069\ufeff\ufe00\ufe0f\u20e3';
    expect(Array.from(marks).filter((mark) => fold(`a${mark}b`) !== 'ab')).toEqual([]);
  });

  it('reads the styled letters and digits of the higher planes, and no emoji', () => {
    expect(fold('𝐎𝐓𝐏 𝟘𝟙 🔢x')).toBe('otp 01  x');
    expect(fold('\u{1f170}')).toBe(' ');
    expect(fold('\u{10000}a')).toBe(' a');
  });

  it('folds texts of any length alike', () => {
    for (const length of [4094, 4095, 4096, 4097, 9000]) {
      const text = `é${'A'.repeat(length - 1)}`;
      expect(fold(text)).toBe(`e${'a'.repeat(length - 1)}`);
      expect(fold(`${text}ಕ`)).toBe(`e${'a'.repeat(length - 1)}ಕ`);
    }
  });

  it('keeps letters that fold to more than one', () => {
    expect(fold('ﬁ ß Ǆ')).toBe('ﬁ ß ǆ');
    expect(fold('Aİ')).toBe('ai');
  });

  it('knows the origins of a text that keeps its length, and of one that does not', () => {
    const kept = foldText('ÀB');
    expect([0, 1, 2].map((index) => kept.origin(index))).toEqual([0, 1, 2]);
    const shorter = foldText('\u200bA\u200bB');
    expect([0, 1, 2, 3].map((index) => shorter.origin(index))).toEqual([1, 3, 4, 4]);
    expect([2, 0, 1].map((index) => shorter.origin(index))).toEqual([4, 1, 3]);
  });
});

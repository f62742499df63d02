import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';

describe('decodeText', () => {
  it.each([
    ['percent signs', 'OTP%20is%204829', 'OTP is 4829'],
    ['characters of several bytes', 'M%C3%A3%20l%C3%A0', 'Mã là'],
    ['two layers', 'OTP%2520is', 'OTP is'],
    ['entities', 'a&nbsp;b&#58;&#x34;&lt;b&gt;', 'a b:4<b>'],
    ['escapes of JSON', String.raw`OTP \u003a\n4829\/`, 'OTP : 4829/'],
    ['plus signs where there are no blanks', 'Your+OTP+is', 'Your OTP is'],
  ])('undoes %s', (_name, text, decoded) => {
    expect(decodeText(text)?.text).toBe(decoded);
  });

  it.each(['Save 20% today', 'AT&T', 'a+b and c', '100%zz', '%C3', '&nosuch;', '1+1'])(
    'leaves what is no encoding: %s',
    (text) => {
      expect(decodeText(text)?.text ?? text).toBe(text);
    },
  );

  it('knows where each character came from', () => {
    const decoded = decodeText('a%20b%C3%A3&lt;4');
    expect(Array.from(decoded?.text ?? '', (_character, index) => decoded?.origin(index))).toEqual([
      0, 1, 4, 5, 11, 15,
    ]);
    expect(decoded?.origin(decoded.text.length)).toBe(16);
  });

  it('has origins that never fall, whatever the text', () => {
    const text = fc.string({
      unit: fc.constantFrom(
        '%',
        '2',
        '5',
        '0',
        'C3',
        '%A3',
        '&lt;',
        '&',
        '#',
        ';',
        '\\u0034',
        '\\',
        '+',
        'a',
        ' ',
      ),
    });
    fc.assert(
      fc.property(text, (encoded) => {
        const decoded = decodeText(encoded);
        if (decoded === undefined) return;
        const origins = Array.from({ length: decoded.text.length + 1 }, (_, index) => decoded.origin(index));
        expect(origins).toEqual([...origins].sort((a, b) => a - b));
        expect(origins.at(-1)).toBe(encoded.length);
      }),
    );
  });
});

const read = (text: string) => decodeText(text)?.text ?? text;
const originsOf = (text: string) => {
  const decoded = decodeText(text);
  return Array.from({ length: (decoded?.text.length ?? 0) + 1 }, (_, index) => decoded?.origin(index));
};

describe('decodeText, sign by sign', () => {
  it.each([
    ['nbsp', ' '],
    ['amp', '&'],
    ['lt', '<'],
    ['gt', '>'],
    ['quot', '"'],
    ['apos', "'"],
    ['ndash', '-'],
    ['mdash', '-'],
    ['colon', ':'],
    ['zwnj', '\u200c'],
    ['shy', '\u00ad'],
  ])('reads &%s; in any case', (name, sign) => {
    expect([read(`a&${name};b`), read(`a&${name.toUpperCase()};b`)]).toEqual([`a${sign}b`, `a${sign}b`]);
  });

  it.each([
    ['&#52;', '4'],
    ['&#x34;', '4'],
    ['&#X1F511;', '🔑'],
    ['&#128273;', '🔑'],
    ['&#x10FFFF;', '\u{10ffff}'],
    // No characters, or too many digits for one.
    ['&#0;', '&#0;'],
    ['&#x0;', '&#x0;'],
    ['&#x110000;', '&#x110000;'],
    ['&#9999999;', '&#9999999;'],
    ['&#x1234567;', '&#x1234567;'],
    ['&#12345678;', '&#12345678;'],
    ['&#;', '&#;'],
    ['&toolong;', '&toolong;'],
    ['&lt', '&lt'],
  ])('reads the number or name %s as %s', (text, shown) => {
    expect(read(text)).toBe(shown);
  });

  it.each([
    [String.raw`a\nb`, 'a b'],
    [String.raw`a\rb`, 'a b'],
    [String.raw`a\tb`, 'a b'],
    [String.raw`a\"b`, 'a"b'],
    [String.raw`a\/b`, 'a/b'],
    [String.raw`a\\b`, String.raw`a\b`],
    [String.raw`a\u0034b`, 'a4b'],
    [String.raw`a\u00E3b`, 'aãb'],
    [String.raw`a\u03b`, String.raw`a\u03b`],
    [String.raw`a\xb`, String.raw`a\xb`],
  ])('reads the escape in %s as %s', (text, shown) => {
    expect(read(text)).toBe(shown);
  });

  it.each([
    ['%41', 'A'],
    ['%7F', '\u007f'],
    ['%C2%A0', '\u00a0'],
    ['%c3%a3', 'ã'],
    ['%E2%82%AC', '€'],
    ['%F0%9F%94%91', '🔑'],
    ['%EF%BB%BF', '\ufeff'],
    // Bytes that belong to no character stay, those beside them do not.
    ['%80A', '%80A'],
    ['%41%80%42', 'A%80B'],
    ['%E2%82', '%E2%82'],
    ['%F0%9F%94', '%F0%9F%94'],
    ['%C3%41', '%C3A'],
    ['%4', '%4'],
    ['%4G', '%4G'],
  ])('reads the bytes %s as %s', (text, shown) => {
    expect(read(text)).toBe(shown);
  });

  it('reads three layers, and no fourth', () => {
    expect(read('%252541')).toBe('A');
    expect(read('%25252541')).toBe('%41');
  });

  it.each([
    ['Your+OTP+is+4829', 'Your OTP is 4829'],
    ['4829+is', '4829 is'],
    ['48+29', '48+29'],
    ['a+b c', 'a+b c'],
    ['a+b\nc', 'a+b\nc'],
  ])('reads the plus signs in %j as %j', (text, shown) => {
    expect(read(text)).toBe(shown);
  });

  it('knows where the halves of a pair and the characters of two layers came from', () => {
    expect(originsOf('a%F0%9F%94%91b')).toEqual([0, 1, 1, 13, 14]);
    expect(originsOf('a%2520b')).toEqual([0, 1, 6, 7]);
    expect(originsOf('%41%42%43')).toEqual([0, 3, 6, 9]);
    expect(originsOf('%C3%41z')).toEqual([0, 1, 2, 3, 6, 7]);
  });
});

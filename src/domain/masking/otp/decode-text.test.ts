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

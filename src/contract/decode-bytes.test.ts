import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBytes, decodeText } from './decode-bytes.ts';

describe('decodeBytes', () => {
  it('decodes what is text, and has nothing to say of it', () => {
    const text = 'नमस्ते 1️⃣ \ufffd';
    expect(decodeBytes(new TextEncoder().encode(`\ufeff${text}`))).toEqual({ text, changes: [] });
  });

  it.each([
    ['Latin-1', [0x63, 0x61, 0x66, 0xe9], 'caf\ufffd', 1],
    ['a letter cut in two', [0xe0, 0xa4], '\ufffd', 1],
    ['a half of a pair', [0xed, 0xa0, 0x80], '\ufffd\ufffd\ufffd', 3],
    ['one beside a mark that was written', [0xff, 0xef, 0xbf, 0xbd], '\ufffd\ufffd', 1],
    ['a mark cut short', [0xef, 0xbf], '\ufffd', 1],
  ])('marks and counts bytes that are not UTF-8: %s', (_what, bytes, text, count) => {
    expect(decodeBytes(new Uint8Array(bytes))).toEqual({
      text,
      changes: [{ kind: 'undecodable-text', count }],
    });
  });

  it.each([
    ['utf-16le', [0x00, 0xd8, 0xfd, 0xff, 0x41, 0x00]],
    ['utf-16be', [0xd8, 0x00, 0xff, 0xfd, 0x00, 0x41]],
  ] as const)('counts a half of a pair in %s, and no mark that was written', (encoding, bytes) => {
    expect(decodeBytes(new Uint8Array(bytes), encoding)).toEqual({
      text: '\ufffd\ufffdA',
      changes: [{ kind: 'undecodable-text', count: 1 }],
    });
  });
});

describe('decodeText', () => {
  const utf8 = (text: string) => new TextEncoder().encode(text);
  const utf16 = (text: string, littleEndian: boolean) => {
    const bytes = new Uint8Array(text.length * 2);
    const view = new DataView(bytes.buffer);
    for (let index = 0; index < text.length; index += 1) {
      view.setUint16(index * 2, text.charCodeAt(index), littleEndian);
    }
    return bytes;
  };
  const texts = fc.string({ unit: 'binary' }).map((text) => `a${text.replaceAll('\0', '')}`);

  it('reads UTF-8, with a byte order mark and without', () => {
    expect(decodeText(utf8('{"a":"नमस्ते"}'))).toBe('{"a":"नमस्ते"}');
    expect(decodeText(utf8('\ufeff{}'))).toBe('{}');
  });

  it('reads UTF-8 and UTF-16 of either order, with a byte order mark and without', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('', '\ufeff'), (text, mark) => {
        for (const bytes of [utf8, (all: string) => utf16(all, true), (all: string) => utf16(all, false)]) {
          expect(decodeText(bytes(mark + text))).toBe(text);
        }
      }),
    );
  });

  it.each([
    ['Windows-1252', [0x4d, 0xdc, 0x4c, 0x4c, 0x45, 0x52]],
    ['Shift_JIS', [0x61, 0x83, 0x81]],
    ['UTF-8 that was cut', [0x61, 0xe0, 0xa4]],
    ['UTF-16 that was cut', [0xff, 0xfe, 0x7b, 0, 0x7d]],
    ['half a pair in UTF-16', [0xff, 0xfe, 0x3d, 0xd8, 0x61, 0]],
    ['UTF-32 with its mark', [0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0]],
    ['UTF-32 with its mark, the other order', [0, 0, 0xfe, 0xff, 0, 0, 0, 0x7b]],
    ['UTF-32', [0x7b, 0, 0, 0]],
  ])('reads no %s, rather than lose its letters', (_name, bytes) => {
    expect(decodeText(new Uint8Array(bytes))).toBeUndefined();
  });

  it('reads nothing as nothing', () => {
    expect(decodeText(new Uint8Array())).toBe('');
  });
});

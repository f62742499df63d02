import { describe, expect, it } from 'vitest';
import { decodeBytes } from './decode-bytes.ts';

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

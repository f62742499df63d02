import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';

describe('decodeText', () => {
  it('reads UTF-8, with a byte order mark and without', () => {
    expect(decodeText(new TextEncoder().encode('{"a":"नमस्ते"}')).text).toBe('{"a":"नमस्ते"}');
    expect(decodeText(new TextEncoder().encode('\ufeff{}')).text).toBe('{}');
  });

  it('reads UTF-16 of either order', () => {
    expect(decodeText(new Uint8Array([0xff, 0xfe, 0x7b, 0, 0x7d, 0])).text).toBe('{}');
    expect(decodeText(new Uint8Array([0xfe, 0xff, 0, 0x7b, 0, 0x7d])).text).toBe('{}');
  });

  it('reads nothing as nothing', () => {
    expect(decodeText(new Uint8Array())).toEqual({ text: '', changes: [] });
  });

  it('marks and counts what is no text', () => {
    expect(decodeText(new Uint8Array([0x22, 0xe9, 0x22]))).toEqual({
      text: '"\ufffd"',
      changes: [{ kind: 'undecodable-text', count: 1 }],
    });
  });
});

import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';

describe('decodeText', () => {
  it('reads UTF-8, with a byte order mark and without', () => {
    expect(decodeText(new TextEncoder().encode('{"a":"नमस्ते"}'))).toBe('{"a":"नमस्ते"}');
    expect(decodeText(new TextEncoder().encode('\ufeff{}'))).toBe('{}');
  });

  it('reads UTF-16 of either order', () => {
    expect(decodeText(new Uint8Array([0xff, 0xfe, 0x7b, 0, 0x7d, 0]))).toBe('{}');
    expect(decodeText(new Uint8Array([0xfe, 0xff, 0, 0x7b, 0, 0x7d]))).toBe('{}');
  });

  it('reads nothing as nothing', () => {
    expect(decodeText(new Uint8Array())).toBe('');
  });
});

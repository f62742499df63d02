import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashText } from './hash-text.ts';

describe('hashText', () => {
  it('is the same on every machine and in every release: links name messages by it', () => {
    expect([hashText(''), hashText('Hello'), hashText('नमस्ते')]).toEqual([
      'wvjl67o803',
      '1bxbhegfcxe',
      '1bqx5woptmc',
    ]);
  });

  it('is short, and writes nothing but 0-9 and a-z', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(hashText(text)).toMatch(/^[0-9a-z]{1,11}$/);
      }),
    );
  });

  it('tells ten thousand neighbours apart', () => {
    const hashes = Array.from({ length: 10_000 }, (_, index) => hashText(`message ${index}`));
    expect(new Set(hashes).size).toBe(10_000);
  });
});

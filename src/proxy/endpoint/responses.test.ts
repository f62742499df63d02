import { describe, expect, it } from 'vitest';
import { partsResponse } from './responses.ts';

describe('partsResponse', () => {
  it.each([
    ['a short one', 10],
    ['a long one', 1_000_000],
  ])('is %s, whole and with its length', async (_name, size) => {
    const text = 'é'.repeat(size);
    const response = partsResponse(['{"a":"', Buffer.from(text), '"}'], { 'X-A': 'b' });
    expect(response.headers.get('content-length')).toBe(String(2 * size + 8));
    expect(response.headers.get('x-a')).toBe('b');
    expect(await response.json()).toEqual({ a: text });
  });

  it('has no copy of a long answer: its pieces are of the bytes that all share', async () => {
    const shared = new Uint8Array(1_000_000);
    const { body } = partsResponse([shared], {});
    let bytes = 0;
    for await (const piece of body ?? []) {
      expect(piece.buffer).toBe(shared.buffer);
      expect(piece.byteLength).toBeLessThanOrEqual(64 * 1024);
      bytes += piece.byteLength;
    }
    expect(bytes).toBe(shared.byteLength);
  });
});

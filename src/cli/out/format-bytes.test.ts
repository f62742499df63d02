import { describe, expect, it } from 'vitest';
import { formatBytes } from './format-bytes.ts';

describe('formatBytes', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1000, '1 kB'],
    [38_400, '38 kB'],
    [999_499, '999 kB'],
    [999_500, '1.0 MB'],
    [1_234_567, '1.2 MB'],
    [9_949_999, '9.9 MB'],
    [9_950_000, '10 MB'],
    [12_345_678_900, '12 GB'],
  ])('writes %d', (bytes, words) => {
    expect(formatBytes(bytes)).toBe(words);
  });
});

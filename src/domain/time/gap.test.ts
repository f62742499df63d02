import { describe, expect, it } from 'vitest';
import { formatGap } from './gap.ts';

describe('formatGap', () => {
  it.each([
    [0, '0 s'],
    [999, '0 s'],
    [1000, '1 s'],
    [59_999, '59 s'],
    [60_000, '1 min'],
    [90_000, '1 min 30 s'],
    [3_600_000, '1 h'],
    [3_601_000, '1 h'],
    [15_480_000, '4 h 18 min'],
    [86_400_000, '1 d'],
    [90_000_000, '1 d 1 h'],
    [86_460_000, '1 d'],
  ])('writes %i ms as %s', (ms, words) => {
    expect(formatGap(ms)).toBe(words);
  });
});

import { describe, expect, it } from 'vitest';
import { describeShare } from './describe-share.ts';

describe('describeShare', () => {
  it.each([
    [0, 0, undefined],
    [3, 4, '3 of 4'],
    [0, 19, '0 of 19'],
    [10, 20, '10 of 20 (50\u00a0%)'],
    [412, 500, '412 of 500 (82\u00a0%)'],
    [9999, 10_000, '9,999 of 10,000 (99\u00a0%)'],
    [1, 10_000, '1 of 10,000 (1\u00a0%)'],
    [0, 500, '0 of 500 (0\u00a0%)'],
    [500, 500, '500 of 500 (100\u00a0%)'],
  ])('writes %i of %i', (delivered, of, words) => {
    expect(describeShare({ delivered, of })).toBe(words);
  });
});

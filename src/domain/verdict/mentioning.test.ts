import { describe, expect, it } from 'vitest';
import { mentioning } from './mentioning.ts';

describe('mentioning', () => {
  it.each([
    [' Your  coupon\n', ' mentioning “Your coupon”'],
    ['', ''],
    [' \u200b ', ''],
  ])('says of %j: %j', (words, said) => {
    expect(mentioning(words)).toBe(said);
  });
});

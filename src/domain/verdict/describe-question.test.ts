import { describe, expect, it } from 'vitest';
import { parseDay } from '../time/day.ts';
import { describeQuestion } from './describe-question.ts';

const none = { channel: undefined, day: undefined, words: '' };

describe('describeQuestion', () => {
  it.each([
    [none, 'any message to the customer'],
    [{ ...none, words: 'otp' }, 'any message to the customer mentioning “otp”'],
    [
      { channel: 'sms', day: parseDay('2025-05-12'), words: 'coupon' },
      'SMS mentioning “coupon” about 12 May 2025',
    ],
  ])('puts %j in words', (question, words) => {
    expect(describeQuestion(question)).toBe(words);
  });
});

import { describe, expect, it } from 'vitest';
import { parseDay } from '../time/day.ts';
import { describePeriod, describeTally } from './describe-tally.ts';
import { periodOf } from './heat-unit.ts';

describe('describeTally', () => {
  it.each([
    [{ count: 3, failed: 1 }, '3 messages, 1 failed'],
    [{ count: 1, failed: 0 }, '1 message'],
    [{ count: 0, failed: 0 }, 'none'],
    [undefined, 'none'],
  ])('writes %j', (tally, words) => {
    expect(describeTally(tally)).toBe(words);
  });
});

describe('describePeriod', () => {
  it.each([
    ['day', 'Wednesday 28 May 2025'],
    ['week', '26 May – 1 June 2025'],
    ['month', 'May 2025'],
    ['year', '2025'],
  ] as const)('writes a %s', (unit, words) => {
    expect(describePeriod(periodOf(parseDay('2025-05-28') ?? 0, unit))).toBe(words);
  });
});

import { describe, expect, it } from 'vitest';
import { parseDay } from '../time/day-number.ts';
import { formatShortDay } from './format-short-day.ts';

describe('formatShortDay', () => {
  it.each([
    ['2025-05-28', '28\u00a0May 2025'],
    ['2025-09-01', '1\u00a0Sep 2025'],
    ['1969-12-31', '31\u00a0Dec 1969'],
  ])('writes %s as %s', (day, words) => {
    expect(formatShortDay(parseDay(day) ?? 0)).toBe(words);
  });
});

import { describe, expect, it } from 'vitest';
import { parseDay } from './day.ts';
import { formatDayRange } from './format-day-range.ts';

describe('formatDayRange', () => {
  it.each([
    ['2025-05-28', '2025-05-28', '28 May 2025'],
    ['2025-05-01', '2025-05-31', 'May 2025'],
    ['2024-02-01', '2024-02-29', 'February 2024'],
    ['2025-02-01', '2025-03-31', '1 February – 31 March 2025'],
    ['2025-01-01', '2025-12-31', '2025'],
    ['2025-05-03', '2025-06-09', '3 May – 9 June 2025'],
    ['2024-12-30', '2025-01-02', '30 December 2024 – 2 January 2025'],
    ['2025-05-03', '', 'since 3 May 2025'],
    ['', '2025-06-09', 'until 9 June 2025'],
    ['', '', 'any day'],
  ])('writes %s to %s as %s', (from, to, words) => {
    expect(formatDayRange(parseDay(from), parseDay(to))).toBe(words);
  });
});

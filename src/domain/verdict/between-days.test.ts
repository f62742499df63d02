import { describe, expect, it } from 'vitest';
import { parseDay } from '../time/day.ts';
import { betweenDays } from './between-days.ts';

describe('betweenDays', () => {
  it.each([
    ['2025-05-12', '2025-05-12', 'on 12 May 2025'],
    ['2025-05-11', '2025-05-13', 'between 11 and 13 May 2025'],
    ['2025-04-30', '2025-05-02', 'between 30 April and 2 May 2025'],
    ['2024-12-31', '2025-01-02', 'between 31 December 2024 and 2 January 2025'],
    ['2024-05-11', '2025-05-13', 'between 11 May 2024 and 13 May 2025'],
  ])('writes %s to %s as “%s”', (from, to, words) => {
    expect(betweenDays(parseDay(from) ?? 0, parseDay(to) ?? 0)).toBe(words);
  });
});

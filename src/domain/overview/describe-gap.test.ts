import { describe, expect, it } from 'vitest';
import { parseDay } from '../time/day-number.ts';
import { describeGap } from './describe-gap.ts';

describe('describeGap', () => {
  it.each([
    ['2025-03-03', '2025-04-09', 'No contact: 3 March – 9 April 2025 (38 days)'],
    ['2024-12-20', '2025-01-10', 'No contact: 20 December 2024 – 10 January 2025 (22 days)'],
    ['2025-05-01', '2025-05-31', 'No contact: May 2025 (31 days)'],
  ])('writes %s to %s', (from, to, words) => {
    expect(describeGap({ from: parseDay(from) ?? 0, to: parseDay(to) ?? 0 })).toBe(words);
  });
});

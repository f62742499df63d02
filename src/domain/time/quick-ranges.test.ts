import { describe, expect, it } from 'vitest';
import { zone } from '../testing/factories.ts';
import { formatDay } from './day.ts';
import { toInstant } from './instant.ts';
import { quickRanges } from './quick-ranges.ts';

function ranges(at: number, name: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    quickRanges(toInstant(at), zone(name)).map(({ label, from, to }) => [
      label,
      `${formatDay(from)} ${formatDay(to)}`,
    ]),
  );
}

describe('quickRanges', () => {
  it('counts in days of the zone, today included', () => {
    expect(ranges(Date.UTC(2025, 2, 31, 20), 'Asia/Kolkata')).toEqual({
      Today: '2025-04-01 2025-04-01',
      Yesterday: '2025-03-31 2025-03-31',
      'Last 7 days': '2025-03-26 2025-04-01',
      'Last 30 days': '2025-03-03 2025-04-01',
      'This month': '2025-04-01 2025-04-01',
      'Last month': '2025-03-01 2025-03-31',
      'This year': '2025-01-01 2025-04-01',
      'Last year': '2024-01-01 2024-12-31',
    });
  });

  it('is still in the month before where the clocks are behind', () => {
    expect(ranges(Date.UTC(2025, 2, 1, 3), 'America/New_York')['Last month']).toBe('2025-01-01 2025-01-31');
  });
});

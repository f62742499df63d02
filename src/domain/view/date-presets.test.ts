import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDay } from '../time/day.ts';
import { datePresets } from './date-presets.ts';

function day(text: string): number {
  return parseDay(text) ?? Number.NaN;
}

describe('datePresets', () => {
  it('offers the last days, the years and the newest months that hold messages', () => {
    const counts = new Map([
      [day('2024-05-04'), 2],
      [day('2025-05-28'), 3],
      [day('2025-06-30'), 1],
    ]);
    expect(datePresets(counts)).toEqual([
      { label: 'Last 90 days of messages', from: day('2025-04-02'), to: day('2025-06-30'), count: 4 },
      { label: '2025', from: day('2025-01-01'), to: day('2025-12-31'), count: 4 },
      { label: '2024', from: day('2024-01-01'), to: day('2024-12-31'), count: 2 },
      { label: 'June 2025', from: day('2025-06-01'), to: day('2025-06-30'), count: 1 },
      { label: 'May 2025', from: day('2025-05-01'), to: day('2025-05-31'), count: 3 },
      { label: 'May 2024', from: day('2024-05-01'), to: day('2024-05-31'), count: 2 },
    ]);
  });

  it('offers nothing where there is nothing to choose between', () => {
    expect(datePresets(new Map())).toEqual([]);
    expect(datePresets(new Map([[day('2025-05-28'), 9]]))).toEqual([]);
  });

  it('promises what each of them holds', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.integer({ min: -1000, max: 25_000 }), fc.integer({ min: 1, max: 9 })), {
          selector: ([number]) => number,
          maxLength: 40,
        }),
        (entries) => {
          for (const { from, to, count } of datePresets(new Map(entries))) {
            const held = entries.filter(([number]) => number >= from && number <= to);
            expect(held.reduce((sum, [, messages]) => sum + messages, 0)).toBe(count);
            expect(count).toBeGreaterThan(0);
          }
        },
      ),
    );
  });
});

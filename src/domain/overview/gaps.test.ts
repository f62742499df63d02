import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDay } from '../time/day.ts';
import { describeGap, findGaps, shortestGap } from './gaps.ts';
import type { HeatDay } from './heat-strip.ts';

const withContact = (days: readonly number[]): readonly HeatDay[] =>
  days.map((day) => ({ day, all: { count: 1, failed: 0 }, channels: new Map() }));

describe('findGaps', () => {
  it('takes fourteen days for a gap and thirteen for none', () => {
    expect(findGaps({ days: withContact([1, 15, 30]) }, 100)).toEqual([{ from: 16, to: 29 }]);
  });

  it('looks no further than the last day that is known', () => {
    expect(findGaps({ days: withContact([1, 50]) }, 49)).toEqual([]);
  });

  it('finds exactly the days without contact that stand in a long row', () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 15 });
    fc.assert(
      fc.property(days, (contact) => {
        const sorted = contact.toSorted((a, b) => a - b);
        const gaps = findGaps({ days: withContact(sorted) }, 200);
        const inGap = (day: number) => gaps.some(({ from, to }) => from <= day && day <= to);
        for (let day = 0; day <= 200; day += 1) {
          const before = sorted.findLast((one) => one <= day);
          const after = sorted.find((one) => one >= day);
          const silent =
            before !== undefined &&
            after !== undefined &&
            after !== before &&
            after - before - 1 >= shortestGap;
          expect(inGap(day)).toBe(silent && day !== before && day !== after);
        }
        expect(gaps).toEqual(gaps.toSorted((a, b) => b.from - a.from));
      }),
    );
  });
});

describe('describeGap', () => {
  it.each([
    ['2025-03-03', '2025-04-09', 'No contact: 3 March – 9 April 2025 (38 days)'],
    ['2024-12-20', '2025-01-10', 'No contact: 20 December 2024 – 10 January 2025 (22 days)'],
    ['2025-05-01', '2025-05-31', 'No contact: May 2025 (31 days)'],
  ])('writes %s to %s', (from, to, words) => {
    expect(describeGap({ from: parseDay(from) ?? 0, to: parseDay(to) ?? 0 })).toBe(words);
  });
});

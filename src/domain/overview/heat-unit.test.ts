import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay, formatDayInWords, parseDay } from '../time/day.ts';
import { heatUnits, mondayOf, periodOf } from './heat-unit.ts';

describe('periodOf', () => {
  it.each([
    ['day', '2025-05-28', '2025-05-28'],
    ['week', '2025-05-26', '2025-06-01'],
    ['month', '2025-05-01', '2025-05-31'],
    ['year', '2025-01-01', '2025-12-31'],
  ] as const)('gives the %s of a day', (unit, from, to) => {
    const period = periodOf(parseDay('2025-05-28') ?? 0, unit);
    expect([period.from, period.to].map(formatDay)).toEqual([from, to]);
  });

  it('holds its day, and the next one begins where it ends', () => {
    fc.assert(
      fc.property(fc.integer({ min: -30_000, max: 60_000 }), fc.constantFrom(...heatUnits), (day, unit) => {
        const { from, to } = periodOf(day, unit);
        expect(from <= day && day <= to).toBe(true);
        expect(periodOf(to, unit)).toEqual({ from, to });
        expect(periodOf(to + 1, unit).from).toBe(to + 1);
      }),
    );
  });
});

describe('mondayOf', () => {
  it('is the last Monday up to the day, before 1970 too', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (day) => {
        const monday = mondayOf(day);
        expect(formatDayInWords(monday)).toMatch(/^Monday /);
        expect(day - monday).toBeGreaterThanOrEqual(0);
        expect(day - monday).toBeLessThan(7);
      }),
    );
  });
});

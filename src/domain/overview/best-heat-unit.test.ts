import { describe, expect, it } from 'vitest';
import { bestHeatUnit } from './best-heat-unit.ts';

const best = (...days: readonly number[]) =>
  bestHeatUnit({ days: days.map((day) => ({ day, all: { count: 1, failed: 0 }, channels: new Map() })) });

describe('bestHeatUnit', () => {
  it.each([
    [1, 'day'],
    [42, 'day'],
    [43, 'week'],
    [366, 'week'],
    [400, 'month'],
    [3660, 'month'],
    [9000, 'year'],
  ])('draws %i days by the %s', (days, unit) => {
    expect(best(0, days - 1)).toBe(unit);
  });

  it('is not led astray by one date of long ago', () => {
    const month = Array.from({ length: 30 }, (_, index) => 20_000 + index);
    expect(best(0, ...month)).toBe('day');
  });

  it('has an answer for nothing', () => {
    expect(best()).toBe('day');
  });
});

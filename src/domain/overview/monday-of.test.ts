import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDayInWords } from '../time/day-number.ts';
import { mondayOf } from './monday-of.ts';

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

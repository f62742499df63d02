import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zone, zoneNames } from '../testing/factories.ts';
import { dayFinder } from './day-finder.ts';
import { dayNumberAt } from './day.ts';
import { toInstant } from './instant.ts';

const hour = 3_600_000;

describe('dayFinder', () => {
  it('finds what asking for each by itself does, also where clocks change', () => {
    const start = fc.integer({ min: Date.UTC(2000), max: Date.UTC(2026) });
    const steps = fc.array(fc.integer({ min: -30 * hour, max: 30 * hour }), { maxLength: 40 });
    fc.assert(
      fc.property(start, steps, fc.constantFrom(...zoneNames), (first, walk, name) => {
        const find = dayFinder(zone(name));
        let ms = first;
        for (const step of walk) {
          const at = toInstant(ms);
          expect(find(at)).toBe(dayNumberAt(at, zone(name)));
          ms += step;
        }
      }),
    );
  });

  it.each([
    ['Pacific/Apia', Date.UTC(2011, 11, 29)],
    ['America/New_York', Date.UTC(2025, 2, 8)],
    ['Europe/London', Date.UTC(2025, 9, 25)],
    ['Australia/Lord_Howe', Date.UTC(2025, 3, 4)],
  ])('goes through the change of %s quarter by quarter of an hour', (name, start) => {
    const find = dayFinder(zone(name));
    for (let quarter = 0; quarter < 4 * 24 * 4; quarter += 1) {
      const at = toInstant(start + quarter * (hour / 4));
      expect(find(at)).toBe(dayNumberAt(at, zone(name)));
    }
  });
});

import { describe, expect, it } from 'vitest';
import { heatLegend, heatLevel } from './heat-level.ts';
import { heatUnits } from './heat-unit.ts';

describe('heatLevel', () => {
  it('has fixed steps, by day at 1, 2, 4 and 8', () => {
    expect([0, 1, 2, 3, 4, 7, 8, 5000].map((count) => heatLevel(count, 'day'))).toEqual([
      0, 1, 2, 2, 3, 3, 4, 4,
    ]);
  });

  it('never falls as the count rises', () => {
    for (const unit of heatUnits) {
      const levels = Array.from({ length: 400 }, (_, count) => heatLevel(count, unit));
      expect(levels).toEqual(levels.toSorted((a, b) => a - b));
    }
  });
});

describe('heatLegend', () => {
  it('says what each level stands for', () => {
    expect(heatLegend('day').map(({ words }) => words)).toEqual(['1', '2–3', '4–7', '8 or more']);
  });

  it('begins each level where heatLevel does', () => {
    for (const unit of heatUnits) {
      for (const { level, words } of heatLegend(unit)) {
        const from = Number.parseInt(words, 10);
        expect([heatLevel(from, unit), heatLevel(from - 1, unit)]).toEqual([level, level - 1]);
      }
    }
  });
});

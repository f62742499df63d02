import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failsMore, heatLegend, heatLevel, toHeatScale } from './heat-scale.ts';

const counts = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 60 });
const levels = (cells: readonly number[]) => cells.map((count) => heatLevel(count, toHeatScale(cells)));

describe('toHeatScale', () => {
  it.each([
    [
      [1, 2, 3, 4],
      [1, 2, 3, 4],
    ],
    [
      [97, 26, 4, 208],
      [3, 2, 1, 4],
    ],
    // most customers: many single messages, and few more
    [
      [1, 1, 1, 1, 1, 1, 2, 3],
      [2, 2, 2, 2, 2, 2, 4, 4],
    ],
    [
      [1, 5, 5, 5, 5],
      [1, 3, 3, 3, 3],
    ],
    [
      [2, 2],
      [2, 2],
    ],
    [
      [0, 7],
      [0, 2],
    ],
  ])('shades %j as %j', (cells, expected) => {
    expect(levels(cells)).toEqual(expected);
  });

  it('is as deep as the quarter in which the middle of the equals stands', () => {
    fc.assert(
      fc.property(counts, (cells) => {
        const scale = toHeatScale(cells);
        const filled = cells.filter((count) => count > 0);
        for (const count of filled) {
          const below = filled.filter((one) => one < count).length;
          const equal = filled.filter((one) => one === count).length;
          const quarter = Math.max(1, Math.ceil(((below + equal / 2) / filled.length) * 4 - 1e-9));
          expect(heatLevel(count, scale)).toBe(quarter);
        }
      }),
    );
  });

  it('has steps that rise and leave nothing between them', () => {
    fc.assert(
      fc.property(counts, (cells) => {
        const scale = toHeatScale(cells);
        expect(scale.map(({ level }) => level)).toEqual(
          [...new Set(scale.map(({ level }) => level))].toSorted((a, b) => a - b),
        );
        scale.forEach(({ from, to }, index) => {
          expect(from).toBe(index === 0 ? 1 : (scale[index - 1]?.to ?? 0) + 1);
          expect(to).toBeGreaterThanOrEqual(from);
        });
        expect(scale.at(-1)?.to ?? 0).toBe(Math.max(0, ...cells));
      }),
    );
  });
});

describe('heatLevel', () => {
  it('never falls as the count rises', () => {
    fc.assert(
      fc.property(counts, (cells) => {
        const scale = toHeatScale(cells);
        const rising = Array.from({ length: 60 }, (_, count) => heatLevel(count, scale));
        expect(rising).toEqual(rising.toSorted((a, b) => a - b));
        expect(rising[0]).toBe(0);
      }),
    );
  });
});

describe('heatLegend', () => {
  it('prints the numbers of this customer', () => {
    expect(heatLegend(toHeatScale([1, 2, 3, 4])).map(({ words }) => words)).toEqual(['1', '2', '3', '4']);
    expect(heatLegend(toHeatScale([4, 26, 97, 1208])).map(({ words }) => words)).toEqual([
      '1–25',
      '26–96',
      '97–1,207',
      '1,208',
    ]);
    expect(heatLegend(toHeatScale([]))).toEqual([]);
  });
});

describe('failsMore', () => {
  const all = { count: 100, failed: 10 };

  it.each([
    [{ count: 10, failed: 1 }, false],
    [{ count: 9, failed: 1 }, true],
    [{ count: 50, failed: 0 }, false],
    [undefined, false],
  ])('compares %j with a tenth', (cell, more) => {
    expect(failsMore(cell, all)).toBe(more);
  });

  it('marks nothing where nothing failed, nor where all did', () => {
    expect(failsMore({ count: 3, failed: 0 }, { count: 3, failed: 0 })).toBe(false);
    expect(failsMore({ count: 3, failed: 3 }, { count: 9, failed: 9 })).toBe(false);
  });
});

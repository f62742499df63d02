import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Place } from './rows.ts';
import {
  type Estimates,
  type Geometry,
  type Plan,
  createExtents,
  createGeometry,
  isCovered,
  planWindow,
} from './window.ts';

const sum = (sizes: readonly number[]): number => sizes.reduce((all, size) => all + size, 0);
const sizes = fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 70 });
const changes = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 500 })), { maxLength: 20 });

describe('createExtents', () => {
  it('is the same as sums of a plain list, whatever changes its height', () => {
    fc.assert(
      fc.property(sizes, changes, (plain, later) => {
        const list = [...plain];
        const extents = createExtents(list.length, (index) => list[index] ?? 0);
        for (const [n, size] of later.slice(0, list.length)) {
          list[n % list.length] = size;
          extents.resize(n % list.length, size);
        }
        expect(extents.total()).toBe(sum(list));
        for (const [index, size] of list.entries()) {
          expect(extents.sizeOf(index)).toBe(size);
          expect(extents.offsetOf(index)).toBe(sum(list.slice(0, index)));
        }
      }),
    );
  });

  it('finds what stands at an offset', () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: -50, max: 8000 }), (list, offset) => {
        const extents = createExtents(list.length, (index) => list[index] ?? 0);
        const plain = list.findLastIndex((_, index) => sum(list.slice(0, index)) <= offset);
        expect(extents.at(offset)).toBe(Math.max(0, plain));
      }),
    );
  });

  it('has nothing where there is nothing', () => {
    const extents = createExtents(0, () => 1);
    expect([extents.total(), extents.at(10), extents.offsetOf(3)]).toEqual([0, 0, 0]);
  });
});

const estimates: Estimates = { heading: 30, row: 50, known: new Map<string, number>() };

/** Days of so many rows, whose keys are `day.row`. */
function geometryOf(rows: readonly number[], others: Partial<Estimates> = {}, counts = rows): Geometry {
  const shape = {
    length: rows.length,
    countOf: (day: number) => counts[day] ?? 0,
    rowsOf: (day: number) => Array.from({ length: rows[day] ?? 0 }, (_, row) => ({ key: `${day}.${row}` })),
  };
  return createGeometry(shape, { ...estimates, ...others });
}

describe('createGeometry', () => {
  it('guesses by the messages of a day until its rows are there', () => {
    const geometry = geometryOf([2, 1], {}, [4, 1]);
    expect([geometry.total(), geometry.topOfDay(1)]).toEqual([230 + 80, 230]);
    geometry.rowsOf(0);
    expect([geometry.total(), geometry.topOfDay(1)]).toEqual([130 + 80, 130]);
  });

  it('takes rows that were measured before as they were', () => {
    const geometry = geometryOf([2], { known: new Map([['0.0', 80]]) });
    expect([geometry.topOf({ day: 0, row: 1 }), geometry.heightOf({ day: 0, row: 0 })]).toEqual([110, 80]);
  });

  it('moves what follows a row that changes its height, and nothing before it', () => {
    const geometry = geometryOf([3, 2]);
    const tops = (): readonly number[] =>
      [0, 1, 2].map((row) => geometry.topOf({ day: 0, row })).concat(geometry.topOf({ day: 1, row: 0 }));
    expect(tops()).toEqual([30, 80, 130, 210]);
    geometry.measured('0.1', 140);
    expect(tops()).toEqual([30, 80, 220, 300]);
    geometry.measured('0.1', 50);
    geometry.measured('9.9', 50);
    expect(tops()).toEqual([30, 80, 130, 210]);
  });

  it('says by how much a row in sight moves as rows above it are measured, which a scroll makes good', () => {
    const geometry = geometryOf([40]);
    const seen = geometry.placeAt(1030);
    expect(seen).toEqual({ day: 0, row: 20 });
    const before = geometry.topOf({ day: 0, row: 20 });
    for (const row of [17, 18, 19]) geometry.measured(`0.${row}`, 71);
    geometry.measured('0.20', 90);
    expect(geometry.topOf({ day: 0, row: 20 }) - before).toBe(63);
  });

  it('finds the row at an offset, the first under a heading where that stands there', () => {
    const geometry = geometryOf([2, 1]);
    const rows = [-10, 0, 79, 80, 130, 159, 160, 9999].map((offset) => geometry.placeAt(offset));
    expect(rows.map((place) => (place === undefined ? '' : `${place.day}.${place.row}`))).toEqual([
      '0.0',
      '0.0',
      '0.0',
      '0.1',
      '1.0',
      '1.0',
      '1.0',
      '1.0',
    ]);
    expect(geometryOf([]).placeAt(0)).toBeUndefined();
  });

  it('begins anew from other estimates', () => {
    const geometry = geometryOf([2, 3]);
    geometry.rowsOf(0);
    geometry.measured('0.0', 99);
    geometry.estimate({ heading: 40, row: 100, known: new Map([['0.1', 60]]) });
    expect([geometry.topOfDay(1), geometry.total(), geometry.heading()]).toEqual([200, 540, 40]);
    expect(geometry.placeOf('0.1')).toEqual({ day: 0, row: 1 });
  });
});

/** Everything that a plan stands for, in pixels. */
function heightOf({ days, rest }: Plan, geometry: Geometry): number {
  const ofDays = days.map(({ day, gap, runs, rest: after }) => {
    const rows = runs.map((run) => run.gap + sum(rowsOf(run).map((row) => geometry.heightOf({ day, row }))));
    return gap + geometry.heading() + sum(rows) + after;
  });
  return sum(ofDays) + rest;
}

function rowsOf({ first, last }: { readonly first: number; readonly last: number }): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function planned({ days }: Plan): readonly string[] {
  return days.flatMap(({ day, runs }) => runs.flatMap((run) => rowsOf(run).map((row) => `${day}.${row}`)));
}

describe('planWindow', () => {
  it('mounts the first rows wherever the screen is, and what is in sight', () => {
    const plan = planWindow(geometryOf([3, 3, 30]), { first: 4, from: 1000, to: 1060, places: [] });
    expect(planned(plan)).toEqual(['0.0', '0.1', '0.2', '1.0', '2.12', '2.13']);
    expect(plan.days.map(({ gap, runs, rest }) => [gap, runs[0]?.gap, rest])).toEqual([
      [0, 0, 0],
      [0, 0, 100],
      [0, 600, 800],
    ]);
  });

  it('mounts the first rows alone while the list begins below the screen or has been scrolled away', () => {
    const geometry = geometryOf([3, 3]);
    for (const [from, to] of [
      [-900, -100],
      [900, 1500],
    ] as const) {
      expect(planned(planWindow(geometry, { first: 2, from, to, places: [] }))).toEqual(['0.0', '0.1']);
    }
  });

  it('has the heading and one row of a day of which only the heading is in sight', () => {
    const plan = planWindow(geometryOf([2, 9]), { first: 0, from: 100, to: 135, places: [] });
    expect(planned(plan)).toEqual(['0.1', '1.0']);
  });

  it('stands for the whole list, mounts everything in sight and what is asked for, up and down as rows change', () => {
    const list = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 12 });
    const steps = fc.array(
      fc.record({ by: fc.integer({ min: -900, max: 900 }), height: fc.integer({ min: 1, max: 300 }) }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(list, steps, fc.nat(12), fc.nat(), (counts, moves, first, single) => {
        const geometry = geometryOf(counts);
        let from = 0;
        for (const { by, height } of moves) {
          from = Math.max(0, from + by);
          const day = single % counts.length;
          const place: Place = { day, row: single % (counts[day] ?? 1) };
          const to = from + 400;
          const plan = planWindow(geometry, { first, from, to, places: [place] });
          expect(heightOf(plan, geometry)).toBe(geometry.total());
          expect(isCovered(plan, geometry, from, to)).toBe(true);
          const there = planned(plan);
          expect(new Set(there).size).toBe(there.length);
          expect(there).toContain(`${place.day}.${place.row}`);
          expect(plainInSight(counts, geometry, from, to).filter((key) => !there.includes(key))).toEqual([]);
          for (const key of there) geometry.measured(key, height);
        }
      }),
    );
  });
});

/** Which rows a stretch touches, by adding up one height after another. */
function plainInSight(
  counts: readonly number[],
  geometry: Geometry,
  from: number,
  to: number,
): readonly string[] {
  const keys: string[] = [];
  let top = 0;
  for (const [day, count] of counts.entries()) {
    top += geometry.heading();
    for (let row = 0; row < count; row += 1) {
      const bottom = top + geometry.heightOf({ day, row });
      if (bottom > from && top < to) keys.push(`${day}.${row}`);
      top = bottom;
    }
  }
  return keys;
}

describe('isCovered', () => {
  it('sees a gap where rows turned out lower than they were taken for', () => {
    const geometry = geometryOf([100]);
    const plan = planWindow(geometry, { first: 10, from: 0, to: 600, places: [] });
    expect(isCovered(plan, geometry, 0, 500)).toBe(true);
    for (const key of planned(plan)) geometry.measured(key, 20);
    expect(isCovered(plan, geometry, 0, 500)).toBe(false);
    expect(isCovered(plan, geometry, -900, -100)).toBe(true);
  });

  it('sees a gap between the first rows and the screen', () => {
    const geometry = geometryOf([100]);
    const plan = planWindow(geometry, { first: 10, from: 2000, to: 2400, places: [] });
    expect(isCovered(plan, geometry, 2000, 2400)).toBe(true);
    expect(isCovered(plan, geometry, 300, 700)).toBe(false);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fittingHeatUnits, mostCells } from './fitting-heat-units.ts';
import { heatUnits } from './heat-unit.ts';
import { toHeatColumns } from './to-heat-columns.ts';
import type { HeatStrip, Tally } from './to-heat-strip.ts';

type Told = { readonly day: number; readonly channel: string; readonly tally: Tally };

const told = fc.uniqueArray(
  fc.record({
    day: fc.integer({ min: 20_000, max: 20_900 }),
    channel: fc.constantFrom('sms', 'email'),
    tally: fc.record({ count: fc.integer({ min: 1, max: 9 }), failed: fc.integer({ min: 0, max: 1 }) }),
  }),
  { maxLength: 20, selector: ({ day, channel }) => `${day} ${channel}` },
);

function strip(list: readonly Told[]): HeatStrip {
  const days = [...new Set(list.map(({ day }) => day))].sort((a, b) => a - b);
  return {
    channels: [...new Set(list.map(({ channel }) => channel))],
    days: days.map((day) => ({
      day,
      all: { count: 0, failed: 0 },
      channels: new Map(list.filter((one) => one.day === day).map(({ channel, tally }) => [channel, tally])),
    })),
    undated: 0,
  };
}

describe('toHeatColumns', () => {
  it('has every period from first to last, each with the sum of its days', () => {
    fc.assert(
      fc.property(told, fc.constantFrom(...heatUnits), (list, unit) => {
        const columns = toHeatColumns(strip(list), unit, Infinity);
        expect(columns.slice(1).map(({ from }) => from)).toEqual(
          columns.slice(0, -1).map(({ to }) => to + 1),
        );
        for (const { from, to, cells } of columns) {
          for (const channel of ['sms', 'email']) {
            const inside = list.filter((one) => one.channel === channel && one.day >= from && one.day <= to);
            expect(cells.get(channel)?.count ?? 0).toBe(
              inside.reduce((sum, { tally }) => sum + tally.count, 0),
            );
            expect(cells.get(channel)?.failed ?? 0).toBe(
              inside.reduce((sum, { tally }) => sum + tally.failed, 0),
            );
          }
        }
        for (const { day } of list) {
          expect(columns.filter(({ from, to }) => from <= day && day <= to)).toHaveLength(1);
        }
        const ends = [columns[0], columns.at(-1)].filter((column) => column !== undefined);
        expect(ends.every(({ cells }) => cells.size > 0)).toBe(true);
      }),
    );
  });

  it('keeps the newest where they are too many', () => {
    const list = strip([1, 400].map((day) => ({ day, channel: 'sms', tally: { count: 1, failed: 0 } })));
    const columns = toHeatColumns(list, 'day', 10);
    expect([columns.length, columns[0]?.from, columns.at(-1)?.to]).toEqual([10, 391, 400]);
  });
});

function spanning(days: number, channels = 1): HeatStrip {
  const ends = [0, days - 1].map((day) => ({ day, channel: 'sms', tally: { count: 1, failed: 0 } }));
  return { ...strip(ends), channels: Array.from({ length: channels }, (_, index) => String(index)) };
}

describe('fittingHeatUnits', () => {
  it.each([
    [1, 1, 'day', 4],
    [42, 3, 'day', 4],
    [43, 3, 'week', 4],
    [400, 3, 'month', 4],
    [1500, 17, 'month', 2],
    [3660, 5, 'month', 2],
    [9000, 10, 'year', 1],
  ])('draws %i days of %i channels by the %s, of %i units that fit', (days, channels, unit, count) => {
    const { best, units } = fittingHeatUnits(spanning(days, channels));
    expect([best, units.length]).toEqual([unit, count]);
  });

  it('never lets a unit through that has too many cells', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4000 }), fc.integer({ min: 1, max: 20 }), (days, channels) => {
        const list = spanning(days, channels);
        for (const unit of fittingHeatUnits(list).units.filter((one) => one !== 'year')) {
          const cells = toHeatColumns(list, unit, Infinity).length * channels;
          expect(cells).toBeLessThanOrEqual(mostCells);
        }
      }),
    );
  });
});

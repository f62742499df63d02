import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heatUnits } from './heat-unit.ts';
import { toHeatColumns } from './to-heat-columns.ts';
import type { HeatStrip, Tally } from './heat-strip.ts';

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
    doubtful: 0,
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

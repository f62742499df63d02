import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channel, history, item, zone } from '../testing/factories.ts';
import { parseDay } from '../time/day.ts';
import {
  type HeatStrip,
  type HeatUnit,
  type Period,
  type Tally,
  heatUnits,
  periodOf,
  toHeatStrip,
} from './heat-strip.ts';
import {
  describeHeatPeriod,
  describeTally,
  heatColumnLabel,
  heatLegend,
  heatLevel,
  mostCells,
  mostRows,
  toHeatColumns,
  toHeatSections,
  toHeatView,
} from './heat-view.ts';

describe('toHeatView', () => {
  function strip(...channels: readonly (readonly [string, ...string[]])[]) {
    const lists = channels.map(([name, ...sent]) =>
      channel(
        name,
        sent.map((day) => item({ sent: `${day} 10:00:00` })),
      ),
    );
    return toHeatStrip(history(...lists).communications, zone('Asia/Kolkata'));
  }

  it('names and heads its columns', () => {
    const view = toHeatView(strip(['sms', '2025-05-31', '2025-06-01']), 'day');
    expect(view.columns.map(({ label, words }) => [label, words])).toEqual([
      ['31', 'Saturday 31 May 2025'],
      ['1', 'Sunday 1 June 2025'],
    ]);
    expect(view).toMatchObject({ channels: ['sms'], more: 0, cut: false });
    expect(view.sections.map(({ label }) => label)).toEqual(['May 2025', 'June 2025']);
  });

  it('has no columns where nothing has a date', () => {
    expect(toHeatView(strip(['sms']), 'day')).toMatchObject({ columns: [], cut: false });
  });

  it('says how many channels, and that days, are left out', () => {
    const names = Array.from({ length: mostRows + 2 }, (_, index) => `channel ${index}`);
    const many = strip(...names.map((name) => [name, '2001-01-01', '2025-01-01'] as const));
    const view = toHeatView(many, 'month');
    expect(view).toMatchObject({ more: 2, cut: true });
    expect(view.columns.at(-1)?.words).toBe('January 2025');
  });

  it('never has too many cells, in any unit', () => {
    const days = fc
      .integer({ min: 0, max: 8000 })
      .map((day) => new Date(Date.UTC(2003, 0, 1 + day)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, days, fc.integer({ min: 1, max: 60 }), (first, second, count) => {
        const names = Array.from({ length: count }, (_, index) => `channel ${index}`);
        const told = strip(...names.map((name) => [name, first, second] as const));
        for (const unit of heatUnits) {
          const { columns, channels } = toHeatView(told, unit);
          expect(columns.length * channels.length).toBeLessThanOrEqual(mostCells);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('toHeatColumns', () => {
  type Told = { readonly day: number; readonly channel: string; readonly tally: Tally };

  const told = fc.uniqueArray(
    fc.record({
      day: fc.integer({ min: 20_000, max: 20_900 }),
      channel: fc.constantFrom('sms', 'email'),
      tally: fc.record({ count: fc.integer({ min: 1, max: 9 }), failed: fc.integer({ min: 0, max: 1 }) }),
    }),
    { maxLength: 20, selector: ({ day, channel: name }) => `${day} ${name}` },
  );

  function strip(list: readonly Told[]): HeatStrip {
    const days = [...new Set(list.map(({ day }) => day))].sort((a, b) => a - b);
    return {
      channels: [...new Set(list.map(({ channel: name }) => name))],
      days: days.map((day) => ({
        day,
        all: { count: 0, failed: 0 },
        channels: new Map(
          list.filter((one) => one.day === day).map(({ channel: name, tally }) => [name, tally]),
        ),
      })),
      doubtful: 0,
      undated: 0,
    };
  }

  it('has every period from first to last, each with the sum of its days', () => {
    fc.assert(
      fc.property(told, fc.constantFrom(...heatUnits), (list, unit) => {
        const columns = toHeatColumns(strip(list), unit, Infinity);
        expect(columns.slice(1).map(({ from }) => from)).toEqual(
          columns.slice(0, -1).map(({ to }) => to + 1),
        );
        for (const { from, to, cells } of columns) {
          for (const name of ['sms', 'email']) {
            const inside = list.filter((one) => one.channel === name && one.day >= from && one.day <= to);
            expect(cells.get(name)?.count ?? 0).toBe(inside.reduce((sum, { tally }) => sum + tally.count, 0));
            expect(cells.get(name)?.failed ?? 0).toBe(
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

function periods(unit: HeatUnit, ...days: readonly string[]): readonly Period[] {
  return days.map((day) => periodOf(parseDay(day) ?? 0, unit));
}

describe('toHeatSections', () => {
  it.each([
    ['day', ['2025-05-30', '2025-05-31', '2025-06-01'], { 'May 2025': 2, 'June 2025': 1 }],
    ['week', ['2025-05-30', '2025-06-01', '2025-06-02'], { 'May 2025': 2, 'June 2025': 1 }],
    ['month', ['2024-12-01', '2025-01-01', '2025-02-01'], { '2024': 1, '2025': 2 }],
    ['year', ['2024-12-01', '2025-01-01'], { '': 2 }],
  ] as const)('puts columns of a %s under their headings', (unit, days, expected) => {
    const sections = toHeatSections(periods(unit, ...days), unit);
    expect(Object.fromEntries(sections.map(({ label, columns }) => [label, columns]))).toEqual(expected);
  });
});

describe('heatColumnLabel', () => {
  it.each([
    ['day', '28'],
    ['week', '26'],
    ['month', 'May'],
    ['year', '2025'],
  ] as const)('heads a %s with %s', (unit, label) => {
    expect(periods(unit, '2025-05-28').map((period) => heatColumnLabel(period, unit))).toEqual([label]);
  });
});

describe('describeTally', () => {
  it.each([
    [{ count: 3, failed: 1 }, '3 messages, 1 failed'],
    [{ count: 1, failed: 0 }, '1 message'],
    [{ count: 0, failed: 0 }, 'none'],
    [undefined, 'none'],
  ])('writes %j', (tally, words) => {
    expect(describeTally(tally)).toBe(words);
  });
});

describe('describeHeatPeriod', () => {
  it.each([
    ['day', 'Wednesday 28 May 2025'],
    ['week', '26 May – 1 June 2025'],
    ['month', 'May 2025'],
    ['year', '2025'],
  ] as const)('writes a %s', (unit, words) => {
    expect(describeHeatPeriod(periodOf(parseDay('2025-05-28') ?? 0, unit))).toBe(words);
  });
});

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

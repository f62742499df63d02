import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channel, history, item, zone } from '../testing/factories.ts';
import { parseDay } from '../time/day.ts';
import { countAll } from './channel-strip.ts';
import {
  type HeatStrip,
  type HeatUnit,
  type Period,
  type Tally,
  heatUnits,
  heatCounter,
  periodOf,
} from './heat-strip.ts';
import {
  describeHeatPeriod,
  bestHeatUnit,
  describeTally,
  heatColumnLabel,
  mostCells,
  mostRows,
  shortTally,
  toHeatColumns,
  toHeatPages,
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
    return countAll(heatCounter(zone('Asia/Kolkata')), history(...lists).communications);
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

  it('sums every row, every column and everything, of the columns drawn', () => {
    const view = toHeatView(
      strip(['sms', '2025-04-01', '2025-05-31', '2025-06-01'], ['email', '2025-06-02']),
      'month',
      { most: 2 },
    );
    expect(view.columns.map(({ all }) => all.count)).toEqual([1, 2]);
    expect([...view.totals].map(([name, { count }]) => [name, count])).toEqual([
      ['sms', 2],
      ['email', 1],
    ]);
    expect([view.total.count, view.average.count, view.cut]).toEqual([3, 4, true]);
  });

  it('has a scale of all its cells, whichever are drawn', () => {
    const told = strip(['sms', '2024-05-31', '2025-05-30', '2025-05-31', '2025-06-01']);
    const [whole, part] = [toHeatView(told, 'month'), toHeatView(told, 'month', { most: 1 })];
    expect(part.scale).toEqual(whole.scale);
    expect(whole.scale.at(-1)?.to).toBe(2);
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

describe('shortTally', () => {
  it.each([
    [{ count: 97, failed: 26 }, '97, 26 failed'],
    [{ count: 1204, failed: 0 }, '1,204'],
    [{ count: 0, failed: 0 }, 'none'],
    [undefined, 'none'],
  ])('writes %j', (tally, words) => {
    expect(shortTally(tally)).toBe(words);
  });
});

const withContact = (...days: readonly number[]): HeatStrip => ({
  channels: ['sms'],
  days: days.map((day) => ({
    day,
    all: { count: 1, failed: 0 },
    channels: new Map([['sms', { count: 1, failed: 0 }]]),
  })),
  doubtful: 0,
  undated: 0,
});

describe('toHeatPages', () => {
  it('has none where everything stands beside each other', () => {
    expect(toHeatPages(withContact(20_000, 20_030), 'day')).toEqual([]);
    expect(toHeatPages(withContact(20_000, 20_330), 'month')).toEqual([]);
    expect(toHeatPages(withContact(11_000, 20_330), 'year')).toEqual([]);
    expect(toHeatPages(withContact(), 'month')).toEqual([]);
  });

  it('has a year a page from the thirteenth month on, an empty one too, with what it holds', () => {
    const days = ['2022-12-31', '2023-01-01', '2023-05-01', '2025-06-30'].map((day) => parseDay(day) ?? 0);
    expect(toHeatPages(withContact(...days), 'month').map(({ label, count }) => [label, count])).toEqual([
      ['2022', 1],
      ['2023', 2],
      ['2024', 0],
      ['2025', 1],
    ]);
  });

  it('reaches every column once, and counts every message once', () => {
    const days = fc.uniqueArray(fc.integer({ min: 11_000, max: 20_400 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(days, fc.constantFrom(...heatUnits), (some, unit) => {
        const strip = withContact(...some.toSorted((a, b) => a - b));
        const pages = toHeatPages(strip, unit);
        const columns = toHeatColumns(strip, unit, Infinity);
        const drawn = (pages.length === 0 ? [undefined] : pages).map((within) =>
          toHeatView(strip, unit, { within }),
        );
        expect(drawn.flatMap((view) => view.columns.map(({ from }) => from))).toEqual(
          columns.map(({ from }) => from),
        );
        expect(drawn.map(({ total }) => total.count)).toEqual(
          pages.length === 0 ? [some.length] : pages.map(({ count }) => count),
        );
        expect(drawn.reduce((sum, { total }) => sum + total.count, 0)).toBe(some.length);
        expect(drawn.every(({ cut }) => !cut)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

describe('bestHeatUnit', () => {
  const best = (...days: readonly number[]) => bestHeatUnit(withContact(...days));
  const first = parseDay('2020-01-01') ?? 0;

  it.each([
    [1, 'day'],
    [14, 'day'],
    [15, 'week'],
    [90, 'week'],
    [110, 'month'],
    [3600, 'month'],
    [9000, 'year'],
  ])('draws %i days by the %s', (days, unit) => {
    expect(best(first, first + days - 1)).toBe(unit);
  });

  it('is not led astray by one date of long ago', () => {
    const days = Array.from({ length: 20 }, (_, index) => 20_000 + index);
    expect(best(11_000, ...days)).toBe('week');
  });

  it('has an answer for nothing', () => {
    expect(best()).toBe('day');
  });
});

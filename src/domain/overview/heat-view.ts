import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc.js';
import { countOf, formatCount } from '../text/wording.ts';
import { formatDayInWords, formatDayRange } from '../time/day.ts';
import { dayLength } from '../time/instant.ts';
import { type HeatScale, toHeatScale } from './heat-scale.ts';
import { type HeatStrip, type HeatUnit, type Period, type Tally, heatUnits, periodOf } from './heat-strip.ts';

dayjs.extend(utc);

/** A heat strip as it is drawn; `channels` are its rows, `more` those that are left out. */
export type HeatView = {
  readonly unit: HeatUnit;
  readonly channels: readonly string[];
  readonly columns: readonly NamedColumn[];
  readonly sections: readonly HeatSection[];
  readonly more: number;
  /** Columns before the first one are left out. */
  readonly cut: boolean;
  /** By the quartiles of all cells of the strip, drawn or not: pages of one strip can be compared. */
  readonly scale: HeatScale;
  /** Of the columns drawn: each channel's, and everything. */
  readonly totals: ReadonlyMap<string, Tally>;
  readonly total: Tally;
  /** Of the whole strip, what a cell's failures are compared with. */
  readonly average: Tally;
};

/** A day, week, month or year; `cells` has only the channels that had anything in it, `all` everything. */
type HeatColumn = Period & { readonly cells: ReadonlyMap<string, Tally>; readonly all: Tally };

/** A column with its heading and its whole name. */
type NamedColumn = HeatColumn & { readonly label: string; readonly words: string };

/** A run of neighbouring columns under one heading. */
type HeatSection = { readonly label: string; readonly columns: number };

/** More would make the page slow to draw. */
export const mostCells = 2500;
/** The vendor documents 17 channels; a list of hundreds is no picture. */
export const mostRows = 40;

/** Which columns are drawn: those that begin `within` a period, and of these at most the newest `most`. */
type Extent = { readonly within?: Period | undefined; readonly most?: number };

/** Never more than `mostCells` cells: the first channels in the order of the tabs, the newest columns. */
export function toHeatView(
  strip: HeatStrip,
  unit: HeatUnit,
  { within, most = Infinity }: Extent = {},
): HeatView {
  const channels = strip.channels.slice(0, mostRows);
  const room = Math.floor(mostCells / Math.max(1, channels.length));
  const all = toHeatColumns(strip, unit, Infinity);
  const inside =
    within === undefined ? all : all.filter(({ from }) => from >= within.from && from <= within.to);
  const columns = inside.slice(-Math.min(room, most));
  return {
    unit,
    channels,
    columns: columns.map((column) => ({
      ...column,
      label: heatColumnLabel(column, unit),
      words: describeHeatPeriod(column),
    })),
    sections: toHeatSections(columns, unit),
    more: strip.channels.length - channels.length,
    cut: columns.length < inside.length,
    scale: toHeatScale(all.flatMap(({ cells }) => [...cells.values()].map(({ count }) => count))),
    totals: new Map(
      channels.map((channel) => [channel, sumAll(columns.map(({ cells }) => cells.get(channel)))]),
    ),
    total: sumAll(columns.map((column) => column.all)),
    average: sumAll(all.map((column) => column.all)),
  };
}

/** A part of a strip that is looked at by itself: a year, or a month of days. */
export type HeatPage = Period & { readonly label: string; readonly count: number };

/** More columns than these stand on several pages; years always on one. */
const mostColumns = { day: 31, week: 14, month: 12, year: Infinity } as const satisfies Record<
  HeatUnit,
  number
>;
const pageUnits = { day: 'month', week: 'year', month: 'year', year: 'year' } as const satisfies Record<
  HeatUnit,
  HeatUnit
>;
const pageForms = { day: 'MMMM YYYY', week: 'YYYY', month: 'YYYY', year: '' } as const satisfies Record<
  HeatUnit,
  string
>;

/**
 * The pages of a strip, oldest first, each with how many messages it holds: every column stands on one of them, a week on that of
 * its Monday. Empty where there is one page for all.
 */
export function toHeatPages(strip: HeatStrip, unit: HeatUnit): readonly HeatPage[] {
  const columns = toHeatColumns(strip, unit, Infinity);
  if (columns.length <= mostColumns[unit]) return [];
  const pages: { from: number; to: number; label: string; count: number }[] = [];
  for (const { from, all } of columns) {
    const last = pages.at(-1);
    if (last !== undefined && from <= last.to) last.count += all.count;
    else {
      const period = periodOf(from, pageUnits[unit]);
      const label = dayjs.utc(from * dayLength).format(pageForms[unit]);
      pages.push({ ...period, label, count: all.count });
    }
  }
  return pages;
}

/** The columns from the first to the last contact, empty ones too, oldest first; at most `most`, and then the newest. */
export function toHeatColumns({ days }: HeatStrip, unit: HeatUnit, most: number): readonly HeatColumn[] {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const columns: HeatColumn[] = [];
  let index = days.length - 1;
  let period = periodOf(last.day, unit);
  while (period.to >= first.day && columns.length < most) {
    const cells = new Map<string, Tally>();
    let all = none;
    for (let day = days[index]; day !== undefined && day.day >= period.from; day = days[index]) {
      for (const [channel, tally] of day.channels) cells.set(channel, sum(cells.get(channel), tally));
      all = sum(all, day.all);
      index -= 1;
    }
    columns.push({ ...period, cells, all });
    period = periodOf(period.from - 1, unit);
  }
  return columns.reverse();
}

const none: Tally = { count: 0, failed: 0 };

function sumAll(tallies: readonly (Tally | undefined)[]): Tally {
  return tallies.reduce<Tally>((so, tally) => (tally === undefined ? so : sum(so, tally)), none);
}

function sum(a: Tally | undefined, b: Tally): Tally {
  return a === undefined ? b : { count: a.count + b.count, failed: a.failed + b.failed };
}

/** What a section is called. */
const forms = { day: 'MMMM YYYY', week: 'MMMM YYYY', month: 'YYYY', year: '' } as const satisfies Record<
  HeatUnit,
  string
>;
/** What a column is called. */
const labels = { day: 'D', week: 'D', month: 'MMM', year: 'YYYY' } as const satisfies Record<
  HeatUnit,
  string
>;

/** Months over days and weeks (a week belongs to the month of its Monday), years over months, nothing over years. */
export function toHeatSections(columns: readonly Period[], unit: HeatUnit): readonly HeatSection[] {
  const sections: { label: string; columns: number }[] = [];
  for (const { from } of columns) {
    const label = forms[unit] === '' ? '' : dayjs.utc(from * dayLength).format(forms[unit]);
    const last = sections.at(-1);
    if (last?.label === label) last.columns += 1;
    else sections.push({ label, columns: 1 });
  }
  return sections;
}

/** What stands over one column: `28`, the day of a week’s Monday, `May`, `2025`. */
export function heatColumnLabel({ from }: Period, unit: HeatUnit): string {
  return dayjs.utc(from * dayLength).format(labels[unit]);
}

/** `3 messages, 1 failed`; `none` of nothing. */
export function describeTally(tally: Tally | undefined): string {
  if (tally === undefined || tally.count === 0) return 'none';
  const failed = tally.failed === 0 ? '' : `, ${formatCount(tally.failed)} failed`;
  return countOf(tally.count, 'message') + failed;
}

/** `Wednesday 28 May 2025`, or a longer stretch as a range. */
export function describeHeatPeriod({ from, to }: Period): string {
  return from === to ? formatDayInWords(from) : formatDayRange(from, to);
}

/** `97, 26 failed`; `none` of nothing. */
export function shortTally(tally: Tally | undefined): string {
  if (tally === undefined || tally.count === 0) return 'none';
  const failed = tally.failed === 0 ? '' : `, ${formatCount(tally.failed)} failed`;
  return formatCount(tally.count) + failed;
}

/** As many columns of a unit stand beside each other without a second page. */
const fitting = { day: 14, week: 14, month: 120, year: Infinity } as const satisfies Record<HeatUnit, number>;
/** The oldest twentieth does not count: one date of long ago would turn every strip into one of years. */
const ignored = 0.05;

/** The finest unit in which nearly all days with contact can be taken in at once; of months, ten pages of years. */
export function bestHeatUnit({ days }: Pick<HeatStrip, 'days'>): HeatUnit {
  const first = days[Math.floor(days.length * ignored)]?.day ?? 0;
  const last = days.at(-1)?.day ?? first;
  const fits = (unit: HeatUnit): boolean => {
    let period = periodOf(last, unit);
    for (let columns = 1; period.from > first; columns += 1) {
      if (columns >= fitting[unit]) return false;
      period = periodOf(period.from - 1, unit);
    }
    return true;
  };
  return heatUnits.find(fits) ?? 'year';
}

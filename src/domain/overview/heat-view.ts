import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc.js';
import { countOf, formatCount } from '../text/wording.ts';
import { formatDayInWords, formatDayRange } from '../time/day.ts';
import { dayLength } from '../time/instant.ts';
import { type HeatStrip, type HeatUnit, type Period, type Tally, periodOf } from './heat-strip.ts';

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
};

/** A day, week, month or year; `cells` has only the channels that had anything in it. */
type HeatColumn = Period & { readonly cells: ReadonlyMap<string, Tally> };

/** A column with its heading and its whole name. */
type NamedColumn = HeatColumn & { readonly label: string; readonly words: string };

/** A run of neighbouring columns under one heading. */
type HeatSection = { readonly label: string; readonly columns: number };

/** More would make the page slow to draw. */
export const mostCells = 2500;
/** The vendor documents 17 channels; a list of hundreds is no picture. */
export const mostRows = 40;

/**
 * Never more than `mostCells` cells, nor than `mostColumns` columns: the first channels in the order of the tabs, the newest
 * columns.
 */
export function toHeatView(strip: HeatStrip, unit: HeatUnit, mostColumns = Infinity): HeatView {
  const channels = strip.channels.slice(0, mostRows);
  const room = Math.floor(mostCells / Math.max(1, channels.length));
  const columns = toHeatColumns(strip, unit, Math.min(room, mostColumns));
  const [first, firstDay] = [columns[0], strip.days[0]];
  return {
    unit,
    channels,
    columns: columns.map(({ from, to, cells }) => ({
      from,
      to,
      cells,
      label: heatColumnLabel({ from, to }, unit),
      words: describeHeatPeriod({ from, to }),
    })),
    sections: toHeatSections(columns, unit),
    more: strip.channels.length - channels.length,
    cut: first !== undefined && firstDay !== undefined && firstDay.day < first.from,
  };
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
    for (let day = days[index]; day !== undefined && day.day >= period.from; day = days[index]) {
      for (const [channel, tally] of day.channels) cells.set(channel, sum(cells.get(channel), tally));
      index -= 1;
    }
    columns.push({ ...period, cells });
    period = periodOf(period.from - 1, unit);
  }
  return columns.reverse();
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

/** How deep a cell is shaded; 0 is nothing. */
type HeatLevel = 0 | 1 | 2 | 3 | 4;

/** From how many messages on the levels 2, 3 and 4 begin: fixed, so that two customers can be compared. */
const steps = {
  day: [2, 4, 8],
  week: [3, 6, 12],
  month: [5, 15, 40],
  year: [30, 100, 300],
} as const satisfies Record<HeatUnit, readonly [number, number, number]>;

/** How deep a column's cell of so many messages is shaded. */
export function heatLevel(count: number, unit: HeatUnit): HeatLevel {
  const [two, three, four] = steps[unit];
  if (count >= four) return 4;
  if (count >= three) return 3;
  if (count >= two) return 2;
  return count > 0 ? 1 : 0;
}

/** What the levels stand for: `1`, `2–3`, `4–7`, `8 or more`. */
export function heatLegend(unit: HeatUnit): readonly { readonly level: HeatLevel; readonly words: string }[] {
  const [two, three, four] = steps[unit];
  return [
    { level: 1, words: range(1, two - 1) },
    { level: 2, words: range(two, three - 1) },
    { level: 3, words: range(three, four - 1) },
    { level: 4, words: `${formatCount(four)} or more` },
  ];
}

function range(from: number, to: number): string {
  return from === to ? formatCount(from) : `${formatCount(from)}–${formatCount(to)}`;
}

import { type Communication, outcomeOf } from '../../domain/history/communication.ts';
import { type Folded, foldRepeats } from '../../domain/history/repeats.ts';
import { type DayNumber, dayNumberAt } from '../../domain/time/day.ts';
import type { ZoneName } from '../../domain/time/zone.ts';

export type MessageRow = {
  readonly key: string;
  readonly communication: Communication;
  /** From 1, among all messages; those that are folded into a row before it count. */
  readonly position: number;
  /** What it stands for beside itself: repeats of the same text within minutes. */
  readonly repeats: readonly Communication[];
  /** It is one of the repeats that the row above it was opened to. */
  readonly repeated: boolean;
};

/** A day of the list; `day` is `undefined` for the messages without a date. */
export type ListDay = {
  readonly key: string;
  readonly day: DayNumber | undefined;
  /** Messages of the day, folded ones included. */
  readonly count: number;
};

/** Where a row stands: the day by its index in the list, the row by its index in the day. */
export type Place = { readonly day: number; readonly row: number };

/** A timeline as days of rows. The rows of a day are made when they are first asked for, and are then the same objects. */
export type Days = {
  /** How many days there are. */
  readonly length: number;
  /** How many messages, folded ones included. */
  readonly count: number;
  readonly dayAt: (day: number) => ListDay;
  /** The messages of a day, folded ones included. */
  readonly messagesOf: (day: number) => readonly Communication[];
  /** There is one at least in every day. */
  readonly rowsOf: (day: number) => readonly MessageRow[];
  readonly rowAt: (place: Place) => MessageRow | undefined;
  /** Where a message stands; `undefined` where it is folded into another, or is not there. */
  readonly indexOf: (id: string) => Place | undefined;
  /** How many messages are folded into others, in all days. Looks at every day the first time. */
  readonly countFolded: () => number;
};

type Options = {
  readonly fold: boolean;
  /** Repeats that stand one by one, by their first one. */
  readonly unfolded: ReadonlySet<string>;
  readonly marked: string | undefined;
};

/**
 * The days and rows of a timeline, days cut in the display zone; repeats folded within their day where `fold` is on, but for
 * those whose first one is in `unfolded`, and for one that holds `marked` behind its first.
 */
export function toDays(communications: readonly Communication[], zone: ZoneName, options: Options): Days {
  const cut = cutOf(communications, zone);
  const { fold, unfolded, marked } = options;
  const isUnfolded = ({ communication: { id }, repeats }: Folded): boolean =>
    repeats.length > 0 && (unfolded.has(id) || repeats.some((repeat) => repeat.id === marked));
  const messagesOf = (day: number): readonly Communication[] =>
    communications.slice(cut.starts[day], cut.starts[day + 1]);
  const foldsOf = (day: number): readonly Folded[] => {
    const known = cut.folds.get(day);
    if (known !== undefined) return known;
    const folds = foldRepeats(messagesOf(day));
    cut.folds.set(day, folds);
    return folds;
  };
  const rows = new Map<number, readonly MessageRow[]>();
  const makeRows = (day: number): readonly MessageRow[] => {
    const start = (cut.starts[day] ?? 0) + 1;
    return fold
      ? foldedRows(foldsOf(day), start, isUnfolded)
      : messagesOf(day).map((communication, index) => toRow(communication, start + index, none, false));
  };
  const rowsOf = (day: number): readonly MessageRow[] => {
    const known = rows.get(day);
    if (known !== undefined) return known;
    const made = makeRows(day);
    rows.set(day, made);
    return made;
  };
  const length = cut.starts.length - 1;
  let folded: number | undefined;
  return {
    length,
    count: communications.length,
    dayAt: (day) => dayAt(cut, day),
    messagesOf,
    rowsOf,
    rowAt: ({ day, row }) => rowsOf(day)[row],
    indexOf: (id) => {
      const index = communications.findIndex((communication) => communication.id === id);
      if (index < 0) return undefined;
      const day = dayOf(cut.starts, index);
      const row = rowsOf(day).findIndex(({ key }) => key === id);
      return row < 0 ? undefined : { day, row };
    },
    countFolded: () => (folded ??= fold ? countFolded(length, foldsOf, isUnfolded) : 0),
  };
}

const none: readonly Communication[] = [];

function toRow(
  communication: Communication,
  position: number,
  repeats: readonly Communication[],
  repeated: boolean,
): MessageRow {
  return { key: communication.id, communication, position, repeats, repeated };
}

function foldedRows(
  folds: readonly Folded[],
  start: number,
  isUnfolded: (fold: Folded) => boolean,
): readonly MessageRow[] {
  const rows: MessageRow[] = [];
  let position = start;
  for (const fold of folds) {
    const { communication, repeats } = fold;
    rows.push(toRow(communication, position, repeats, false));
    if (isUnfolded(fold)) {
      for (const [index, repeat] of repeats.entries()) {
        rows.push(toRow(repeat, position + 1 + index, none, true));
      }
    }
    position += 1 + repeats.length;
  }
  return rows;
}

function countFolded(
  days: number,
  foldsOf: (day: number) => readonly Folded[],
  isUnfolded: (fold: Folded) => boolean,
): number {
  let folded = 0;
  for (let day = 0; day < days; day += 1) {
    for (const fold of foldsOf(day)) if (!isUnfolded(fold)) folded += fold.repeats.length;
  }
  return folded;
}

/** Where each day begins, and at the end how many messages there are; and what was folded of a day that was looked at. */
type Cut = {
  readonly zone: ZoneName;
  readonly starts: Int32Array;
  /** `NaN`: no date. */
  readonly days: Float64Array;
  readonly folds: Map<number, readonly Folded[]>;
};

/** Cut once for each list: what is folded, opened or marked changes more often than the list does. */
const cuts = new WeakMap<readonly Communication[], Cut>();

function cutOf(communications: readonly Communication[], zone: ZoneName): Cut {
  const known = cuts.get(communications);
  if (known?.zone === zone) return known;
  const cut = cutDays(communications, zone);
  cuts.set(communications, cut);
  return cut;
}

function cutDays(communications: readonly Communication[], zone: ZoneName): Cut {
  const starts: number[] = [];
  const days: number[] = [];
  let last: number | undefined;
  for (const [index, { sentAt }] of communications.entries()) {
    const day = sentAt === undefined ? Number.NaN : dayNumberAt(sentAt, zone);
    // The days without a date are one day: `Object.is`, for which NaN is NaN.
    if (Object.is(day, last)) continue;
    starts.push(index);
    days.push(day);
    last = day;
  }
  starts.push(communications.length);
  return { zone, starts: Int32Array.from(starts), days: Float64Array.from(days), folds: new Map() };
}

function dayAt({ starts, days }: Cut, index: number): ListDay {
  const number = days[index] ?? Number.NaN;
  const day = Number.isNaN(number) ? undefined : number;
  return { key: `day ${day ?? 'unknown'}`, day, count: (starts[index + 1] ?? 0) - (starts[index] ?? 0) };
}

/** The day that holds a message, by halving. */
function dayOf(starts: Int32Array, message: number): number {
  let [low, high] = [0, starts.length - 2];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= message) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The next row that passes, from `place` (exclusive) on, down or up; without a place, from the end where that begins. */
export function findRow(
  days: Days,
  place: Place | undefined,
  by: 1 | -1,
  test: (row: MessageRow) => boolean = () => true,
): Place | undefined {
  const start = by === 1 ? 0 : days.length - 1;
  for (let day = place?.day ?? start; day >= 0 && day < days.length; day += by) {
    const rows = days.rowsOf(day);
    const edge = by === 1 ? 0 : rows.length - 1;
    for (let row = day === place?.day ? place.row + by : edge; row >= 0 && row < rows.length; row += by) {
      const found = rows[row];
      if (found !== undefined && test(found)) return { day, row };
    }
  }
  return undefined;
}

/** The first row of the day after or before that of `place`. */
export function findDay(days: Days, place: Place | undefined, by: 1 | -1): Place | undefined {
  const day = place === undefined ? (by === 1 ? 0 : -1) : place.day + by;
  return day >= 0 && day < days.length ? { day, row: 0 } : undefined;
}

/** The first row of a day, or where it has none of the nearest day that has, the earlier of two; none has where all are undated. */
export function findFirstOfDay(days: Days, wanted: DayNumber): Place | undefined {
  let nearest: { readonly index: number; readonly day: DayNumber } | undefined;
  for (let index = 0; index < days.length; index += 1) {
    const { day } = days.dayAt(index);
    if (day === undefined) continue;
    const gap = Math.abs(day - wanted);
    const best = nearest === undefined ? Infinity : Math.abs(nearest.day - wanted);
    if (gap < best || (gap === best && day < wanted)) nearest = { index, day };
  }
  return nearest === undefined ? undefined : { day: nearest.index, row: 0 };
}

/** The row, or something that is folded into it, did not arrive. */
export function isFailure({ communication, repeats }: MessageRow): boolean {
  return outcomeOf(communication) === 'failed' || repeats.some((one) => outcomeOf(one) === 'failed');
}

import { type Communication, outcomeOf } from '../../domain/history/communication.ts';
import { foldRepeats } from '../../domain/history/repeats.ts';
import type { DayNumber } from '../../domain/time/day.ts';
import type { ZoneName } from '../../domain/time/zone.ts';
import { groupByDay } from '../../domain/view/day-groups.ts';

type DayRow = {
  readonly kind: 'day';
  readonly key: string;
  readonly day: DayNumber | undefined;
  /** Messages of the day, folded ones included. */
  readonly count: number;
};
type MessageRow = {
  readonly kind: 'message';
  readonly key: string;
  readonly communication: Communication;
  /** From 1, among all messages; those that are folded into a row before it count. */
  readonly position: number;
  /** What it stands for beside itself: repeats of the same text within minutes. */
  readonly repeats: readonly Communication[];
  /** It is one of the repeats that the row above it was opened to. */
  readonly repeated: boolean;
};
/** A row of the list: a day's heading, or a communication. */
export type Row = DayRow | MessageRow;

type Rows = {
  readonly rows: readonly Row[];
  /** How many messages are folded into others. */
  readonly folded: number;
};

/**
 * The rows of a timeline, days cut in the display zone; repeats folded within their day where `fold` is on, but for those
 * whose first one is in `unfolded`, and for one that holds `marked` behind its first.
 */
export function toRows(
  communications: readonly Communication[],
  zone: ZoneName,
  {
    fold,
    unfolded,
    marked,
  }: { readonly fold: boolean; readonly unfolded: ReadonlySet<string>; readonly marked: string | undefined },
): Rows {
  const rows: Row[] = [];
  let [position, folded] = [1, 0];
  const add = (communication: Communication, repeats: readonly Communication[], repeated: boolean): void => {
    rows.push({ kind: 'message', key: communication.id, communication, position, repeats, repeated });
    position += 1;
  };
  for (const { day, communications: ofDay } of groupByDay(communications, zone)) {
    rows.push({ kind: 'day', key: `day ${day ?? 'unknown'}`, day, count: ofDay.length });
    for (const { communication, repeats } of fold ? foldRepeats(ofDay) : apart(ofDay)) {
      add(communication, repeats, false);
      if (unfolded.has(communication.id) || repeats.some(({ id }) => id === marked)) {
        for (const repeat of repeats) add(repeat, [], true);
      } else {
        folded += repeats.length;
        position += repeats.length;
      }
    }
  }
  return { rows, folded };
}

/** As `foldRepeats` gives them, with nothing folded. */
function* apart(communications: readonly Communication[]): Iterable<ReturnType<typeof foldRepeats>[number]> {
  for (const communication of communications) yield { communication, repeats: [] };
}

/** The next message row that passes, from `index` (exclusive) on, down or up; -1 where there is none. */
export function findRow(
  rows: readonly Row[],
  index: number,
  by: 1 | -1,
  test: (row: MessageRow) => boolean = () => true,
): number {
  for (let i = index + by; i >= 0 && i < rows.length; i += by) {
    const row = rows[i];
    if (row?.kind === 'message' && test(row)) return i;
  }
  return -1;
}

/** The first message of the day after or before that of the row at `index`; -1 where there is none. */
export function findDay(rows: readonly Row[], index: number, by: 1 | -1): number {
  if (by === 1) {
    const heading = rows.findIndex((row, i) => i > index && row.kind === 'day');
    return heading < 0 ? -1 : findRow(rows, heading, 1);
  }
  const own = rows.findLastIndex((row, i) => i <= index && row.kind === 'day');
  const before = rows.findLastIndex((row, i) => i < own && row.kind === 'day');
  return before < 0 ? -1 : findRow(rows, before, 1);
}

/** The first message of a day, or where it has none of the nearest day before it; -1 where all are later or undated. */
export function findFirstOfDay(rows: readonly Row[], day: DayNumber): number {
  let nearest: { readonly index: number; readonly day: DayNumber } | undefined;
  for (const [index, row] of rows.entries()) {
    if (row.kind !== 'day' || row.day === undefined || row.day > day) continue;
    if (nearest === undefined || row.day > nearest.day) nearest = { index, day: row.day };
  }
  return nearest === undefined ? -1 : findRow(rows, nearest.index, 1);
}

/** The row, or something that is folded into it, did not arrive. */
export function isFailure({ communication, repeats }: MessageRow): boolean {
  return [communication, ...repeats].some((one) => outcomeOf(one) === 'failed');
}

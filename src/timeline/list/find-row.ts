import type { DayNumber } from '../../domain/time/day-number.ts';
import { outcomeOf } from '../../domain/history/outcome-of.ts';
import type { MessageRow, Row } from './to-rows.ts';

type Test = (row: MessageRow) => boolean;

/** The next message row that passes, from `index` (exclusive) on, down or up; -1 where there is none. */
export function findRow(rows: readonly Row[], index: number, by: 1 | -1, test: Test = () => true): number {
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

import type { DayNumber } from '../../domain/time/day-number.ts';
import type { Period } from '../../domain/overview/heat-unit.ts';

/** The first and the last of neighbouring columns, both inclusive. */
export type ColumnRange = { readonly first: number; readonly last: number };

/** The columns that a range of days touches; `undefined` where neither end is given, or none is touched. */
export function columnsWithin(
  columns: readonly Period[],
  from: DayNumber | undefined,
  to: DayNumber | undefined,
): ColumnRange | undefined {
  if (from === undefined && to === undefined) return undefined;
  const inside = (column: Period): boolean =>
    column.to >= (from ?? -Infinity) && column.from <= (to ?? Infinity);
  const first = columns.findIndex(inside);
  return first < 0 ? undefined : { first, last: columns.findLastIndex(inside) };
}

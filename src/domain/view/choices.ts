import type { ZoneName } from '../time/zone.ts';
import { type Column, type Columns, columnsOf, daysOf, toDay } from './columns.ts';
import { bitOf, type Dimension, type Selection } from './select.ts';

/**
 * How many communications each value of a column would keep while all other filters stay as they are ("Failed 12"): one pass over
 * codes. Values that would keep none are left out.
 */
export function countChoices<Value>(
  selection: Selection,
  dimension: Dimension,
  columnOf: (columns: Columns) => Column<Value>,
): ReadonlyMap<Value, number> {
  const { codes, values } = columnOf(columnsOf(selection.all));
  const others = ~bitOf(dimension);
  const { failed } = selection;
  const counts = new Uint32Array(values.length + 1);
  for (let at = 0; at < codes.length; at += 1) {
    if (((failed[at] ?? 0) & others) !== 0) continue;
    const code = codes[at] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  const found = new Map<Value, number>();
  for (const [index, value] of values.entries()) {
    const count = counts[index + 1] ?? 0;
    if (count > 0) found.set(value, count);
  }
  return found;
}

/** How many would be kept in each channel; a card in two channels counts in both. */
export function countByChannel(selection: Selection): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [channels, count] of countChoices(selection, 'channel', (columns) => columns.channels)) {
    for (const channel of channels) counts.set(channel, (counts.get(channel) ?? 0) + count);
  }
  return counts;
}

/** How many pass every filter but, perhaps, that of one dimension. */
export function countPassingOthers({ failed }: Selection, dimension: Dimension): number {
  const others = ~bitOf(dimension);
  let count = 0;
  for (const bits of failed) if ((bits & others) === 0) count += 1;
  return count;
}

/** How many would be kept of each day of a zone, whatever days are chosen now; by the number of the day, none without a date. */
export function countByDay(selection: Selection, zone: ZoneName): ReadonlyMap<number, number> {
  const days = daysOf(selection.all, zone);
  const others = ~bitOf('date');
  const { failed } = selection;
  const counts = new Map<number, number>();
  for (let at = 0; at < days.length; at += 1) {
    const day = toDay(days[at]);
    if (day === undefined || ((failed[at] ?? 0) & others) !== 0) continue;
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return counts;
}

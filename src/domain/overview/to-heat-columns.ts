import { type HeatUnit, type Period, periodOf } from './heat-unit.ts';
import type { HeatStrip, Tally } from './heat-strip.ts';

/** A day, week, month or year; `cells` has only the channels that had anything in it. */
export type HeatColumn = Period & { readonly cells: ReadonlyMap<string, Tally> };

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

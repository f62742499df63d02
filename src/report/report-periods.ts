import type { Communication } from '../domain/history/communication.ts';
import { formatCount } from '../domain/text/wording.ts';
import { type DayNumber, dayNumberAt, formatDayRange } from '../domain/time/day.ts';
import { dayLength } from '../domain/time/instant.ts';
import type { ZoneName } from '../domain/time/zone.ts';

/** A stretch of days, both ends inclusive, and how many messages were sent in it. */
export type Period = { readonly from: DayNumber; readonly to: DayNumber; readonly count: number };

/**
 * Years with messages, newest first, as days of a zone; of a year with more than `most` its months in its place. Messages without
 * a date are in none.
 */
export function toPeriods(
  communications: readonly Communication[],
  zone: ZoneName,
  most: number,
): readonly Period[] {
  const days = new Map<DayNumber, number>();
  for (const { sentAt } of communications) {
    if (sentAt === undefined) continue;
    const day = dayNumberAt(sentAt, zone);
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  return countBy(days, 'year').flatMap((year) => {
    if (year.count <= most) return [year];
    const within = [...days].filter(([day]) => day >= year.from && day <= year.to);
    return countBy(new Map(within), 'month');
  });
}

function countBy(days: ReadonlyMap<DayNumber, number>, unit: 'year' | 'month'): readonly Period[] {
  const periods = new Map<DayNumber, Period>();
  for (const [day, count] of days) {
    const date = new Date(day * dayLength);
    const [year, month] = [date.getUTCFullYear(), unit === 'year' ? 0 : date.getUTCMonth()];
    const from = dayOf(year, month);
    const to = (unit === 'year' ? dayOf(year + 1, 0) : dayOf(year, month + 1)) - 1;
    periods.set(from, { from, to, count: (periods.get(from)?.count ?? 0) + count });
  }
  return [...periods.values()].sort((one, other) => other.from - one.from);
}

function dayOf(year: number, month: number): DayNumber {
  // Not the constructor's numbers, which take 99 for 1999.
  return new Date(0).setUTCFullYear(year, month, 1) / dayLength;
}

/** `2025 · 1,204`. */
export function describePeriodCount({ from, to, count }: Period): string {
  return `${formatDayRange(from, to)} · ${formatCount(count)}`;
}

/** The days of a period that a filter keeps as well. */
export function withinPeriod(
  { from, to }: Period,
  view: { readonly from: DayNumber | undefined; readonly to: DayNumber | undefined },
): { readonly from: DayNumber; readonly to: DayNumber } {
  return { from: Math.max(from, view.from ?? from), to: Math.min(to, view.to ?? to) };
}

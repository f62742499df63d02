import type { DayNumber } from '../time/day-number.ts';

/** The Monday of a day's ISO week. */
export function mondayOf(day: DayNumber): DayNumber {
  // day 0 was a Thursday
  const sinceMonday = (((day + 3) % 7) + 7) % 7;
  return day - sinceMonday;
}

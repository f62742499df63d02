import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc.js';
import type { DayNumber } from '../time/day.ts';

dayjs.extend(utc);

/** How much time a column stands for. Weeks begin on Monday. */
export const heatUnits = ['day', 'week', 'month', 'year'] as const;
export type HeatUnit = (typeof heatUnits)[number];

/** Both ends inclusive. */
export type Period = { readonly from: DayNumber; readonly to: DayNumber };

const dayLength = 86_400_000;

const periods = {
  day: (day) => ({ from: day, to: day }),
  week: (day) => ({ from: mondayOf(day), to: mondayOf(day) + 6 }),
  month: (day) => calendarPeriod(day, 'month'),
  year: (day) => calendarPeriod(day, 'year'),
} as const satisfies Record<HeatUnit, (day: DayNumber) => Period>;

/** The column that a day falls into. */
export function periodOf(day: DayNumber, unit: HeatUnit): Period {
  return periods[unit](day);
}

function calendarPeriod(day: DayNumber, unit: 'month' | 'year'): Period {
  const start = dayjs.utc(day * dayLength).startOf(unit);
  return { from: start.valueOf() / dayLength, to: start.add(1, unit).valueOf() / dayLength - 1 };
}

/** The Monday of a day's ISO week. */
export function mondayOf(day: DayNumber): DayNumber {
  // day 0 was a Thursday
  const sinceMonday = (((day + 3) % 7) + 7) % 7;
  return day - sinceMonday;
}

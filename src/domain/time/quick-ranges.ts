import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc.js';
import { type DayNumber, dayNumberAt } from './day.ts';
import { type Instant, dayLength } from './instant.ts';
import type { ZoneName } from './zone.ts';

dayjs.extend(utc);

export type QuickRange = { readonly label: string; readonly from: DayNumber; readonly to: DayNumber };

/** The ranges that people ask for, as days of the zone around `now` (the time of fetching), both ends inclusive. */
export function quickRanges(now: Instant, zone: ZoneName): readonly QuickRange[] {
  const today = dayNumberAt(now, zone);
  const date = dayjs.utc(today * dayLength);
  const startOf = (unit: 'month' | 'year', back: number): DayNumber =>
    date.startOf(unit).subtract(back, unit).valueOf() / dayLength;
  return [
    { label: 'Today', from: today, to: today },
    { label: 'Yesterday', from: today - 1, to: today - 1 },
    { label: 'Last 7 days', from: today - 6, to: today },
    { label: 'Last 30 days', from: today - 29, to: today },
    { label: 'This month', from: startOf('month', 0), to: today },
    { label: 'Last month', from: startOf('month', 1), to: startOf('month', 0) - 1 },
    { label: 'This year', from: startOf('year', 0), to: today },
    { label: 'Last year', from: startOf('year', 1), to: startOf('year', 0) - 1 },
  ];
}

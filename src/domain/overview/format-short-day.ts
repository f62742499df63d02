import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc.js';
import type { DayNumber } from '../time/day-number.ts';

dayjs.extend(utc);

/** `28 May 2025` with a month of three letters, for narrow columns: only the year may stand on a second line. */
export function formatShortDay(day: DayNumber): string {
  return dayjs.utc(day * 86_400_000).format('D\u00a0MMM YYYY');
}

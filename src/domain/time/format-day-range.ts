import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc.js';
import type { DayNumber } from './day.ts';

dayjs.extend(utc);

const dayLength = 86_400_000;

/**
 * A range of days in words, both ends inclusive: `28 May 2025`, `May 2025`, `2025`, `3 May – 9 June 2025`, `since 3 May 2025`,
 * `until 9 June 2025`; `any day` where neither end is given.
 */
export function formatDayRange(from: DayNumber | undefined, to: DayNumber | undefined): string {
  if (from === undefined) return to === undefined ? 'any day' : `until ${write(to, 'D MMMM YYYY')}`;
  if (to === undefined) return `since ${write(from, 'D MMMM YYYY')}`;
  if (from === to) return write(from, 'D MMMM YYYY');
  if (isWhole(from, to, 'year')) return write(from, 'YYYY');
  if (isWhole(from, to, 'month')) return write(from, 'MMMM YYYY');
  const sameYear = at(from).year() === at(to).year();
  return `${write(from, sameYear ? 'D MMMM' : 'D MMMM YYYY')} – ${write(to, 'D MMMM YYYY')}`;
}

function isWhole(from: DayNumber, to: DayNumber, unit: 'month' | 'year'): boolean {
  return at(from).startOf(unit).valueOf() === from * dayLength && at(from).endOf(unit).isSame(at(to), 'day');
}

function write(day: DayNumber, form: string): string {
  return at(day).format(form);
}

function at(day: DayNumber): dayjs.Dayjs {
  return dayjs.utc(day * dayLength);
}

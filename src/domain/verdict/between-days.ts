import { type DayNumber, formatDayInWords } from '../time/day.ts';

/** `on 12 May 2025`, `between 11 and 13 May 2025`, `between 31 December 2024 and 2 January 2025`: both ends belong to it. */
export function betweenDays(from: DayNumber, to: DayNumber): string {
  const [, date, month, year] = formatDayInWords(from).split(' ');
  const [, ...end] = formatDayInWords(to).split(' ');
  if (from === to) return `on ${end.join(' ')}`;
  const start = [date];
  if (month !== end[1] || year !== end[2]) start.push(month);
  if (year !== end[2]) start.push(year);
  return `between ${start.join(' ')} and ${end.join(' ')}`;
}

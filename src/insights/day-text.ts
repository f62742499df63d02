import { type DayNumber, dayNumberAt, formatDayInWords, parseDay } from '../domain/time/day.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { ZoneName } from '../domain/time/zone.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const form = /^(\d{1,2})(?:st|nd|rd|th)?[\s./,-]+(\d{1,2}|[a-z]{3,9})\.?(?:[\s./,-]+(\d{4}|\d{2}))?$/i;
const isoForm = /^\d{4}-\d\d-\d\d$/;

/**
 * A day as people type it, day first: `28 May 2025`, `28 5 2025`, `28/5/25`, `2025-05-28`. Without a year it is the last such day
 * until `now` on the clocks of `zone`. `undefined` for what is no real day, or not yet.
 */
export function parseDayText(text: string, now: Instant, zone: ZoneName): DayNumber | undefined {
  const trimmed = text.trim();
  if (isoForm.test(trimmed)) return parseDay(trimmed);
  const [, date = '', month = '', year] = form.exec(trimmed) ?? [];
  const number = monthOf(month);
  if (number === undefined) return undefined;
  if (year !== undefined) return toDay(year.length === 2 ? 2000 + Number(year) : Number(year), number, date);
  const today = dayNumberAt(now, zone);
  const thisYear = Number(formatDayInWords(today).slice(-4));
  // 29 February may be eight years ago
  for (let back = 0; back <= 8; back += 1) {
    const day = toDay(thisYear - back, number, date);
    if (day !== undefined && day <= today) return day;
  }
  return undefined;
}

/** May and Ma are not told apart by two letters, so three are needed; `sept` is September. */
function monthOf(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const at = months.indexOf(text.slice(0, 3).toLowerCase());
  return at < 0 ? undefined : at + 1;
}

function toDay(year: number, month: number, date: string): DayNumber | undefined {
  const [ofYear, ofMonth] = [String(year).padStart(4, '0'), String(month).padStart(2, '0')];
  return parseDay(`${ofYear}-${ofMonth}-${date.padStart(2, '0')}`);
}

/** `28 May 2025` */
export function writeDayText(day: DayNumber): string {
  return formatDayInWords(day).replace(/^\S+ /, '');
}

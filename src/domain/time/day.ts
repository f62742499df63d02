import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat.js';
import utc from 'dayjs/plugin/utc.js';
import { type Instant, dayLength } from './instant.ts';
import { type ZoneName, offsetAt } from './zone.ts';

dayjs.extend(utc);
dayjs.extend(customParseFormat);

/** A calendar day as the number of days since 1 January 1970. */
export type DayNumber = number;

const isoForm = 'YYYY-MM-DD';

/** The calendar day that the clocks of a zone show at an instant. */
export function dayNumberAt(at: Instant, zone: ZoneName): DayNumber {
  return Math.floor((at + offsetAt(at, zone)) / dayLength);
}

/** `2025-05-28` → its number; `undefined` for anything that is no real day in exactly this form. */
export function parseDay(text: string): DayNumber | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  const day = dayjs.utc(text, isoForm, true);
  return day.isValid() ? day.valueOf() / dayLength : undefined;
}

export function formatDay(day: DayNumber): string {
  return dayjs.utc(day * dayLength).format(isoForm);
}

const typedForms = ['D MMMM YYYY', 'D MMM YYYY', 'D M YYYY'];

/**
 * A day as people type it, the day before the month: `28 May 2025`, `28 5 2025`, `28/5/2025`, `2025-05-28`, and without the year
 * (`28 May`, `28 5`) the last such day until `today`. `undefined` for anything else, and for what is no real day.
 */
export function parseDayText(text: string, today: DayNumber): DayNumber | undefined {
  const typed = text.trim();
  const iso = parseDay(typed);
  if (iso !== undefined) return iso;
  const words = typed
    .replaceAll(/[\s./-]+/g, ' ')
    .replace(/^0(?=\d )/, '')
    .replace(/ 0(?=\d(?: |$))/, ' ');
  if (/ \d{4}$/.test(words)) return parseTyped(words);
  if (!/^\d{1,2} (?:\d{1,2}|\p{L}+)$/u.test(words)) return undefined;
  const year = toDate(today).year();
  // Not every year has a 29 February.
  for (let back = 0; back <= 8; back += 1) {
    const day = parseTyped(`${words} ${year - back}`);
    if (day !== undefined && day <= today) return day;
  }
  return undefined;
}

function parseTyped(words: string): DayNumber | undefined {
  const capitalised = words.replace(
    /\p{L}+/u,
    (month) => month.charAt(0).toUpperCase() + month.slice(1).toLowerCase(),
  );
  for (const form of typedForms) {
    const day = dayjs.utc(capitalised, form, true);
    if (day.isValid()) return day.valueOf() / dayLength;
  }
  return undefined;
}

/** `Wednesday 28 May 2025`. */
export function formatDayInWords(day: DayNumber): string {
  return dayjs.utc(day * dayLength).format('dddd D MMMM YYYY');
}

/**
 * A range of days in words, both ends inclusive: `28 May 2025`, `May 2025`, `2025`, `3 May – 9 June 2025`, `since 3 May 2025`,
 * `until 9 June 2025`; `any day` where neither end is given.
 */
export function formatDayRange(from: DayNumber | undefined, to: DayNumber | undefined): string {
  if (from === undefined) return to === undefined ? 'any day' : `until ${formatAs(to, 'D MMMM YYYY')}`;
  if (to === undefined) return `since ${formatAs(from, 'D MMMM YYYY')}`;
  if (from === to) return formatAs(from, 'D MMMM YYYY');
  if (isWhole(from, to, 'year')) return formatAs(from, 'YYYY');
  if (isWhole(from, to, 'month')) return formatAs(from, 'MMMM YYYY');
  const sameYear = toDate(from).year() === toDate(to).year();
  return `${formatAs(from, sameYear ? 'D MMMM' : 'D MMMM YYYY')} – ${formatAs(to, 'D MMMM YYYY')}`;
}

function isWhole(from: DayNumber, to: DayNumber, unit: 'month' | 'year'): boolean {
  return (
    toDate(from).startOf(unit).valueOf() === from * dayLength &&
    toDate(from).endOf(unit).isSame(toDate(to), 'day')
  );
}

function formatAs(day: DayNumber, form: string): string {
  return toDate(day).format(form);
}

function toDate(day: DayNumber): dayjs.Dayjs {
  return dayjs.utc(day * dayLength);
}

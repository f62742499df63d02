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

/**
 * A day as people write it, day first: `28 May 2025`, `28th may`, `28 5 2025`, `28.5.25`, `May 28`, `Wed 28 May`, `2025-05-28`,
 * `today`, `yesterday`. Without a year it is the last such day up to `today`. `undefined` for anything else, also while a year is
 * only half typed (`28 May 20`).
 */
export function parseDayText(text: string, today: DayNumber): DayNumber | undefined {
  const low = text.normalize('NFKC').toLowerCase().trim();
  if (low === 'today') return today;
  if (low === 'yesterday') return today - 1;
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(low);
  if (iso !== null) return toDay(iso[3], iso[2], iso[1], today);
  const bare = low.replace(/^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[ ,]+/, '');
  const [first, second, year, ...more] = bare
    .split(/[ ,./-]+/)
    .filter((part) => part !== '' && part !== 'of');
  if (more.length > 0) return undefined;
  return monthOf(first) !== undefined && !isNumber(first)
    ? toDay(second, first, year, today)
    : toDay(first, second, year, today);
}

const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** 1 to 12, from a number or the first three letters and more of a name. */
function monthOf(text = ''): number | undefined {
  if (isNumber(text)) return Number(text);
  const index = text.length < 3 ? -1 : monthNames.findIndex((name) => name.startsWith(text));
  if (index >= 0) return index + 1;
  return text === 'sept' ? 9 : undefined;
}

function isNumber(text = ''): boolean {
  return /^\d{1,2}$/.test(text);
}

function toDay(
  day: string | undefined,
  month: string | undefined,
  year: string | undefined,
  today: DayNumber,
): DayNumber | undefined {
  const date = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(day ?? '')?.[1];
  const number = monthOf(month);
  if (date === undefined || number === undefined) return undefined;
  const inYear = (of: number): DayNumber | undefined =>
    parseDay(`${of}-${String(number).padStart(2, '0')}-${date.padStart(2, '0')}`);
  if (year !== undefined) {
    const whole = wholeYear(year);
    return whole === undefined ? undefined : inYear(whole);
  }
  const thisYear = toDate(today).year();
  // the 29th of February was at most eight years ago
  for (let back = 0; back <= 8; back += 1) {
    const found = inYear(thisYear - back);
    if (found !== undefined && found <= today) return found;
  }
  return undefined;
}

/** Four digits, or two of this century; `19` and `20` are the beginning of four. */
function wholeYear(text: string): number | undefined {
  if (/^\d{4}$/.test(text)) return Number(text);
  return /^\d\d$/.test(text) && text !== '19' && text !== '20' ? 2000 + Number(text) : undefined;
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

import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat.js';
import utc from 'dayjs/plugin/utc.js';
import type { Instant } from './instant.ts';
import type { ZoneName } from './zone.ts';
import { offsetAt } from './zone-offset.ts';

dayjs.extend(utc);
dayjs.extend(customParseFormat);

/** A calendar day as the number of days since 1 January 1970. */
export type DayNumber = number;

const dayLength = 86_400_000;
const form = 'YYYY-MM-DD';

/** The calendar day that the clocks of a zone show at an instant. */
export function dayNumberAt(at: Instant, zone: ZoneName): DayNumber {
  return Math.floor((at + offsetAt(at, zone)) / dayLength);
}

/** `2025-05-28` → its number; `undefined` for anything that is no real day in exactly this form. */
export function parseDay(text: string): DayNumber | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  const day = dayjs.utc(text, form, true);
  return day.isValid() ? day.valueOf() / dayLength : undefined;
}

export function formatDay(day: DayNumber): string {
  return dayjs.utc(day * dayLength).format(form);
}

/** `Wednesday 28 May 2025`. */
export function formatDayInWords(day: DayNumber): string {
  return dayjs.utc(day * dayLength).format('dddd D MMMM YYYY');
}

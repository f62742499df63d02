const form = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(?:Z|([+-])(\d\d):(\d\d))$/;
const minute = 60_000;

/**
 * An ISO 8601 instant with seconds and with `Z` or an offset (`2025-06-30T17:30:00+05:30`), as milliseconds since 1970; digits
 * beyond them are cut. `undefined` for anything else: `Date.parse` would take 31 February for 3 March, and 24:00 for the
 * next day.
 */
export function parseIsoInstant(text: string): number | undefined {
  const parts = form.exec(text);
  if (parts === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minutes = 0, seconds = 0] = parts.slice(1, 7).map(Number);
  const [fraction = '', sign, offsetHours, offsetMinutes] = parts.slice(7);
  const wall = utcOf([year, month, day, hour, minutes, seconds]);
  const offset = sign === undefined ? 0 : offsetOf(sign, Number(offsetHours), Number(offsetMinutes));
  if (wall === undefined || offset === undefined) return undefined;
  return wall + Number(fraction.padEnd(3, '0').slice(0, 3)) - offset * minute;
}

export function isIsoInstant(text: string): boolean {
  return parseIsoInstant(text) !== undefined;
}

/**
 * A date and a clock in UTC as milliseconds since 1970, in the Gregorian calendar; `undefined` where there is no such day or
 * time (31 February, 24:00:00, leap seconds, month 0).
 */
export function utcOf([year, month, day, hour, minutes, seconds]: readonly [
  year: number,
  month: number,
  day: number,
  hour: number,
  minutes: number,
  seconds: number,
]): number | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!exists || hour > 23 || minutes > 59 || seconds > 59) return undefined;
  return date.setUTCHours(hour, minutes, seconds);
}

/** An offset from UTC in minutes; `undefined` where no clock is that far off (+25:00) or none is written so (+05:99). */
export function offsetOf(sign: string, hours: number, minutes: number): number | undefined {
  const offset = (hours * 60 + minutes) * (sign === '-' ? -1 : 1);
  return minutes > 59 || offset > 14 * 60 || offset < -12 * 60 ? undefined : offset;
}

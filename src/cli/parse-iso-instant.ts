import { parseDay } from '../domain/time/day-number.ts';

const form =
  /^(\d{4}-\d\d-\d\d)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,3})?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/**
 * An existing ISO 8601 instant with seconds and with `Z` or an offset (`2025-06-30T17:30:00+05:30`), written
 * back in UTC with milliseconds; `undefined` for anything else.
 */
export function parseIsoInstant(text: string): string | undefined {
  const day = form.exec(text)?.[1];
  return day === undefined || parseDay(day) === undefined ? undefined : new Date(text).toISOString();
}

import { parseIsoInstant as parse } from '../contract/iso-instant.ts';

/**
 * An existing ISO 8601 instant with seconds and with `Z` or an offset (`2025-06-30T17:30:00+05:30`), written
 * back in UTC with milliseconds; `undefined` for anything else.
 */
export function parseIsoInstant(text: string): string | undefined {
  const at = parse(text);
  return at === undefined ? undefined : new Date(at).toISOString();
}

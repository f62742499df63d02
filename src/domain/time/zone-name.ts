declare const kind: unique symbol;

/** An IANA time zone name that this runtime knows (`Asia/Kolkata`, `UTC`). */
export type ZoneName = string & { readonly [kind]: 'ZoneName' };

/** Names only, never offsets (`+05:30`), which `Intl` would take too. */
const form = /^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*$/;

/** Whether this runtime knows the zone. Asks `Intl` itself: `supportedValuesOf` leaves out `UTC` and half of the aliases. */
export function isZoneName(text: string): text is ZoneName {
  if (!form.test(text)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

export function toZoneName(text: string): ZoneName | undefined {
  return isZoneName(text) ? text : undefined;
}

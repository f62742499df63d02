/** Longest pause that is handed on, seconds: a vendor's slip must not lock people out for days. */
const longest = 60;
const httpDate = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/;
const seconds = /^\d{1,15}(?:e\d{1,2})?$/i;

/**
 * Reads a `Retry-After` header (RFC 9110 §10.2.3): seconds or an HTTP date. Capped at 60 s; `undefined` where it is
 * missing, in the past or unreadable.
 * @param now the wall clock, epoch milliseconds
 */
export function parseRetryAfter(header: string | undefined, now: number): number | undefined {
  const text = header?.trim() ?? '';
  const wait = seconds.test(text)
    ? Number(text)
    : httpDate.test(text)
      ? Math.ceil((Date.parse(text) - now) / 1000)
      : Number.NaN;
  return wait > 0 ? Math.min(wait, longest) : undefined;
}

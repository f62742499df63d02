declare const kind: unique symbol;

/** A moment: milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number & { readonly [kind]: 'Instant' };

/** Milliseconds of a day without a change of clocks. */
export const dayLength = 86_400_000;

/** @throws RangeError where `ms` is not a finite number */
export function toInstant(ms: number): Instant {
  if (isInstant(ms)) return ms;
  throw new RangeError(`not an instant: ${ms}`);
}

function isInstant(ms: number): ms is Instant {
  return Number.isFinite(ms);
}

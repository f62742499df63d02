declare const kind: unique symbol;

/** A moment: milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number & { readonly [kind]: 'Instant' };

/** A reading of a clock on a wall, as the milliseconds that the same reading would be in UTC. Means nothing without a zone. */
export type WallTime = number & { readonly [kind]: 'WallTime' };

/** @throws RangeError where `ms` is not a finite number */
export function toInstant(ms: number): Instant {
  if (isInstant(ms)) return ms;
  throw new RangeError(`not an instant: ${ms}`);
}

/** @throws RangeError where `ms` is not a finite number */
export function toWallTime(ms: number): WallTime {
  if (isWallTime(ms)) return ms;
  throw new RangeError(`not a wall time: ${ms}`);
}

function isInstant(ms: number): ms is Instant {
  return Number.isFinite(ms);
}

function isWallTime(ms: number): ms is WallTime {
  return Number.isFinite(ms);
}

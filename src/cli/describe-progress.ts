import { formatCount } from '../domain/text/format-count.ts';

/** How far a batch is. */
export type Progress = {
  /** Customers dealt with, in whatever way: `failed` and `skipped` are among them. */
  readonly done: number;
  readonly failed: number;
  /** Made before and left as they are. */
  readonly skipped: number;
  readonly total: number;
  /** Since this run began, milliseconds. */
  readonly elapsedMs: number;
};

/**
 * `12 of 50 · 1 failed · 4 made before · about 3 min left`. The time left is reckoned from what this run
 * dealt with itself, and left out before those are two.
 */
export function describeProgress({ done, failed, skipped, total, elapsedMs }: Progress): string {
  const worked = done - skipped;
  const left = total - done;
  return [
    `${formatCount(done)} of ${formatCount(total)}`,
    failed > 0 ? `${formatCount(failed)} failed` : undefined,
    skipped > 0 ? `${formatCount(skipped)} made before` : undefined,
    worked >= 2 && left > 0 ? `about ${describeWait((elapsedMs / worked) * left)} left` : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}

/** Rounded up, since a promise that is kept early is none that is broken. */
function describeWait(ms: number): string {
  const seconds = Math.max(1, Math.ceil(ms / 10_000)) * 10;
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.ceil(ms / 60_000);
  return minutes < 120 ? `${minutes} min` : `${formatCount(Math.ceil(minutes / 60))} h`;
}

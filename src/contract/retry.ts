import type { ProblemType } from './protocol/problem.ts';

/** Of a failure what decides whether it is tried again; kinds that no proxy names are its asker's own. */
export type Retryable = {
  readonly kind: ProblemType | 'unreachable' | 'timed-out' | 'not-our-answer';
  readonly retryable: boolean;
  /** Seconds to wait before the next try, where the proxy says so. */
  readonly retryAfter?: number | undefined;
};

const tries = 2;
const base = 500;
const longest = 8000;
/** No longer wait than this is made without a person: past it, the button is the way. */
const longestAsked = 60;

/**
 * Whether whoever asks our proxy tries again by itself: at most twice, and only what may work later.
 * @param failures how often it was tried again already
 */
export function shouldTryAgain(failures: number, { kind, retryable, retryAfter = 0 }: Retryable): boolean {
  if (!retryable || kind === 'upstream-invalid' || kind === 'timed-out') return false;
  return failures < tries && retryAfter <= longestAsked;
}

/** Milliseconds before try `failures + 2`: full jitter, never sooner than the proxy asked. `random` is in [0, 1). */
export function delayBeforeTry(
  failures: number,
  retryAfter: number | undefined,
  random: () => number,
): number {
  return (retryAfter ?? 0) * 1000 + random() * Math.min(longest, base * 2 ** failures);
}

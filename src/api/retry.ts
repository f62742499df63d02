import { ApiError, toFailure } from './api-error.ts';

const tries = 2;
const base = 500;
const longest = 8000;
/** No longer wait than this is made without a person: past it, the button is the way. */
const longestAsked = 60;

/** Whether to try again by ourselves (THREATS §4): at most twice, and only what may work later. */
export function shouldRetry(failures: number, error: Error): boolean {
  if (!(error instanceof ApiError)) return false;
  const { retryable, retryAfter, kind } = error.failure;
  if (!retryable || kind === 'upstream-invalid' || kind === 'timed-out') return false;
  return failures < tries && (retryAfter ?? 0) <= longestAsked;
}

/** Milliseconds before try `failures + 2`: full jitter, never sooner than the proxy asked. `random` is in [0, 1). */
export function retryDelay(failures: number, error: Error, random: () => number = Math.random): number {
  const asked = (toFailure(error).retryAfter ?? 0) * 1000;
  return asked + random() * Math.min(longest, base * 2 ** failures);
}

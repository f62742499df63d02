import { delayBeforeTry, shouldTryAgain } from '../contract/retry.ts';
import { ApiError, toFailure } from './api-error.ts';

/** Whether a query tries again by itself, as the report command does: see `shouldTryAgain`. */
export function shouldRetry(failures: number, error: Error): boolean {
  return error instanceof ApiError && shouldTryAgain(failures, error.failure);
}

/** Milliseconds before try `failures + 2`: see `delayBeforeTry`. */
export function retryDelay(failures: number, error: Error, random: () => number = Math.random): number {
  return delayBeforeTry(failures, toFailure(error).retryAfter, random);
}

import type { IBreaker } from 'cockatiel';

export type RollingOptions = {
  /** Milliseconds that are looked back. */
  readonly window: number;
  /** Fewest calls in the window that allow a judgement. */
  readonly fewest: number;
  /** Share of failures, from 0 to 1, at which the circuit opens. */
  readonly share: number;
  /** A monotonic clock, milliseconds. */
  readonly now: () => number;
};

/**
 * Judges the calls of exactly the last `window`. Cockatiel's SamplingBreaker forgets one slice per call only, so that
 * under light traffic yesterday's failures would still count.
 */
export function createRollingBreaker({ window, fewest, share, now }: RollingOptions): IBreaker {
  let calls: { readonly at: number; readonly failed: boolean }[] = [];
  const note = (failed: boolean) => {
    const since = now() - window;
    calls = [...calls.filter(({ at }) => at > since), { at: now(), failed }];
  };
  return {
    state: undefined,
    success: () => {
      note(false);
    },
    failure: () => {
      note(true);
      const failures = calls.filter(({ failed }) => failed).length;
      return calls.length >= fewest && failures >= share * calls.length;
    },
  };
}

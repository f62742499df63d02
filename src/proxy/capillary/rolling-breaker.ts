import type { IBreaker } from 'cockatiel';

export type RollingOptions = {
  /** Whole seconds that are looked back. */
  readonly seconds: number;
  /** Fewest calls in that time that allow a judgement. */
  readonly fewest: number;
  /** Share of failures, from 0 to 1, at which the circuit opens. */
  readonly share: number;
  /** A monotonic clock, milliseconds. */
  readonly now: () => number;
};

type Second = { readonly second: number; calls: number; failures: number };

/**
 * Judges the calls of the last `seconds`, counted by the second. Cockatiel's SamplingBreaker forgets one slice per call
 * only, so that under light traffic yesterday's failures would still count.
 */
export function createRollingBreaker({ seconds, fewest, share, now }: RollingOptions): IBreaker {
  let slices: Second[] = [];
  const current = (): Second => {
    const second = Math.floor(now() / 1000);
    const last = slices.at(-1);
    if (last?.second === second) return last;
    const slice = { second, calls: 0, failures: 0 };
    slices = [...slices.filter((older) => older.second > second - seconds), slice];
    return slice;
  };
  return {
    state: undefined,
    success: () => {
      current().calls += 1;
    },
    failure: () => {
      const slice = current();
      slice.calls += 1;
      slice.failures += 1;
      const calls = slices.reduce((sum, each) => sum + each.calls, 0);
      const failures = slices.reduce((sum, each) => sum + each.failures, 0);
      return calls >= fewest && failures >= share * calls;
    },
  };
}

import {
  CircuitState,
  DelegateBackoff,
  type IBreaker,
  type IHalfOpenAfterBackoffContext,
  circuitBreaker,
  handleWhenResult,
  isBrokenCircuitError,
} from 'cockatiel';
import type { Reading, VendorProblem } from './replies.ts';
import type { Timeouts } from './timeouts.ts';

/** Asks a failing vendor nothing for a while. */
export type CircuitBreaker = {
  /** The problem to answer at once while the circuit is open, or a probe is under way; `undefined` when the vendor may be asked. */
  readonly refusal: () => VendorProblem | undefined;
  /** Makes a call and counts what became of it. */
  readonly run: (call: () => Promise<Reading>) => Promise<Reading>;
};

/** Turns away at once, before a token is asked for and a place is waited for, while the circuit is open. */
export function refusedWhileOpen<Call, Reply>(
  breaker: Pick<CircuitBreaker, 'refusal'>,
  next: (call: Call) => Promise<Reply>,
): (call: Call) => Promise<Reply | VendorProblem> {
  return async (call) => breaker.refusal() ?? next(call);
}

/** Makes no call while the circuit is open: it may have opened while the call waited for its turn. */
export function withCircuitBreaker<Call>(
  breaker: CircuitBreaker,
  next: (call: Call) => Promise<Reading>,
): (call: Call) => Promise<Reading> {
  return async (call) => breaker.refusal() ?? breaker.run(() => next(call));
}

type CircuitBreakerOptions = {
  readonly timeouts: Pick<Timeouts, 'open' | 'longestOpen'>;
  /** A monotonic clock, milliseconds. */
  readonly now: () => number;
  /** From 0 to 1. */
  readonly random: () => number;
};

/**
 * Opens at 10 calls or more in 10 s of which half failed; stays open for 5 s, doubling to 60 s, up to a fifth longer; then one
 * call probes (`../THREATS.md`, LINE-18).
 */
export function createCircuitBreaker({ timeouts, now, random }: CircuitBreakerOptions): CircuitBreaker {
  let openUntil = 0;
  const breaker = circuitBreaker(handleWhenResult(isFailure), {
    breaker: createRollingBreaker({ seconds: 10, fewest: 10, share: 0.5, now }),
    halfOpenAfter: new DelegateBackoff<IHalfOpenAfterBackoffContext>(({ attempt }) => {
      const open = Math.min(timeouts.open * 2 ** (attempt - 1), timeouts.longestOpen) * (1 + random() / 5);
      openUntil = now() + open;
      return open;
    }),
  });

  /** A probe that nobody waited for proves nothing: the circuit opens again. */
  function isFailure(reply: unknown): boolean {
    if (typeof reply !== 'object' || reply === null || !('kind' in reply)) return false;
    if (reply.kind === 'aborted') return breaker.state === CircuitState.HalfOpen;
    return 'isOutage' in reply && reply.isOutage === true;
  }

  return {
    refusal: () => {
      const left = openUntil - now();
      const isOpen = breaker.state === CircuitState.Open && left > 0;
      if (!isOpen && breaker.state !== CircuitState.HalfOpen) return undefined;
      return { kind: 'problem', type: 'circuit-open', retryAfter: Math.max(1, Math.ceil(left / 1000)) };
    },
    run: async (call) => {
      try {
        return await breaker.execute(call);
      } catch (error) {
        // Cockatiel goes by the wall clock, which somebody may have set back.
        if (isBrokenCircuitError(error)) return { kind: 'problem', type: 'circuit-open', retryAfter: 1 };
        throw error;
      }
    },
  };
}

type RollingOptions = {
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

import { circuitBreaker, CircuitState, DelegateBackoff, handleWhenResult } from 'cockatiel';
import type { IHalfOpenAfterBackoffContext } from 'cockatiel';
import { createRollingBreaker } from './rolling-breaker.ts';
import type { VendorProblem, VendorReply } from './vendor-reply.ts';
import type { Waits } from './timeouts.ts';

/** Gives a failing vendor a rest (a circuit breaker). */
export type Rest = {
  /** The problem to answer at once while the vendor rests; `undefined` when it may be asked. */
  readonly refusal: () => VendorProblem | undefined;
  readonly run: (call: () => Promise<VendorReply>) => Promise<VendorReply>;
};

export type RestOptions = {
  readonly waits: Pick<Waits, 'rest' | 'longestRest'>;
  /** A monotonic clock, milliseconds. */
  readonly now: () => number;
  /** From 0 to 1. */
  readonly random: () => number;
};

/** Opens at 10 calls or more in 10 s of which half failed; rests 5 s, doubling to 60 s, up to a fifth longer; then one call probes. */
export function createRest({ waits, now, random }: RestOptions): Rest {
  let endsAt = 0;
  const breaker = circuitBreaker(handleWhenResult(isFailure), {
    breaker: createRollingBreaker({ seconds: 10, fewest: 10, share: 0.5, now }),
    halfOpenAfter: new DelegateBackoff<IHalfOpenAfterBackoffContext>(({ attempt }) => {
      const rest = Math.min(waits.rest * 2 ** (attempt - 1), waits.longestRest) * (1 + random() / 5);
      endsAt = now() + rest;
      return rest;
    }),
  });

  /** A probe that nobody waited for proves nothing: the rest goes on. */
  function isFailure(reply: unknown): boolean {
    if (typeof reply !== 'object' || reply === null || !('kind' in reply)) return false;
    if (reply.kind === 'aborted') return breaker.state === CircuitState.HalfOpen;
    return 'isOutage' in reply && reply.isOutage === true;
  }

  return {
    refusal: () => {
      const left = endsAt - now();
      const isResting = breaker.state === CircuitState.Open && left > 0;
      if (!isResting && breaker.state !== CircuitState.HalfOpen) return undefined;
      return { kind: 'problem', type: 'circuit-open', retryAfter: Math.max(1, Math.ceil(left / 1000)) };
    },
    run: (call) => breaker.execute(call),
  };
}

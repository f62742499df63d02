import { bulkhead, isBrokenCircuitError, isBulkheadRejectedError, isTaskCancelledError } from 'cockatiel';
import type { CircuitBreaker } from './circuit-breaker.ts';
import type { VendorProblem, VendorReply } from './replies.ts';

/** Lets a bounded number of calls through to the vendor, and none while it rests. */
export type Bulkhead = (call: () => Promise<VendorReply>, signal: AbortSignal) => Promise<VendorReply>;

const inFlight = 32;
const queued = 64;
const overloaded: VendorProblem = { kind: 'problem', type: 'overloaded', retryAfter: 1 };

/** @param slotWait longest wait for a free slot, milliseconds */
export function createBulkhead(rest: CircuitBreaker, slotWait: number): Bulkhead {
  const slots = bulkhead(inFlight, queued);
  return async (call, signal) => {
    const refusal = rest.refusal();
    if (refusal !== undefined) return refusal;
    const patience = new AbortController();
    const turnedAway = Promise.withResolvers<VendorReply>();
    const giveUp = (reply: VendorReply) => {
      patience.abort();
      turnedAway.resolve(reply);
    };
    const timer = setTimeout(giveUp, slotWait, overloaded);
    const onAbort = () => {
      giveUp({ kind: 'aborted' });
    };
    signal.addEventListener('abort', onAbort, { once: true });
    const start = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      return rest.refusal() ?? rest.run(call);
    };
    try {
      return await Promise.race([slots.execute(start, patience.signal), turnedAway.promise]);
    } catch (error) {
      if (isBulkheadRejectedError(error)) return overloaded;
      if (isBrokenCircuitError(error)) return { kind: 'problem', type: 'circuit-open', retryAfter: 1 };
      if (isTaskCancelledError(error)) return { kind: 'aborted' };
      throw error;
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
    }
  };
}

import { bulkhead, isBulkheadRejectedError } from 'cockatiel';
import type { Reading, VendorProblem } from './replies.ts';
import { timeoutSignal, untilAborted } from './timeouts.ts';

const inFlight = 32;
const queued = 64;
const overloaded: VendorProblem = { kind: 'problem', type: 'overloaded', retryAfter: 1 };

/**
 * Lets a bounded number of calls through at once and some more wait for their turn, so that slow answers do not fill the service
 * up (`../THREATS.md`, LINE-19). Once a call has begun, nothing here hurries it.
 * @param longestWait in the queue, milliseconds
 */
export function withBulkhead<Call extends { readonly signal: AbortSignal }>(
  longestWait: number,
  next: (call: Call) => Promise<Reading>,
): (call: Call) => Promise<Reading> {
  const policy = bulkhead(inFlight, queued);
  return async (call) => {
    if (call.signal.aborted) return { kind: 'aborted' };
    const patience = AbortSignal.any([call.signal, timeoutSignal(longestWait)]);
    const begun = Promise.withResolvers<void>();
    let hasBegun = false;
    const turn = policy.execute(() => {
      hasBegun = true;
      begun.resolve();
      return next(call);
    }, patience);
    try {
      await untilAborted(Promise.race([begun.promise, turn]), patience);
      return await turn;
    } catch (error) {
      if (isBulkheadRejectedError(error)) return overloaded;
      if (hasBegun) throw error;
      return call.signal.aborted ? { kind: 'aborted' } : overloaded;
    }
  };
}

import type { HttpReply, Send } from './http-reply.ts';
import type { Timeouts } from './timeouts.ts';

/** Refused, never connected, or closed by the other side, as a kept connection may be at any time. */
const neverAnswered = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'UND_ERR_SOCKET',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/**
 * Makes a call once more whose connection failed before the head of an answer (all our calls only read), where enough time is
 * left and the budget allows it.
 */
export function withRetry(timeouts: Pick<Timeouts, 'retryBudget'>, send: Send): Send {
  const budget = createRetryBudget();
  return async (call) => {
    const first = await send(call);
    if (first.kind === 'reply') budget.earn();
    const left = call.deadline - performance.now();
    if (!mayTryAgain(first) || left < timeouts.retryBudget || !budget.spend()) return first;
    return send(call);
  };
}

function mayTryAgain(reply: HttpReply): boolean {
  if (reply.kind !== 'failed' || reply.code === undefined) return false;
  const isBeforeHead = reply.failure === 'unreachable' || reply.code === 'UND_ERR_CONNECT_TIMEOUT';
  return isBeforeHead && neverAnswered.has(reply.code);
}

/** Second tries that are allowed: against a vendor that is down for all, they would only double the load. */
type RetryBudget = {
  /** A call brought an answer. */
  readonly earn: () => void;
  /** Whether one more second try is allowed; if so, it is paid for. */
  readonly spend: () => boolean;
};

const most = 10;
/** Counted in tenths, so that ten answers pay for a try exactly. */
const price = 10;

export function createRetryBudget(): RetryBudget {
  let tenths = most * price;
  return {
    earn: () => {
      tenths = Math.min(tenths + 1, most * price);
    },
    spend: () => {
      if (tenths < price) return false;
      tenths -= price;
      return true;
    },
  };
}

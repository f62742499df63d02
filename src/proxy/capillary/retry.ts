import type { Send } from './http-reply.ts';
import { mayTryAgain } from './judgement.ts';

type RetryOptions = {
  /** The clock of a call's deadline, milliseconds. */
  readonly now: () => number;
  /** From 0 to 1. */
  readonly random: () => number;
  /** Resolves after so many milliseconds; rejects when the signal aborts. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<unknown>;
};

const mostTries = 6;
const base = 100;
const longest = 2_000;
/** Of the time that a call had, what must be left before it is made once more. */
const shareLeft = 1 / 3;

/**
 * Makes a call again that may work at once (`mayTryAgain`; all our calls only read): the one place where that is done, whoever
 * asks. Five times at most, after a pause with full jitter (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/),
 * while enough time is left and the budget allows it.
 */
export function withRetry({ now, random, sleep }: RetryOptions, send: Send): Send {
  const budget = createRetryBudget();
  return async (call) => {
    const least = (call.deadline - now()) * shareLeft;
    for (let failures = 0; ; failures += 1) {
      const reply = await send(call);
      const isAgain = mayTryAgain(reply);
      if (reply.kind === 'reply' && !isAgain) budget.earn();
      const pause = random() * Math.min(longest, base * 2 ** failures);
      const isLast = failures === mostTries - 1 || call.deadline - now() - pause < least;
      if (!isAgain || isLast || !budget.spend()) return reply;
      try {
        await sleep(pause, call.signal);
      } catch {
        return { kind: 'aborted' };
      }
    }
  };
}

/** Further tries that are allowed: against a vendor that is down for all, they would only add to the load. */
type RetryBudget = {
  /** A call brought an answer. */
  readonly earn: () => void;
  /** Whether one more try is allowed; if so, it is paid for. */
  readonly spend: () => boolean;
};

/**
 * Each answer pays for a little more than one further try: enough where every other call fails, nothing where all do. Counted in
 * tenths, so that sums are exact.
 */
const reward = 12;
const price = 10;
const most = 20 * price;

export function createRetryBudget(): RetryBudget {
  let tenths = most;
  return {
    earn: () => {
      tenths = Math.min(tenths + reward, most);
    },
    spend: () => {
      if (tenths < price) return false;
      tenths -= price;
      return true;
    },
  };
}

import type { HttpCall, HttpReply, Send, Withheld } from './http-reply.ts';
import { isOutage } from './judgement.ts';
import { createSuccessRate } from './success-rate.ts';
import type { Timeouts } from './timeouts.ts';

/** Asks a vendor that is down nothing for a while, and one that fails often less. */
export type CircuitBreaker = {
  /** What to answer at once while the circuit is open, or a probe is under way; `undefined` when the vendor may be asked. */
  readonly refusal: (customer: string) => Withheld | undefined;
  /** Makes a call, unless it is better not made, and counts what became of it. */
  readonly run: (customer: string, call: () => Promise<HttpReply>) => Promise<HttpReply>;
};

/** Makes no call while the circuit is open: it may have opened while the call waited for its turn. Calls for tokens say nothing of answers. */
export function withCircuitBreaker(breaker: CircuitBreaker, send: Send): Send {
  return async (call: HttpCall) =>
    call.customer === undefined ? send(call) : breaker.run(call.customer, async () => send(call));
}

type CircuitBreakerOptions = {
  readonly timeouts: Pick<Timeouts, 'open' | 'longestOpen'>;
  /** A monotonic clock, milliseconds. */
  readonly now: () => number;
  /** From 0 to 1. */
  readonly random: () => number;
};

type State =
  | { readonly kind: 'closed' }
  /** `times` in a row, this time for `length` milliseconds. */
  | { readonly kind: 'open'; readonly until: number; readonly length: number; readonly times: number }
  | { readonly kind: 'probing'; readonly times: number };

/**
 * Opens where nearly all calls of several customers fail (`success-rate.ts`); stays open for 5 s, then for 8 s, up to a fifth
 * longer; then one call probes, of another customer than the one before, and any answer closes it, with all failures forgotten
 * (`../THREATS.md`, LINE-18). Its own rather than a library's: those go by the wall clock, which somebody may set back, and know no
 * customers.
 */
export function createCircuitBreaker({ timeouts, now, random }: CircuitBreakerOptions): CircuitBreaker {
  const rate = createSuccessRate(now);
  let state: State = { kind: 'closed' };
  /** How often the circuit was closed: what began before tells nothing of the vendor since. */
  let closings = 0;
  let lastProbe = { customer: '', at: Number.NEGATIVE_INFINITY };

  const open = (times: number): void => {
    const length = Math.min(timeouts.open * 2 ** times, timeouts.longestOpen) * (1 + random() / 5);
    state = { kind: 'open', until: now() + length, length, times: times + 1 };
  };
  const close = (): void => {
    state = { kind: 'closed' };
    closings += 1;
    rate.forget();
  };
  /** Where nobody else asks, the same customer's question probes again in the end. */
  const mayProbe = (customer: string): boolean =>
    customer !== lastProbe.customer || now() - lastProbe.at >= timeouts.longestOpen;

  function refusal(customer: string): Withheld | undefined {
    if (state.kind === 'closed') return undefined;
    if (state.kind === 'probing') return refuse(0);
    const left = Math.max(0, state.until - now());
    // Told the same moment, all would come back at once.
    return left > 0 || !mayProbe(customer) ? refuse(left + random() * state.length) : undefined;
  }

  async function probe(customer: string, times: number, call: () => Promise<HttpReply>): Promise<HttpReply> {
    lastProbe = { customer, at: now() };
    state = { kind: 'probing', times };
    let reply: HttpReply | undefined;
    try {
      reply = await call();
      return reply;
    } finally {
      // A probe that nobody waited for, or that was not sent, proves nothing: the next one's question is it.
      if (reply === undefined || isUntold(reply))
        state = { kind: 'open', until: now(), length: timeouts.open, times };
      else if (isOutage(reply)) open(times);
      else close();
    }
  }

  return {
    refusal,
    run: async (customer, call) => {
      const refused = refusal(customer);
      if (refused !== undefined) return refused;
      if (state.kind === 'open') return probe(customer, state.times, call);
      if (random() < rate.shareToWithhold()) {
        rate.note(customer, 'withheld');
        return refuse(0);
      }
      const begun = closings;
      const reply = await call();
      if (isUntold(reply) || begun !== closings) return reply;
      rate.note(customer, isOutage(reply) ? 'failed' : 'answered');
      if (state.kind === 'closed' && rate.isDown()) open(0);
      return reply;
    },
  };
}

/** Says nothing of the vendor. */
function isUntold(reply: HttpReply): boolean {
  return (
    reply.kind === 'aborted' ||
    reply.kind === 'withheld' ||
    (reply.kind === 'failed' && reply.failure === 'cut-short')
  );
}

/** Longer than a minute nobody waits by themselves, milliseconds. */
const longestWait = 60_000;

function refuse(wait: number): Withheld {
  const seconds = Math.ceil(Math.min(wait, longestWait) / 1000);
  return { kind: 'withheld', type: 'circuit-open', retryAfter: Math.max(1, seconds) };
}

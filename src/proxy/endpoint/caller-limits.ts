import { createHmac, randomBytes } from 'node:crypto';
import type { Identifier } from '../../contract/identifier.ts';

/** Who asks: by now an address, in the form in which it is counted. */
export type Caller = { readonly address: string };

/** What one caller may ask of this service, so that nobody uses up what is there for all, nor tries numbers one after the other. */
export type CallerLimits = {
  /** Counts a look-up; seconds to wait where it is one too many, and is not counted. */
  readonly lookUp: (caller: Caller) => number | undefined;
  /** Counts a customer, once in an hour; seconds to wait where it is one too many, and is not counted. */
  readonly customer: (caller: Caller, identifier: Identifier) => number | undefined;
};

type Options = {
  readonly lookupsPerMinute: number;
  readonly customersPerHour: number;
  /** A clock that nobody sets, milliseconds. */
  readonly now: () => number;
};

export function createCallerLimits({ lookupsPerMinute, customersPerHour, now }: Options): CallerLimits {
  return {
    lookUp: createCallerRate(lookupsPerMinute, now),
    customer: limitCustomers(customersPerHour, now),
  };
}

const minute = 60_000;
const hour = 60 * minute;

/**
 * Counts what each caller does; seconds to wait where it is too much, and is not counted. A minute's worth may come at once, then
 * each frees its share of a minute later (the generic cell rate algorithm).
 * @param now a clock that nobody sets, milliseconds
 */
export function createCallerRate(
  perMinute: number,
  now: () => number,
): (caller: Caller) => number | undefined {
  const share = minute / perMinute;
  /** When all that a caller did is paid off, milliseconds. */
  const paidAt = createMemory(() => ({ time: 0 }));
  return (caller) => {
    const paid = paidAt(caller);
    const time = now();
    const next = Math.max(paid.time, time) + share;
    const wait = next - time - minute;
    // Less than a millisecond is what numbers lose on the way.
    if (wait >= 1) return Math.ceil(wait / 1_000);
    paid.time = next;
    return undefined;
  };
}

function limitCustomers(perHour: number, now: () => number): CallerLimits['customer'] {
  /** Digests of customers, with when they were first asked for, the oldest first. */
  const askedBy = createMemory(() => new Map<string, number>());
  // Of this process alone: what is counted is of no use outside it, and holds nobody's number.
  const key = randomBytes(32);
  return (caller, { identifierName, identifierValue }) => {
    const asked = askedBy(caller);
    const time = now();
    for (const [digest, since] of asked) {
      if (time - since < hour) break;
      asked.delete(digest);
    }
    const content = JSON.stringify([identifierName, identifierValue]);
    const digest = createHmac('sha256', key).update(content).digest('base64url');
    if (asked.has(digest)) return undefined;
    const [oldest] = asked.values();
    if (asked.size >= perHour && oldest !== undefined) return Math.ceil((oldest + hour - time) / 1_000);
    asked.set(digest, time);
    return undefined;
  };
}

/** So many callers are remembered; whoever has been quiet longest is forgotten first. */
const mostCallers = 10_000;

/** What is kept of each caller. */
function createMemory<Kept>(create: () => Kept): (caller: Caller) => Kept {
  const callers = new Map<string, Kept>();
  return ({ address }) => {
    const kept = callers.get(address) ?? create();
    callers.delete(address);
    callers.set(address, kept);
    const [quietest] = callers.keys();
    if (callers.size > mostCallers && quietest !== undefined) callers.delete(quietest);
    return kept;
  };
}

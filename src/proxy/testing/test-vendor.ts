import { type VendorQuery, createAsk } from '../capillary/client.ts';
import type { HttpCall, HttpReply } from '../capillary/http-reply.ts';
import { createCallBudget } from '../capillary/rate-limiter.ts';
import { toTimeouts } from '../capillary/timeouts.ts';
import type { Authorisation, Credentials } from '../credentials/credentials.ts';
import { findEcho } from '../credentials/secret-echo.ts';

type Reply = Extract<HttpReply, { kind: 'reply' }>;

/** What the vendor says with this status and body. */
export const reply = (status: number, body: unknown, retryAfter?: string): Reply => ({
  kind: 'reply',
  status,
  body,
  text: JSON.stringify(body) ?? '',
  changes: [],
  bytes: 1,
  requestId: undefined,
  retryAfter,
});
export const ok = reply(200, { name: 'capillary', interaction: [], warnings: [] });
export const busy = reply(503, undefined);

/** Credentials that count their renewals: `access-token-0`, `access-token-1`… */
export function countingCredentials(): Credentials {
  const authorisation = (count: number): Authorisation => ({
    kind: 'authorised',
    headers: { token: `access-token-${count}` },
    isEcho: findEcho([`access-token-${count}`, 'canary']),
    renew: () => Promise.resolve(authorisation(count + 1)),
  });
  return { authorise: () => Promise.resolve(authorisation(0)) };
}

/** What a process that keeps up measures. */
export const noDelays = { count: 0, mean: 0, stddev: 0, reset: () => undefined };

type VendorOptions = Partial<Parameters<typeof createAsk>[0]> & { readonly scale?: number };

/** The client in front of a vendor that answers so, in process; nobody waits before a call is made again. */
export function vendor(
  answer: (call: HttpCall, count: number) => HttpReply | Promise<HttpReply>,
  { scale = 1, ...options }: VendorOptions = {},
) {
  const calls: HttpCall[] = [];
  const timeouts = toTimeouts(scale);
  const { ask, reconnect } = createAsk({
    send: async (call) => {
      calls.push(call);
      return answer(call, calls.length);
    },
    connect: countingCredentials,
    budget: createCallBudget({ perMinute: Infinity, patience: timeouts.queue }),
    timeouts,
    delays: noDelays,
    clock: { now: () => performance.now(), random: () => 0.5, sleep: async () => Promise.resolve() },
    maxAnswerBytes: 1000,
    maskOtps: true,
    ...options,
  });
  return { ask, reconnect, calls };
}

/** A question about a customer of this number. */
export const about = (customer: number | string): VendorQuery => ({
  identifierName: 'external_id',
  identifierValue: String(customer),
});

export const never = new AbortController().signal;

/** From 0 to 1, the same each time: Mulberry32 (https://github.com/cprosche/mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

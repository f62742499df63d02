import * as v from 'valibot';
import { readOutcome } from '../../contract/capillary/outcome.ts';
import type { HttpReply } from '../capillary/http-reply.ts';
import type { Timeouts } from '../capillary/timeouts.ts';

/** An access token as the vendor hands it out, good for `lifetime` milliseconds from its receipt. */
export type Token = { readonly kind: 'token'; readonly value: string; readonly lifetime: number };

/** No token: the credentials were refused, nobody could be reached, the endpoint did not answer properly, or it was not asked. */
export type Refusal = {
  readonly kind: 'refused';
  readonly reason: 'rejected' | 'unreachable' | 'unavailable' | 'withheld';
  /** Seconds after which it may be asked, where it was not. */
  readonly retryAfter?: number | undefined;
  /** The code of the error, if the network was at fault. */
  readonly code?: string | undefined;
};

/** The current access token of this process, renewed in time and by one call however many ask. */
type TokenSource = {
  /** A token that should still be good. */
  current(): Promise<string | Refusal>;
  /** A token other than `refused`, which the vendor just turned down. */
  renewed(refused: string, signal: AbortSignal): Promise<string | Refusal>;
};

type TokenSourceOptions = {
  /** Asks the vendor for a token; never rejects. */
  readonly request: () => Promise<Token | Refusal>;
  readonly timeouts: Pick<Timeouts, 'tokenGap' | 'refusedCredentials'>;
  /** A monotonic clock, milliseconds: no change of the wall clock makes a token young again. */
  readonly now: () => number;
  /** From 0 to 1: spreads the renewals of several replicas. */
  readonly random: () => number;
  /** Resolves after so many milliseconds; rejects when the signal aborts. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<unknown>;
};

type Held = { readonly value: string; readonly renewAt: number; readonly endsAt: number };

/**
 * Tokens are renewed at 80 to 85 % of their life while the old one still serves, and never twice within `tokenGap`:
 * whoever needs the second one sooner waits for it. Refused credentials are not tried again for `refusedCredentials`.
 */
export function createTokenSource({
  request,
  timeouts,
  now,
  random,
  sleep,
}: TokenSourceOptions): TokenSource {
  let held: Held | undefined;
  let refusal: Refusal | undefined;
  let underWay: Promise<Token | Refusal> | undefined;
  let askAgainAt = Number.NEGATIVE_INFINITY;

  async function ask(): Promise<Token | Refusal> {
    const asked = now();
    const isRenewal = held !== undefined;
    const reply = await request();
    if (isRenewal || reply.kind === 'refused') askAgainAt = asked + timeouts.tokenGap;
    if (reply.kind === 'token') {
      refusal = undefined;
      held = {
        value: reply.value,
        renewAt: asked + reply.lifetime * (0.8 + 0.05 * random()),
        endsAt: asked + reply.lifetime,
      };
    } else {
      refusal = reply;
      if (reply.reason === 'rejected') askAgainAt = asked + timeouts.refusedCredentials;
    }
    return reply;
  }

  function askOnce(): Promise<Token | Refusal> {
    underWay ??= ask().finally(() => {
      underWay = undefined;
    });
    return underWay;
  }

  async function fresh(): Promise<string | Refusal> {
    if (underWay === undefined && refusal !== undefined && now() < askAgainAt) return refusal;
    const reply = await askOnce();
    return reply.kind === 'token' ? reply.value : reply;
  }

  return {
    current: async () => {
      if (held === undefined || now() >= held.endsAt) return fresh();
      if (now() >= held.renewAt && now() >= askAgainAt) void askOnce();
      return held.value;
    },
    renewed: async (refused, signal) => {
      const wait = askAgainAt - now();
      if (underWay === undefined && held?.value === refused && refusal === undefined && wait > 0) {
        await sleep(wait, signal);
      }
      return held === undefined || held.value === refused ? fresh() : held.value;
    },
  };
}

const shortest = 30;
const longest = 50 * 60;
const unstated = 4 * 60;

const schema = v.object({
  data: v.object({
    /** Must fit a header: no space, no line break, 8 KiB at most. */
    accessToken: v.pipe(v.string(), v.regex(/^[\x21-\x7e]{1,8192}$/)),
    ttlSeconds: v.optional(v.unknown()),
  }),
});

/** Reads what the token endpoint answered (`../../contract/capillary/CAPILLARY.md`, Authentication). */
export function readToken(reply: HttpReply): Token | Refusal {
  if (reply.kind === 'aborted') return { kind: 'refused', reason: 'unavailable' };
  if (reply.kind === 'withheld') return { kind: 'refused', reason: 'withheld', retryAfter: reply.retryAfter };
  if (reply.kind === 'failed') {
    const reason = reply.failure === 'unreachable' ? 'unreachable' : 'unavailable';
    return { kind: 'refused', reason, code: reply.code };
  }
  const read = v.safeParse(schema, reply.body);
  if (reply.status === 200 && read.success) {
    const { accessToken, ttlSeconds } = read.output.data;
    return { kind: 'token', value: accessToken, lifetime: toLifetime(ttlSeconds) };
  }
  const outcome = readOutcome(reply.status, reply.body);
  const isRejected =
    outcome.kind === 'failure' && (outcome.failure === 'credentials' || outcome.failure === 'not-permitted');
  return { kind: 'refused', reason: isRejected ? 'rejected' : 'unavailable' };
}

/** Seconds, as a number or as text → milliseconds, kept within 30 s and 50 min; 4 min where no life is said (missing, `0`, words). */
function toLifetime(ttlSeconds: unknown): number {
  const seconds = typeof ttlSeconds === 'number' || typeof ttlSeconds === 'string' ? Number(ttlSeconds) : 0;
  return Math.min(Math.max(seconds > 0 ? seconds : unstated, shortest), longest) * 1000;
}

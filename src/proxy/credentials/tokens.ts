import type { Waits } from '../capillary/timeouts.ts';
import type { Refusal, Token } from './token.ts';

/** The current access token of this process, renewed in time and by one call however many ask. */
export type TokenSource = {
  /** A token that should still be good. */
  current(): Promise<string | Refusal>;
  /** A token other than `refused`, which the vendor just turned down. */
  renewed(refused: string, signal: AbortSignal): Promise<string | Refusal>;
};

export type TokenSourceOptions = {
  /** Asks the vendor for a token; never rejects. */
  readonly request: () => Promise<Token | Refusal>;
  readonly waits: Pick<Waits, 'tokenGap' | 'refusedCredentials'>;
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
export function createTokenSource({ request, waits, now, random, sleep }: TokenSourceOptions): TokenSource {
  let held: Held | undefined;
  let refusal: Refusal | undefined;
  let underWay: Promise<Token | Refusal> | undefined;
  let askAgainAt = Number.NEGATIVE_INFINITY;

  async function ask(): Promise<Token | Refusal> {
    const asked = now();
    const isRenewal = held !== undefined;
    const reply = await request();
    if (isRenewal || reply.kind === 'refused') askAgainAt = asked + waits.tokenGap;
    if (reply.kind === 'token') {
      refusal = undefined;
      held = {
        value: reply.value,
        renewAt: asked + reply.lifetime * (0.8 + 0.05 * random()),
        endsAt: asked + reply.lifetime,
      };
    } else {
      refusal = reply;
      if (reply.reason === 'rejected') askAgainAt = asked + waits.refusedCredentials;
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

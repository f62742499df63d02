import type { Identifier } from '../../contract/identifier.ts';
import type { InteractionType, Network } from '../../contract/network.ts';
import type { Credential } from '../config/config.ts';
import { type Credentials, createCredentials } from '../credentials/credentials.ts';
import type { Echo } from '../credentials/secret-echo.ts';
import type { Refusal } from '../credentials/tokens.ts';
import { withBulkhead } from './bulkhead.ts';
import { createCircuitBreaker, refusedWhileOpen, withCircuitBreaker } from './circuit-breaker.ts';
import { createHttpClient } from './http-client.ts';
import type { Send } from './http-reply.ts';
import { type RateLimiter, withRateLimit } from './rate-limiter.ts';
import {
  type Reading,
  type VendorProblem,
  type VendorReply,
  isAuthProblem,
  maskReply,
  readReply,
} from './replies.ts';
import { withRetry } from './retry.ts';
import { withSingleFlight } from './single-flight.ts';
import { type Timeouts, timeoutSignal, toTimeouts, withoutDeadlines } from './timeouts.ts';

/** A question to "Get Customer Interactions" (`../../contract/capillary/CAPILLARY.md`, The call). */
export type VendorQuery = Identifier & {
  readonly network?: Network | undefined;
  readonly type?: InteractionType | undefined;
};

/** One vendor, with all that keeps both sides healthy. */
export type CapillaryClient = {
  /** Rejects only when our own code fails. The signal aborts when nobody waits any more. */
  readonly ask: (query: VendorQuery, signal: AbortSignal) => Promise<VendorReply>;
  /** Ends every connection. */
  readonly close: () => Promise<void>;
};

type ClientOptions = {
  /** Where the vendor is, `https://host`, and what proves us to it. */
  readonly origin: string;
  readonly credential: Credential;
  /** Of this product. */
  readonly version: string;
  readonly timeoutScale: number;
  /** Largest answer after decompression, bytes. */
  readonly maxAnswerBytes: number;
  readonly maskOtps: boolean;
  /** Bounds how many calls leave in a minute; nothing times out by waiting for its turn. */
  readonly rateLimiter?: RateLimiter | undefined;
};

export function createCapillaryClient({
  origin,
  credential,
  version,
  timeoutScale,
  rateLimiter,
  ...options
}: ClientOptions): CapillaryClient {
  const bounded = toTimeouts(timeoutScale);
  const timeouts = rateLimiter === undefined ? bounded : withoutDeadlines(bounded);
  const httpClient = createHttpClient({ origin, timeouts, version });
  const send = withRetry(timeouts, withRateLimit(rateLimiter, httpClient.send));
  const credentials = createCredentials(credential, send, timeouts);
  return { ask: createAsk({ ...options, send, credentials, timeouts }), close: () => httpClient.close() };
}

type AskOptions = Pick<ClientOptions, 'maxAnswerBytes' | 'maskOtps'> & {
  readonly send: Send;
  readonly credentials: Credentials;
  readonly timeouts: Timeouts;
};

/**
 * The way of a question, from the outside in: asked once for all who ask the same, done by its deadline, turned away at once
 * while the vendor is failing, authorised and masked, one of a bounded number of calls, sent and read. Whoever waits for a
 * token takes nobody's place at the vendor; whoever waits in the queue is not sent once the circuit has opened; and the circuit
 * breaker counts calls alone.
 */
export function createAsk({
  send,
  credentials,
  timeouts,
  maxAnswerBytes,
  maskOtps,
}: AskOptions): CapillaryClient['ask'] {
  const breaker = createCircuitBreaker({ timeouts, now: () => performance.now(), random: Math.random });
  const mask = (reading: Reading, isEcho: Echo) => maskReply(reading, maskOtps, isEcho);
  const call = async (question: AuthorisedQuestion) =>
    readReply(await send({ method: 'GET', maxBytes: maxAnswerBytes, ...question }), Date.now());
  const ask = withSingleFlight(
    withDeadline(
      timeouts.total,
      refusedWhileOpen(
        breaker,
        withCredentials(credentials, mask, withBulkhead(timeouts.queue, withCircuitBreaker(breaker, call))),
      ),
    ),
  );
  return (query, signal) => ask({ path: toPath(query), signal });
}

/** The signal aborts when nobody waits any more. */
type Question = { readonly path: string; readonly signal: AbortSignal };
/** The signal aborts at the deadline, too, which is on the clock of `performance.now()`. */
type TimedQuestion = Question & { readonly deadline: number };
type AuthorisedQuestion = TimedQuestion & { readonly headers: Readonly<Record<string, string>> };

function toPath({ identifierName, identifierValue, network, type }: VendorQuery): string {
  const query = new URLSearchParams({ identifierName, identifierValue });
  if (network !== undefined) query.set('network', network);
  if (type !== undefined) query.set('type', type);
  return `/v2/customers/interaction?${query}`;
}

/** Says after `total` milliseconds that it took too long, wherever it stands. */
function withDeadline(
  total: number,
  next: (question: TimedQuestion) => Promise<VendorReply>,
): (question: Question) => Promise<VendorReply> {
  return async ({ path, signal: caller }) => {
    const signal = AbortSignal.any([caller, timeoutSignal(total)]);
    try {
      const reply = await next({ path, signal, deadline: performance.now() + total });
      if (reply.kind !== 'aborted') return reply;
    } catch (error) {
      if (!signal.aborted) throw error;
    }
    return caller.aborted ? { kind: 'aborted' } : { kind: 'problem', type: 'upstream-timeout' };
  };
}

/**
 * Asks with what proves us to the vendor, once more with fresh credentials where those were refused, and keeps them out of what
 * comes back.
 */
function withCredentials(
  credentials: Credentials,
  mask: (reading: Reading, isEcho: Echo) => VendorReply,
  next: (question: AuthorisedQuestion) => Promise<Reading>,
): (question: TimedQuestion) => Promise<VendorReply> {
  return async (question) => {
    const authorisation = await credentials.authorise(question.signal);
    if (authorisation.kind === 'refused') return toProblem(authorisation);
    const { headers, isEcho, renew } = authorisation;
    const reply = mask(await next({ ...question, headers }), isEcho);
    if (!isAuthProblem(reply) || renew === undefined) return reply;
    const renewed = await renew(question.signal);
    if (renewed.kind === 'refused') return toProblem(renewed);
    return mask(await next({ ...question, headers: renewed.headers }), renewed.isEcho);
  };
}

const refusals = {
  rejected: { type: 'upstream-auth' },
  unreachable: { type: 'upstream-error', detail: 'Capillary could not be reached.' },
  unavailable: {
    type: 'upstream-auth',
    title: 'Capillary gave out no access token',
    detail: 'The place where access tokens come from does not answer properly.',
    retryable: true,
  },
} as const satisfies Record<Refusal['reason'], Omit<VendorProblem, 'kind'>>;

function toProblem({ reason, code }: Refusal): VendorProblem {
  return { kind: 'problem', ...refusals[reason], cause: code };
}

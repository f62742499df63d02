import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Identifier } from '../../contract/identifier.ts';
import type { InteractionType, Network } from '../../contract/network.ts';
import type { Credential } from '../config/config.ts';
import { type Credentials, createCredentials } from '../credentials/credentials.ts';
import type { Echo } from '../credentials/secret-echo.ts';
import type { Refusal } from '../credentials/tokens.ts';
import { withBulkhead } from './bulkhead.ts';
import { type CircuitBreaker, createCircuitBreaker, withCircuitBreaker } from './circuit-breaker.ts';
import { createHttpClient } from './http-client.ts';
import type { HttpReply, Memory, Purpose, Send, Withheld } from './http-reply.ts';
import { type LargeAnswers, createLargeAnswers } from './large-answers.ts';
import { type LoopDelays, withShedding } from './overload.ts';
import { type CallBudget, type RateLimiter, createCallBudget, withRateLimit } from './rate-limiter.ts';
import {
  type VendorProblem,
  type VendorReply,
  isAuthProblem,
  maskReply,
  readReply,
  toProblem,
} from './replies.ts';
import { withRetry } from './retry.ts';
import { withSingleFlight } from './single-flight.ts';
import { type Timeouts, fairDeadline, toTimeouts, withoutDeadlines } from './timeouts.ts';

/** A question to "Get Customer Interactions" (`../../contract/capillary/CAPILLARY.md`, The call). */
export type VendorQuery = Identifier & {
  readonly network?: Network | undefined;
  readonly type?: InteractionType | undefined;
  /** For whom; for a person where it is not said. */
  readonly purpose?: Purpose | undefined;
  /** The address that asks, so that it leaves room to others; no part of what is asked. Without one, it need not. */
  readonly caller?: string | undefined;
};

/** One vendor, with all that keeps both sides healthy. */
export type CapillaryClient = {
  /** Rejects only when our own code fails. The signal aborts when nobody waits any more. */
  readonly ask: (query: VendorQuery, signal: AbortSignal) => Promise<VendorReply>;
  /**
   * Whatever is asked from now on is asked with this credential, if it is another one; what is under way ends with the one that it
   * has. All else goes on: the minute of calls, pauses, the circuit, memory, connections.
   */
  readonly renew: (credential: Credential) => void;
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
  /** Calls of any kind that the vendor takes in a minute; unbounded where it is not said. */
  readonly callsPerMinute?: number | undefined;
  /** Of a program that is alone with the vendor, in place of `callsPerMinute`: nothing times out by waiting for its turn. */
  readonly rateLimiter?: RateLimiter | undefined;
};

export function createCapillaryClient({
  origin,
  credential,
  version,
  timeoutScale,
  callsPerMinute = Infinity,
  rateLimiter,
  ...options
}: ClientOptions): CapillaryClient {
  const bounded = toTimeouts(timeoutScale);
  const timeouts = rateLimiter === undefined ? bounded : withoutDeadlines(bounded);
  const budget =
    rateLimiter === undefined
      ? createCallBudget({ perMinute: callsPerMinute, patience: timeouts.queue })
      : { person: rateLimiter, report: rateLimiter };
  const httpClient = createHttpClient({ origin, timeouts, version });
  // Whoever is alone keeps nobody else waiting.
  const delays = rateLimiter === undefined ? monitorEventLoopDelay({ resolution: 20 }) : undefined;
  delays?.enable();
  const largeAnswers = createLargeAnswers();
  const connectWith = (given: Credential): Connect => {
    return (send) => createCredentials(given, send, timeouts);
  };
  let current = credential;
  const { ask, reconnect } = createAsk({
    ...options,
    send: httpClient.send,
    budget,
    connect: connectWith(credential),
    timeouts,
    delays,
    readLarge: largeAnswers.read,
    clock: { now: () => performance.now(), random: Math.random, sleep },
  });
  return {
    ask,
    renew: (renewed) => {
      // A token that is still good is not asked for again.
      if (isDeepStrictEqual(renewed, current)) return;
      current = renewed;
      reconnect(connectWith(renewed));
    },
    close: async () => {
      delays?.disable();
      await Promise.all([httpClient.close(), largeAnswers.close()]);
    },
  };
}

const sleep = async (milliseconds: number, signal: AbortSignal): Promise<unknown> =>
  setTimeout(milliseconds, undefined, { signal });

/** Time and chance, which tests have in their hands. */
type Clock = Parameters<typeof withRetry>[0];

/** What proves us to the vendor, asked for by calls of the same kind. */
type Connect = (send: Send) => Credentials;

type AskOptions = Pick<ClientOptions, 'maxAnswerBytes' | 'maskOtps'> & {
  /** Makes one call over the wire. */
  readonly send: Send;
  /** How many calls leave in a minute. */
  readonly budget: CallBudget;
  readonly connect: Connect;
  readonly timeouts: Timeouts;
  /** How late our own process is; `undefined` where nobody is turned away for that. */
  readonly delays: LoopDelays | undefined;
  /** Reads and masks on another thread. */
  readonly readLarge?: LargeAnswers['read'] | undefined;
  readonly clock: Clock;
};

/**
 * The way of a question, from the outside in: turned away while we do not keep up, asked once for all who ask the same, done by its
 * deadline, turned away at once while the vendor is down, authorised, given memory for its answer until that is masked; and the way
 * of each call: made again where that may help, not made while the vendor is better left alone, in turn, sent and read. Whoever waits
 * for a token takes nobody's memory; whoever waits in the queue is not sent once the circuit has opened.
 */
export function createAsk({
  send,
  budget,
  connect,
  timeouts,
  delays,
  clock,
  maxAnswerBytes,
  maskOtps,
  readLarge = createLargeAnswers().read,
}: AskOptions): Pick<CapillaryClient, 'ask'> & { readonly reconnect: (connect: Connect) => void } {
  const breaker = createCircuitBreaker({ timeouts, ...clock });
  const sendBounded = withRetry(clock, withCircuitBreaker(breaker, withRateLimit(budget, send)));
  /** Once all bytes are there, what we do with them is no delay of the vendor's. */
  const read = async (reply: HttpReply, isEcho: Echo, onAnswer: () => void, signal: AbortSignal) => {
    if (reply.kind === 'reply' && reply.large !== undefined) {
      onAnswer();
      return readLarge({ ...reply, large: reply.large, maskOtps, secrets: isEcho.secrets }, signal);
    }
    const reading = readReply(reply, Date.now());
    if (reading.kind === 'answer') onAnswer();
    return maskReply(reading, maskOtps, isEcho);
  };
  const call = async ({
    isEcho,
    onAnswer,
    ...question
  }: AuthorisedQuestion & { readonly memory: Memory }) => {
    const reply = await sendBounded({ method: 'GET', maxBytes: maxAnswerBytes, ...question });
    return read(reply, isEcho, onAnswer, question.signal);
  };
  const callInRoom = withBulkhead(timeouts.queue, call);
  // Whoever asks with one credential never joins a question that was asked with another.
  const askWith = (credentials: Credentials) =>
    withSingleFlight(
      clock.now,
      timeouts.total - timeouts.attempt,
      withDeadline(timeouts.total, refusedWhileOpen(breaker, withCredentials(credentials, callInRoom))),
    );
  let askNow = askWith(connect(sendBounded));
  const ask = withShedding(delays, clock.now, (question: Question) => askNow(question));
  return {
    ask: async ({ purpose = 'person', caller, ...query }, signal) => {
      const reply = await ask({ path: toPath(query), customer: toCustomer(query), purpose, caller, signal });
      return reply.kind === 'withheld' ? toProblem(reply) : reply;
    },
    reconnect: (renewed) => {
      askNow = askWith(renewed(sendBounded));
    },
  };
}

/** The signal aborts when nobody waits any more. */
type Question = {
  readonly path: string;
  readonly customer: string;
  readonly purpose: Purpose;
  readonly caller: string | undefined;
  readonly signal: AbortSignal;
};
/** The signal aborts after the deadline, too, which is on the clock of `performance.now()`. */
type TimedQuestion = Question & {
  readonly deadline: number;
  /** From now on it is our own work, which no deadline ends. */
  readonly onAnswer: () => void;
};
type AuthorisedQuestion = TimedQuestion & {
  readonly headers: Readonly<Record<string, string>>;
  readonly isEcho: Echo;
};
/** What was asked, as the browser gets it, or why it was not. */
type Answered = VendorReply | Withheld;

/** Whose failures count together, whatever is asked about them. */
function toCustomer({ identifierName, identifierValue }: Identifier): string {
  return `${identifierName} ${identifierValue}`;
}

function toPath({ identifierName, identifierValue, network, type }: VendorQuery): string {
  const query = new URLSearchParams({ identifierName, identifierValue });
  if (network !== undefined) query.set('network', network);
  if (type !== undefined) query.set('type', type);
  return `/v2/customers/interaction?${query}`;
}

/** Of the whole time, by how much this is later than what ends a call by itself, and knows more. */
const grace = 1 / 30;

/** Says after `total` milliseconds that it took too long, wherever it stands. */
function withDeadline(
  total: number,
  next: (question: TimedQuestion) => Promise<Answered>,
): (question: Question) => Promise<Answered> {
  return async (question) => {
    const { signal: caller } = question;
    const late = fairDeadline(total * (1 + grace));
    const signal = AbortSignal.any([caller, late.signal]);
    try {
      const deadline = performance.now() + total;
      const reply = await next({ ...question, signal, deadline, onAnswer: late.stop });
      if (reply.kind !== 'aborted') return reply;
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      late.stop();
    }
    return caller.aborted ? { kind: 'aborted' } : { kind: 'problem', type: 'upstream-timeout' };
  };
}

/** Turns away at once, before a token is asked for and a place is waited for, while the circuit is open. */
function refusedWhileOpen(
  breaker: Pick<CircuitBreaker, 'refusal'>,
  next: (question: TimedQuestion) => Promise<Answered>,
): (question: TimedQuestion) => Promise<Answered> {
  return async (question) => breaker.refusal(question.customer) ?? next(question);
}

/** Asks with what proves us to the vendor, and once more with fresh credentials where those were refused. */
function withCredentials(
  credentials: Credentials,
  next: (question: AuthorisedQuestion) => Promise<Answered>,
): (question: TimedQuestion) => Promise<Answered> {
  return async (question) => {
    const authorisation = await credentials.authorise(question.signal);
    if (authorisation.kind === 'refused') return toRefusal(authorisation);
    const { headers, isEcho, renew } = authorisation;
    const reply = await next({ ...question, headers, isEcho });
    if (!isAuthProblem(reply) || renew === undefined) return reply;
    const renewed = await renew(question.signal);
    if (renewed.kind === 'refused') return toRefusal(renewed);
    return next({ ...question, headers: renewed.headers, isEcho: renewed.isEcho });
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
  withheld: { type: 'rate-limited' },
} as const satisfies Record<Refusal['reason'], Omit<VendorProblem, 'kind'>>;

function toRefusal({ reason, code, retryAfter }: Refusal): VendorProblem {
  return { kind: 'problem', ...refusals[reason], cause: code, retryAfter };
}

import type { Identifier } from '../../contract/identifier.ts';
import type { InteractionType, Network } from '../../contract/network.ts';
import { maskAnswer } from '../../domain/masking/answer/mask-answer.ts';
import type { Authorisation, Credentials } from '../credentials/credentials.ts';
import type { Echo } from '../credentials/secret-echo.ts';
import type { Refusal } from '../credentials/tokens.ts';
import { type Bulkhead, createBulkhead } from './bulkhead.ts';
import { type CircuitBreaker, createCircuitBreaker } from './circuit-breaker.ts';
import type { HttpClient, HttpReply } from './http-reply.ts';
import { type VendorProblem, type VendorReply, isAuthProblem, toVendorReply } from './replies.ts';
import { createSingleFlight } from './single-flight.ts';
import { type Timeouts, linkedController } from './timeouts.ts';

/** The vendor's "Get Customer Interactions" (the vendor’s API reference, docs.capillarytech.com). */
export type VendorQuery = Identifier & {
  readonly network?: Network | undefined;
  readonly type?: InteractionType | undefined;
};

export type CapillaryClient = {
  /** Rejects only when our own code fails. */
  readonly ask: (query: VendorQuery, signal: AbortSignal) => Promise<VendorReply>;
};

type CapillaryClientOptions = {
  readonly httpClient: HttpClient;
  readonly credentials: Credentials;
  readonly timeouts: Timeouts;
  readonly maxAnswerBytes: number;
  readonly maskOtps: boolean;
  /**
   * Which questions rest together when the vendor fails: those that get the same name, of few. One vendor is one lane; the
   * demo stands for many.
   */
  readonly laneOf: (query: VendorQuery) => string;
};

/** Asks with everything that keeps both sides healthy: identical questions once, bounded load, one renewal of credentials, a deadline. */
export function createCapillaryClient({
  httpClient,
  credentials,
  timeouts,
  maxAnswerBytes,
  ...options
}: CapillaryClientOptions): CapillaryClient {
  const coalesce = createSingleFlight<VendorReply>();
  const lanes = createLanes(timeouts);

  async function askOnce(
    path: string,
    { rest, pass }: Lane,
    signal: AbortSignal,
    deadline: number,
  ): Promise<VendorReply> {
    const send = ({ headers, isEcho }: Authorisation) =>
      pass(async () => {
        const call = { method: 'GET', path, headers, maxBytes: maxAnswerBytes, signal, deadline } as const;
        return handOn(await httpClient.send(call), isEcho);
      }, signal);
    const refusal = rest.refusal();
    if (refusal !== undefined) return refusal;
    // Whoever waits for a token takes nobody's place at the vendor.
    const authorisation = await credentials.authorise(signal);
    if (authorisation.kind === 'refused') return toProblem(authorisation);
    const reply = await send(authorisation);
    if (!isAuthProblem(reply) || authorisation.renew === undefined) return reply;
    const renewed = await authorisation.renew(signal);
    return renewed.kind === 'refused' ? toProblem(renewed) : send(renewed);
  }

  async function askInTime(path: string, lane: Lane, caller: AbortSignal): Promise<VendorReply> {
    const { controller, unlink } = linkedController(caller);
    const timer = setTimeout(() => {
      controller.abort();
    }, timeouts.total);
    const deadline = performance.now() + timeouts.total;
    try {
      const reply = await askOnce(path, lane, controller.signal, deadline);
      if (reply.kind !== 'aborted') return reply;
    } catch (error) {
      if (!controller.signal.aborted) throw error;
    } finally {
      clearTimeout(timer);
      unlink();
    }
    return caller.aborted ? { kind: 'aborted' } : { kind: 'problem', type: 'upstream-timeout' };
  }

  /**
   * A reply as it may leave the proxy: codes masked, and never with what proves us to the vendor, which is looked for in what came
   * (a mask may cover half of it) and in what goes (where no letter is written in escapes).
   */
  function handOn(reply: HttpReply, isEcho: Echo): VendorReply {
    const told = toVendorReply(reply, Date.now());
    if (told.kind === 'problem')
      return isEcho(JSON.stringify([told.vendorCode, told.vendorRequestId])) ? echo : told;
    if (told.kind === 'aborted') return told;
    const { answer, ...facts } = told;
    const json = JSON.stringify(options.maskOtps ? maskAnswer(answer) : answer);
    const came = reply.kind === 'reply' ? reply.text : '';
    return isEcho(came) || isEcho(json) || isEcho(JSON.stringify([facts.vendorRequestId]))
      ? echo
      : { ...facts, json };
  }

  return {
    ask: async (query, signal) => {
      const path = toPath(query);
      const lane = lanes(options.laneOf(query));
      try {
        return await coalesce(path, (shared) => askInTime(path, lane, shared), signal);
      } catch (error) {
        if (signal.aborted) return { kind: 'aborted' };
        throw error;
      }
    },
  };
}

/** Said of an answer that holds our own credentials; what it held is never told, in the log neither. */
const echo: VendorProblem = {
  kind: 'problem',
  type: 'upstream-invalid',
  title: 'An answer with the credentials of this service in it',
  detail:
    'The answer of Capillary held the credentials of this service, so it was not handed on. Whoever runs this service has to look at what answers in Capillary’s place.',
  retryable: false,
  cause: 'CREDENTIAL_ECHO',
};

function toPath({ identifierName, identifierValue, network, type }: VendorQuery): string {
  const query = new URLSearchParams({ identifierName, identifierValue });
  if (network !== undefined) query.set('network', network);
  if (type !== undefined) query.set('type', type);
  return `/v2/customers/interaction?${query}`;
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

/** The way to one vendor: how it fares, and how many calls may be under way. */
type Lane = { readonly rest: CircuitBreaker; readonly pass: Bulkhead };

/** One lane for each name, made when it is first wanted and kept: the names must be few. */
function createLanes(timeouts: Timeouts): (name: string) => Lane {
  const lanes = new Map<string, Lane>();
  return (name) => {
    const known = lanes.get(name);
    if (known !== undefined) return known;
    const rest = createCircuitBreaker({ timeouts, now: () => performance.now(), random: Math.random });
    const lane = { rest, pass: createBulkhead(rest, timeouts.slot) };
    lanes.set(name, lane);
    return lane;
  };
}

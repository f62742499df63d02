import { type LookupAddress, lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { Pool } from 'undici';
import { addChanges } from '../../contract/change.ts';
import { parseJson } from '../../contract/parse-json.ts';
import { isLoopbackHost, isPrivateAddress } from '../config/addresses.ts';
import {
  type HttpClient,
  type HttpCall,
  type HttpReply,
  headerText,
  mayBeJson,
  readBody,
  readEncoding,
  readRequestId,
} from './http-reply.ts';
import type { RateLimiter } from './rate-limiter.ts';
import { createRetryBudget } from './retry.ts';
import { type AttemptTimer, type Timeouts, startAttemptTimer } from './timeouts.ts';
import { errorCode, isUntouched, toTransportFailure } from './transport-failure.ts';

type HttpClientOptions = {
  /** `https://host`; private addresses are reached only where it is literally a loopback one. */
  readonly origin: string;
  readonly timeouts: Timeouts;
  /** Of this product, for the User-Agent. */
  readonly version: string;
  /** Bounds how many calls leave in a minute, second tries and those for tokens too. */
  readonly rateLimiter?: RateLimiter | undefined;
};

/** 32 calls under way (gate.ts) and one renewal of the token. */
const connections = 33;
const maxHeaderBytes = 16 * 1024;

/**
 * The one place that talks to the vendor. Redirects are never followed (they would carry the token to another host),
 * every wait and size is bounded, and a call whose connection failed before the head of an answer is made once more (both
 * of our calls only read).
 */
export function createHttpClient({ origin, timeouts, version, rateLimiter }: HttpClientOptions): HttpClient {
  const pool = new Pool(origin, {
    connections,
    pipelining: 1,
    allowH2: false,
    connectTimeout: timeouts.connect,
    headersTimeout: 0,
    bodyTimeout: 0,
    maxHeaderSize: maxHeaderBytes,
    autoSelectFamily: true,
    ...(isLoopbackHost(new URL(origin).hostname) ? {} : { connect: { lookup: publicLookup } }),
  });
  const retries = createRetryBudget();
  const ownHeaders = {
    accept: 'application/json',
    'accept-encoding': 'gzip',
    'user-agent': `customer-timeline/${version}`,
  };

  async function attempt(call: HttpCall, budget: number): Promise<Attempt> {
    const watch = startAttemptTimer(call.signal, timeouts, budget);
    let hasHeaders = false;
    try {
      const response = await pool.request({
        method: call.method,
        path: call.path,
        headers: { ...ownHeaders, ...call.headers },
        body: call.body ?? null,
        signal: watch.signal,
      });
      hasHeaders = true;
      watch.headersArrived();
      return { reply: await readReply(response, call.maxBytes, watch), isUntouched: false };
    } catch (error) {
      const code = errorCode(error);
      if (call.signal.aborted) return { reply: { kind: 'aborted' }, isUntouched: false };
      if (watch.timedOut()) return { reply: { kind: 'lost', loss: 'timeout', code }, isUntouched: false };
      return {
        reply: { kind: 'lost', loss: toTransportFailure(code, hasHeaders), code },
        isUntouched: !hasHeaders && isUntouched(code),
      };
    } finally {
      watch.stop();
    }
  }

  /** Waiting for its turn is no part of the attempt. */
  async function pacedAttempt(call: HttpCall, budget: number): Promise<Attempt> {
    if (rateLimiter === undefined) return attempt(call, budget);
    let end;
    try {
      end = await rateLimiter.take(call.signal);
    } catch {
      return { reply: { kind: 'aborted' }, isUntouched: false };
    }
    try {
      return await attempt(call, budget);
    } finally {
      end();
    }
  }

  return {
    send: async (call) => {
      const first = await pacedAttempt(call, call.deadline - performance.now());
      const left = call.deadline - performance.now();
      if (first.reply.kind === 'reply') retries.earn();
      if (!first.isUntouched || left < timeouts.retryBudget || !retries.spend()) return first.reply;
      return (await pacedAttempt(call, left)).reply;
    },
    close: () => pool.destroy(),
  };
}

type Attempt = { readonly reply: HttpReply; readonly isUntouched: boolean };
type PoolResponse = Awaited<ReturnType<Pool['request']>>;

const unread = { body: undefined, text: '', changes: [], bytes: 0 } as const;

async function readReply(response: PoolResponse, maxBytes: number, watch: AttemptTimer): Promise<HttpReply> {
  const { statusCode: status, headers, body } = response;
  const encoding = readEncoding(headers);
  const isError = status >= 400;
  const lose = (loss: 'redirect' | 'invalid'): HttpReply => {
    discard(body);
    return { kind: 'lost', loss, code: undefined };
  };
  if (status >= 300 && !isError && status !== 304) return lose('redirect');
  if ([204, 205, 206, 304].includes(status)) return lose('invalid');
  const told = {
    kind: 'reply',
    status,
    requestId: readRequestId(headers),
    retryAfter: headerText(headers, 'retry-after'),
  } as const;
  if (encoding === undefined || !mayBeJson(headers)) {
    if (!isError) return lose('invalid');
    discard(body);
    return { ...told, ...unread };
  }
  const read = await readBody(body, {
    gzip: encoding === 'gzip',
    maxBytes,
    onPacket: () => {
      watch.packetArrived();
    },
  });
  if (!read.ok) {
    if (isError) return { ...told, ...unread };
    return { kind: 'lost', loss: read.reason === 'too-large' ? 'too-large' : 'invalid', code: undefined };
  }
  const parsed = parseJson(read.text);
  const { text, bytes } = read;
  if (!parsed.ok) return { ...told, ...unread, bytes };
  return { ...told, body: parsed.value, text, changes: addChanges(read.changes, parsed.changes), bytes };
}

/** Ends the connection of a body that nobody will read. */
function discard(body: PoolResponse['body']): void {
  body.on('error', () => undefined).destroy();
}

/** Looks a host up as Node does, and refuses it when any of its addresses is private: a name must not lead into the house. */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? [];
    if (error !== null || first === undefined) callback(error ?? refusal(), []);
    else if (hasPrivate(addresses)) callback(refusal(), []);
    else if (options.all === true) callback(null, addresses);
    else callback(null, first.address, first.family);
  });
};

function hasPrivate(addresses: readonly LookupAddress[]): boolean {
  return addresses.some(({ address }) => isPrivateAddress(address));
}

function refusal(): NodeJS.ErrnoException {
  return Object.assign(new Error('the host has a private address'), { code: 'ERR_PRIVATE_ADDRESS' });
}

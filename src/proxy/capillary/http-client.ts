import { type LookupAddress, lookup } from 'node:dns';
import type { IncomingHttpHeaders } from 'node:http';
import type { LookupFunction } from 'node:net';
import tls from 'node:tls';
import { Pool } from 'undici';
import { isLoopbackHost, isPrivateAddress } from '../config/addresses.ts';
import { errorCode } from '../errors.ts';
import { type Send, type TransportFailure, readResponse } from './http-reply.ts';
import { createTurns } from './overload.ts';
import { type Timeouts, startAttemptTimer, untilAborted } from './timeouts.ts';

export type HttpClient = {
  readonly send: Send;
  /** Ends every connection, the busy ones too. */
  readonly close: () => Promise<void>;
};

type HttpClientOptions = {
  /** `https://host`; private addresses are reached only where it is literally a loopback one. */
  readonly origin: string;
  readonly timeouts: Timeouts;
  /** Of this product, for the User-Agent. */
  readonly version: string;
};

/** As many answers of the least size as `bulkhead.ts` lets be read at once, and one renewal of the token: nobody queues in here. */
const connections = 129;
const maxHeaderBytes = 16 * 1024;

/**
 * The one place that talks to the vendor. Redirects are never followed (they would carry the token to another host), and every
 * wait and size is bounded (`../THREATS.md`, KEY-6 and LINE-3). No option of Node's lets it speak a TLS older than 1.2 (KEY-18).
 */
export function createHttpClient({ origin, timeouts, version }: HttpClientOptions): HttpClient {
  const pool = new Pool(origin, {
    connections,
    pipelining: 1,
    allowH2: false,
    connectTimeout: timeouts.connect,
    headersTimeout: 0,
    bodyTimeout: 0,
    maxHeaderSize: maxHeaderBytes,
    autoSelectFamily: true,
    connect: {
      minVersion: tls.DEFAULT_MIN_VERSION === 'TLSv1.3' ? 'TLSv1.3' : 'TLSv1.2',
      ...(isLoopbackHost(new URL(origin).hostname) ? {} : { lookup: publicLookup }),
    },
  });
  const nextTurn = createTurns();
  const ownHeaders = {
    accept: 'application/json',
    'accept-encoding': 'gzip',
    'user-agent': `customer-timeline/${version}`,
  };
  return {
    send: async ({ method, path, headers, body, maxBytes, signal, deadline, memory }) => {
      const timer = startAttemptTimer(signal, timeouts, deadline - performance.now());
      let hasHeaders = false;
      const waitFor = (room: Promise<void> | undefined): Promise<void> | undefined => {
        if (room !== undefined) timer.holdUntil(room);
        return room;
      };
      try {
        const response = await pool.request({
          method,
          path,
          headers: { ...ownHeaders, ...headers },
          body: body ?? null,
          signal: timer.signal,
        });
        hasHeaders = true;
        timer.headersArrived();
        // Ended while it waits for room, it fails with nobody listening.
        response.body.on('error', () => undefined);
        const stated = statedLength(response.headers);
        const room = stated > 0 ? waitFor(memory?.expect(Math.min(stated, maxBytes))) : undefined;
        if (room !== undefined) await untilAborted(room, timer.signal);
        return await readResponse(response, {
          maxBytes,
          onPacket: timer.packetArrived,
          onBytes: (bytes) => waitFor(memory?.hold(bytes)),
          turn: async () => waitFor(nextTurn()),
        });
      } catch (error) {
        if (signal.aborted) return { kind: 'aborted' };
        const ending = timer.ending();
        const code = errorCode(error);
        const isOurs = code === 'UND_ERR_CONNECT_TIMEOUT' && timer.wasLate();
        if (ending === 'held' || isOurs) return { kind: 'withheld', type: 'overloaded', retryAfter: 1 };
        return { kind: 'failed', failure: ending ?? toTransportFailure(code, hasHeaders), code };
      } finally {
        timer.stop();
      }
    },
    close: () => pool.destroy(),
  };
}

/** The size of a body as its head says it, before decompression; 0 where it does not. */
function statedLength(headers: IncomingHttpHeaders): number {
  const length = Number(headers['content-length']);
  return length > 0 ? length : 0;
}

/** What an error of the client means. */
function toTransportFailure(code: string | undefined, hasHeaders: boolean): TransportFailure {
  if (code === 'UND_ERR_CONNECT_TIMEOUT') return 'timeout';
  if (code === 'UND_ERR_HEADERS_OVERFLOW' || code?.startsWith('HPE_') || code?.startsWith('Z_'))
    return 'invalid';
  return hasHeaders ? 'broken' : 'unreachable';
}

/**
 * Looks a host up as Node does, and refuses it when any of its addresses is private: a name must not lead into the house
 * (`../THREATS.md`, KEY-7).
 */
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

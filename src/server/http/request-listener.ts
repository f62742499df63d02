import { randomUUID } from 'node:crypto';
import { type IncomingMessage, type RequestListener, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { AddressRange } from '../../proxy/config/addresses.ts';
import { callerAddress } from '../../proxy/endpoint/caller-address.ts';
import type { Handler } from '../../proxy/endpoint/handler.ts';
import { type Recorder, noRecorder } from '../../proxy/endpoint/recorder.ts';
import { apiHeaders, problemResponse } from '../../proxy/endpoint/responses.ts';
import type { AnswerLimits } from './answer-limits.ts';
import { createShares } from './shares.ts';

type ListenerOptions = {
  readonly recorder?: Recorder;
  readonly trustedProxies?: readonly AddressRange[];
  /** Most requests under way of one address; one connection may carry several. */
  readonly requestsPerAddress?: number;
  readonly answers?: AnswerLimits;
  /** While the service says that it will stop, each answer is the last of its connection. */
  readonly isStopping?: () => boolean;
};

/**
 * Mounts a web-standard handler on Node's server. Whatever a URL parser would rewrite (`/../`, `//`, `\`, `%2e`, absolute
 * form) is refused as it came, before anything is parsed, so that every path means one thing (`../../proxy/THREATS.md`, REQ-5).
 */
export function requestListener(
  handle: Handler,
  {
    recorder = noRecorder,
    trustedProxies = [],
    requestsPerAddress = Number.POSITIVE_INFINITY,
    answers,
    isStopping = () => false,
  }: ListenerOptions = {},
): RequestListener {
  const underWay = createShares();
  const respond = getRequestListener(async (request, { incoming, outgoing }) => {
    const address = addressOf(incoming, trustedProxies);
    const response = await handle(request, { address });
    if (answers === undefined || !(outgoing instanceof ServerResponse)) return response;
    const bytes = request.method === 'HEAD' ? 0 : Number(response.headers.get('content-length') ?? '0');
    if (answers.admit(address, bytes, outgoing)) return response;
    return busy('Answers to this address are waiting to be read already.');
  });
  const respondBusy = getRequestListener(() => busy('Too many requests of this address are under way.'));

  return (incoming, outgoing) => {
    if (isStopping()) outgoing.shouldKeepAlive = false;
    const status = refusedStatus(incoming);
    if (status !== undefined) {
      recorder.request('other', 'refused');
      recorder.refused(status === 404 ? 'not-found' : 'malformed');
      refuse(outgoing, status);
      return;
    }
    const address = addressOf(incoming, trustedProxies);
    if (underWay.of(address) >= requestsPerAddress) {
      recorder.request('other', 'refused');
      recorder.refused('requests');
      void respondBusy(incoming, outgoing);
      return;
    }
    underWay.add(address, 1);
    outgoing.once('close', () => {
      underWay.add(address, -1);
    });
    void respond(incoming, outgoing);
  };
}

/** Headers of proxies are joined by Node, in the order in which they came. */
function addressOf(
  { socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>,
  trusted: readonly AddressRange[],
) {
  const forwardedFor = headers['x-forwarded-for'];
  return callerAddress(
    socket.remoteAddress,
    typeof forwardedFor === 'object' ? forwardedFor.join(',') : forwardedFor,
    trusted,
  );
}

/** Seconds until whoever was turned away may come again. */
const pause = 1;

function busy(detail: string): Response {
  return problemResponse('overloaded', randomUUID(), { detail, retryAfter: pause });
}

/** Path segments of our own routes and files need no other characters. */
const plainPath = /^(?:\/[\w.~-]*)+$/;
const trickyPath = /\/\/|\/\.{1,2}(?:\/|$)/;

function refusedStatus(incoming: IncomingMessage): 400 | 404 | undefined {
  // Node's parser also takes a first line that says HTTP/2.0 for one of HTTP/1.
  if (incoming.httpVersionMajor !== 1) return 400;
  const target = incoming.url ?? '';
  const hosts = incoming.headersDistinct['host'] ?? [];
  const coding = incoming.headers['transfer-encoding'] ?? 'chunked';
  if (!target.startsWith('/') || hosts.length !== 1 || coding.toLowerCase() !== 'chunked') return 400;
  const [path = ''] = target.split('?', 1);
  return plainPath.test(path) && !trickyPath.test(path) ? undefined : 404;
}

function refuse(outgoing: ServerResponse, status: 400 | 404): void {
  outgoing.writeHead(status, { ...apiHeaders, 'Content-Type': 'text/plain; charset=utf-8' });
  outgoing.end(status === 404 ? 'Not found' : 'Bad request');
}

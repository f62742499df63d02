import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Handler } from '../proxy/endpoint/handler.ts';
import { apiHeaders } from '../proxy/endpoint/api-headers.ts';

/** Path segments of our own routes and files need no other characters. */
const plainPath = /^(?:\/[\w.~-]*)+$/;
const trickyPath = /\/\/|\/\.{1,2}(?:\/|$)/;

/**
 * Mounts a web-standard handler on Node's server. Whatever a URL parser would rewrite (`/../`, `//`, `\`, `%2e`, absolute
 * form) is refused as it came, before anything is parsed, so that every path means one thing.
 */
export function requestListener(handle: Handler): RequestListener {
  const listen = getRequestListener(handle);
  return (incoming, outgoing) => {
    const status = refusedStatus(incoming);
    if (status === undefined) void listen(incoming, outgoing);
    else refuse(outgoing, status);
  };
}

function refusedStatus(incoming: IncomingMessage): 400 | 404 | undefined {
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

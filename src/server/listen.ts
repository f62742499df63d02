import {
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
  createServer,
} from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Handler } from '../proxy/endpoint/handler.ts';
import { apiHeaders } from '../proxy/endpoint/responses.ts';

/** The server’s limits, in milliseconds: slow senders are cut off, whatever they do. */
const limits = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 2_000,
  maxHeaderSize: 16 * 1024,
  requireHostHeader: true,
};
const maxConnections = 1_000;
const maxRequestsPerSocket = 1_000;

export type Listening = {
  /** `http://127.0.0.1:4173` */
  readonly origin: string;
  /** Accepts no more, lets what is under way finish for at most so many milliseconds, then ends every connection. */
  readonly close: (patience: number) => Promise<void>;
};

/** @throws the system's error, `EADDRINUSE` among them */
export async function listen(listener: RequestListener, host: string, port: number): Promise<Listening> {
  const server = createServer(limits, listener);
  server.maxConnections = maxConnections;
  server.maxRequestsPerSocket = maxRequestsPerSocket;
  server.on('connect', (_request, socket) => {
    socket.end('HTTP/1.1 405 Method Not Allowed\r\nAllow: GET, HEAD, POST\r\nConnection: close\r\n\r\n');
  });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(port, host, resolve);
  await promise;
  return { origin: toOrigin(server, host), close: (patience) => close(server, patience) };
}

function toOrigin(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

async function close(server: Server, patience: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => {
    resolve();
  });
  // A connection that was busy when the server closed becomes idle later.
  const sweep = setInterval(() => {
    server.closeIdleConnections();
  }, 50);
  const end = setTimeout(() => {
    server.closeAllConnections();
  }, patience);
  await promise;
  clearInterval(sweep);
  clearTimeout(end);
}

/** Path segments of our own routes and files need no other characters. */
const plainPath = /^(?:\/[\w.~-]*)+$/;
const trickyPath = /\/\/|\/\.{1,2}(?:\/|$)/;

/**
 * Mounts a web-standard handler on Node's server. Whatever a URL parser would rewrite (`/../`, `//`, `\`, `%2e`, absolute
 * form) is refused as it came, before anything is parsed, so that every path means one thing (`../proxy/THREATS.md`, REQ-5).
 */
export function requestListener(handle: Handler): RequestListener {
  const respond = getRequestListener(handle);
  return (incoming, outgoing) => {
    const status = refusedStatus(incoming);
    if (status === undefined) void respond(incoming, outgoing);
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

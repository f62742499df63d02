import { createServer, type RequestListener, type Server } from 'node:http';

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

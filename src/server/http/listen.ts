import { type RequestListener, type Server, createServer } from 'node:http';
import type { AddressRange } from '../../proxy/config/addresses.ts';
import { type Recorder, type Refusal, noRecorder } from '../../proxy/endpoint/recorder.ts';
import { type Connections, limitConnections, trackConnections } from './connections.ts';

/** The server’s limits, in milliseconds: slow senders are cut off, whatever they do. */
const limits = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  connectionsCheckingInterval: 2_000,
  maxHeaderSize: 16 * 1024,
  requireHostHeader: true,
  // Whatever Node was started with.
  insecureHTTPParser: false,
};
const maxConnections = 1_000;
const maxRequestsPerSocket = 1_000;
/** Milliseconds. */
const defaultKeepAlive = 5_000;

const noTunnel = 'HTTP/1.1 405 Method Not Allowed\r\nAllow: GET, HEAD, POST\r\nConnection: close\r\n\r\n';

export type Listening = {
  /** `http://127.0.0.1:4173` */
  readonly origin: string;
  /** Accepts no more, lets what is under way finish for at most so many milliseconds, then ends every connection. */
  readonly close: (patience: number) => Promise<void>;
};

type ListenOptions = {
  readonly recorder?: Recorder;
  /** Most connections of one address. */
  readonly connectionsPerAddress?: number;
  /** Whose connections carry many callers, and are not counted. */
  readonly trustedProxies?: readonly AddressRange[];
  /** How long an idle connection is kept, milliseconds. A balancer in front must let go of it first. */
  readonly keepAlive?: number;
  /** Other limits on slow senders, in tests. */
  readonly slowSenders?: Pick<
    typeof limits,
    'headersTimeout' | 'requestTimeout' | 'connectionsCheckingInterval'
  >;
};

/** @throws the system's error, `EADDRINUSE` among them */
export async function listen(
  listener: RequestListener,
  host: string,
  port: number,
  options: ListenOptions = {},
): Promise<Listening> {
  const {
    recorder = noRecorder,
    connectionsPerAddress: perAddress = maxConnections,
    trustedProxies = [],
    keepAlive = defaultKeepAlive,
    slowSenders,
  } = options;
  const server = createServer({ ...limits, ...slowSenders, keepAliveTimeout: keepAlive }, listener);
  server.maxConnections = maxConnections;
  server.maxRequestsPerSocket = maxRequestsPerSocket;
  server.on('drop', () => {
    recorder.refused('connections');
  });
  server.on('connect', (_request, socket) => {
    recorder.refused('method');
    // Node has let go of it: nothing else would ever end it.
    socket.end(noTunnel, () => socket.destroy());
  });
  const connections = trackConnections(server);
  limitConnections(server, { recorder, perAddress, trustedProxies });
  countMalformed(server, recorder);
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(port, host, resolve);
  await promise;
  return { origin: toOrigin(server, host), close: (patience) => close(server, connections, patience) };
}

/** What Node's parser and its clocks end a connection for: it answers 431, 408 or 400 itself. */
function toRefusal(code: string): Refusal | undefined {
  if (code === 'HPE_HEADER_OVERFLOW') return 'header-size';
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 'slow-request';
  return code.startsWith('HPE_') ? 'malformed' : undefined;
}

/**
 * Counts what is no HTTP, too long or too slow, none of which becomes a request. A connection on which nothing came is none of
 * them: browsers open spare ones, which end here after a minute.
 */
function countMalformed(server: Server, recorder: Recorder): void {
  server.on('connection', (socket) => {
    socket.on('error', (error: NodeJS.ErrnoException) => {
      const refusal = toRefusal(error.code ?? '');
      if (refusal === undefined || socket.bytesRead === 0) return;
      recorder.request('other', 'refused');
      recorder.refused(refusal);
    });
  });
}

function toOrigin(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

async function close(server: Server, connections: Connections, patience: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => {
    resolve();
  });
  // A connection that was busy when the server closed becomes idle later.
  const sweep = setInterval(connections.endIdle, 50);
  const end = setTimeout(connections.endAll, patience);
  await promise;
  clearInterval(sweep);
  clearTimeout(end);
}

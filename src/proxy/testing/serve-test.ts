import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A real HTTP server until the test ends; returns its origin. */
export function serveHttp(listener: RequestListener): Promise<string> {
  const server = createHttpServer(listener);
  onTestFinished(() => {
    server.closeAllConnections();
  });
  return open(server);
}

/** A TCP server that answers each request of a connection, once its head has come, by hand. */
export function serveRaw(answer: (socket: Socket, request: number) => void): Promise<string> {
  let requests = 0;
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      if (!chunk.includes('\r\n\r\n')) return;
      requests += 1;
      answer(socket, requests);
    });
  });
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
  });
  return open(server);
}

/** A TCP server that takes connections and says nothing, so that no handshake of TLS ends; returns its origin, with https. */
export async function serveSilent(onConnection: () => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined));
    onConnection();
  });
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
  });
  return (await open(server)).replace('http:', 'https:');
}

async function open(server: Server): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  onTestFinished(() => {
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
}

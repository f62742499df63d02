import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { Counters } from '../counters.ts';

export type Listener = {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  /** Stops listening and ends every connection at once, whatever it is waiting for. */
  close(): Promise<void>;
};

/** Listens on loopback only; port 0 takes any free one. Rejects when the port is taken. */
export async function listen(port: number, answer: RequestListener, counters: Counters): Promise<Listener> {
  const server = createServer(answer);
  server.on('connection', (socket) => {
    counters.countSocket(1);
    socket.once('close', () => counters.countSocket(-1));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The demo has no port');
  return {
    origin: `http://127.0.0.1:${String(address.port)}`,
    close: async () => {
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

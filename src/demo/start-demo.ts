import { once } from 'node:events';
import { type RequestListener, createServer } from 'node:http';
import { createFinder } from './customers/known-customer.ts';
import { knownCustomers } from './demo-customers.ts';
import { createFaultCustomers } from './demo-faults.ts';
import { isDown, readServiceFault, withServiceFault } from './faults/service-faults.ts';
import { type DemoCredentials, createTokenStore, demoCredentials } from './http/authentication.ts';
import { type Counters, type DemoCalls, createCounters } from './http/counters.ts';
import { createListener } from './http/request-listener.ts';
import { sendJson } from './http/send.ts';

export type DemoServer = {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  /** What it accepts, by Basic or by token: fixed, public values. */
  readonly credentials: DemoCredentials;
  /** Live counters. */
  readonly calls: DemoCalls;
  /** From now on every token issued so far is answered with 401, in the status and in the body. */
  expireTokens(): void;
  /** Ends hanging and streaming connections too, at once. */
  close(): Promise<void>;
};

export type DemoOptions = {
  /** Default 0: any free port. */
  readonly port?: number;
  /** Multiplies every deliberate wait and outage of the faults; 1 (the default) is real time. Must be above 0. */
  readonly timeScale?: number;
  /** What is wrong with the whole vendor, by its name (`faults/service-faults.ts`). */
  readonly fault?: string | undefined;
};

/**
 * A stand-in for Capillary over real HTTP on loopback, known customers only (`demoCustomers`); any other
 * identifier is the vendor's 1012. The same call gives the same bytes, faults aside that change with time.
 * @throws RangeError for a fault or a scale that is none
 */
export async function startDemo({ port = 0, timeScale = 1, fault }: DemoOptions = {}): Promise<DemoServer> {
  if (!(timeScale > 0)) throw new RangeError(`timeScale must be above 0, not ${String(timeScale)}`);
  const wrong = fault === undefined ? undefined : readServiceFault(fault);
  const counters = createCounters();
  const tokens = createTokenStore();
  const canary = await listen(
    0,
    (_request, response) => {
      counters.countCanaryHit();
      sendJson(response, 200, { name: 'capillary', interaction: [], warnings: [] });
    },
    counters,
  );
  const started = performance.now();
  const now = (): number => (performance.now() - started) / timeScale;
  const answer = createListener({
    counters,
    tokens,
    find: createFinder([...knownCustomers, ...createFaultCustomers()]),
    canaryOrigin: canary.origin,
    timeScale,
    now,
  });
  const vendor = await listen(port, withServiceFault(wrong, answer, { timeScale, now }), counters).catch(
    async (error: unknown) => {
      await canary.close();
      throw error;
    },
  );
  if (isDown(wrong)) await vendor.close();
  return {
    origin: vendor.origin,
    credentials: demoCredentials,
    calls: counters.calls,
    expireTokens: () => tokens.expireAll(),
    close: async () => {
      await Promise.all([vendor.close(), canary.close()]);
    },
  };
}

type Listener = {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  /** Stops listening and ends every connection at once, whatever it is waiting for. */
  close(): Promise<void>;
};

/** Listens on loopback only; port 0 takes any free one. Rejects when the port is taken. */
async function listen(port: number, answer: RequestListener, counters: Counters): Promise<Listener> {
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

import { createTokenStore } from './auth/token-store.ts';
import { createCounters } from './counters.ts';
import { createFinder } from './customers/create-finder.ts';
import { knownCustomers } from './customers/known-customers.ts';
import type { DemoCalls } from './demo-calls.ts';
import { demoCredentials, type DemoCredentials } from './demo-credentials.ts';
import { createFaultCustomers } from './faults/create-fault-customers.ts';
import { createListener } from './http/create-listener.ts';
import { listen } from './http/listen.ts';
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
};

/**
 * A stand-in for Capillary over real HTTP on loopback, known customers only (`demoCustomers`); any other
 * identifier is the vendor's 1012. The same call gives the same bytes, faults aside that change with time.
 */
export async function startDemo({ port = 0, timeScale = 1 }: DemoOptions = {}): Promise<DemoServer> {
  if (!(timeScale > 0)) throw new RangeError(`timeScale must be above 0, not ${String(timeScale)}`);
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
  const answer = createListener({
    counters,
    tokens,
    find: createFinder([...knownCustomers, ...createFaultCustomers()]),
    canaryOrigin: canary.origin,
    timeScale,
    now: () => (performance.now() - started) / timeScale,
  });
  const vendor = await listen(port, answer, counters).catch(async (error: unknown) => {
    await canary.close();
    throw error;
  });
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

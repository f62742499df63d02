import { createCapillaryClient } from '../proxy/capillary/client.ts';
import type { RateLimiter } from '../proxy/capillary/rate-limiter.ts';
import type { Config, DemoConfig, RealConfig } from '../proxy/config/config.ts';
import { type ProxyOptions, createProxy, describeService } from '../proxy/create-proxy.ts';
import type { Handler } from '../proxy/endpoint/handler.ts';
import type { Log } from '../proxy/endpoint/log.ts';
import { version } from './version.ts';

/** The proxy with whatever it talks to. */
export type App = {
  readonly handle: Handler;
  /** What `/api/about` answers. */
  readonly about: ReturnType<typeof describeService>;
  /** From now on `/readyz` says that no new work should come here. */
  readonly retire: () => void;
  readonly close: () => Promise<void>;
};

/**
 * Starts the proxy: in front of Capillary where it is configured, else in front of the built-in demo, started here too.
 * @param rateLimiter bounds the calls to either
 */
export async function startApp(config: Config, log: Log, rateLimiter?: RateLimiter): Promise<App> {
  let isReady = true;
  const { client, examples, close } =
    config.mode === 'real' ? connectReal(config, rateLimiter) : await connectDemo(config, rateLimiter);
  return {
    handle: createProxy({ config, client, examples, version, log, isReady: () => isReady }),
    about: describeService({ config, examples, version }),
    retire: () => {
      isReady = false;
    },
    close,
  };
}

type Connection = Pick<ProxyOptions, 'client' | 'examples'> & { readonly close: () => Promise<void> };

function connectReal(config: RealConfig, rateLimiter: RateLimiter | undefined): Connection {
  const client = createCapillaryClient({ ...config, version, rateLimiter });
  return { client, examples: [], close: client.close };
}

async function connectDemo(config: DemoConfig, rateLimiter: RateLimiter | undefined): Promise<Connection> {
  const [{ startDemo }, { demoCustomers }, { isolateFaults }] = await Promise.all([
    import('../demo/start-demo.ts'),
    import('../demo/demo-customers.ts'),
    import('../demo/isolate-faults.ts'),
  ]);
  const demo = await startDemo({ timeScale: config.timeoutScale, fault: config.fault });
  const { origin } = demo;
  const { clientKey: key, clientSecret: secret } = demo.credentials;
  const credential = { kind: 'oauth', key, secret } as const;
  // Whoever tries one fault after the other must still see the customers that have none.
  const client = isolateFaults(() =>
    createCapillaryClient({ ...config, origin, credential, version, rateLimiter }),
  );
  return {
    client,
    examples: demoCustomers,
    close: async () => {
      await client.close();
      await demo.close();
    },
  };
}

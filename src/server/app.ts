import type { RateLimiter } from '../proxy/capillary/rate-limiter.ts';
import type { Config } from '../proxy/config/config.ts';
import { createProxy } from '../proxy/create-proxy.ts';
import type { Handler } from '../proxy/endpoint/handler.ts';
import type { Log } from '../proxy/endpoint/log.ts';
import { version } from './version.ts';

/** The proxy with whatever it talks to. */
export type App = {
  readonly handle: Handler;
  /** From now on `/readyz` says that no new work should come here. */
  readonly retire: () => void;
  readonly close: () => Promise<void>;
};

/**
 * Starts the proxy: in front of Capillary where it is configured, else in front of the built-in demo, started here too.
 * @param pace bounds the calls to either
 */
export async function startApp(config: Config, log: Log, rateLimiter?: RateLimiter): Promise<App> {
  let isReady = true;
  const common = { config, log, version, isReady: () => isReady, rateLimiter };
  const retire = () => {
    isReady = false;
  };
  if (config.mode === 'real') {
    const { origin, credential } = config;
    const proxy = createProxy({ ...common, origin, credential, examples: [] });
    return { handle: proxy.handle, retire, close: () => proxy.close() };
  }
  const [{ startDemo }, { demoCustomers }] = await Promise.all([
    import('../demo/start-demo.ts'),
    import('../demo/demo-customers.ts'),
  ]);
  const demo = await startDemo({ timeScale: config.timeoutScale });
  const { clientKey: key, clientSecret: secret } = demo.credentials;
  const proxy = createProxy({
    ...common,
    origin: demo.origin,
    credential: { kind: 'oauth', key, secret },
    examples: demoCustomers,
  });
  return {
    handle: proxy.handle,
    retire,
    close: async () => {
      await proxy.close();
      await demo.close();
    },
  };
}

import { type CapillaryClient, createCapillaryClient } from '../proxy/capillary/client.ts';
import type { RateLimiter } from '../proxy/capillary/rate-limiter.ts';
import type { Config, DemoConfig, RealConfig } from '../proxy/config/config.ts';
import { type ProxyOptions, createProxy, describeService, limitsOf } from '../proxy/create-proxy.ts';
import type { Handler } from '../proxy/endpoint/handler.ts';
import type { Log } from '../proxy/endpoint/log.ts';
import type { Recorder } from '../proxy/endpoint/recorder.ts';
import { createHandles, linkKeys } from '../proxy/handles.ts';
import { version } from './version.ts';

/** The proxy with whatever it talks to. */
export type App = {
  readonly handle: Handler;
  /** What `/api/about` answers. */
  readonly about: ReturnType<typeof describeService>;
  /** False once it is retired. */
  readonly isReady: () => boolean;
  /** From now on `/readyz` says that no new work should come here. */
  readonly retire: () => void;
  /**
   * Takes the secrets of a configuration that was read again, and nothing else of it. What is under way ends with the old ones;
   * links that the old ones sealed go on opening unless `LINK_KEY` says otherwise.
   */
  readonly renew: (config: Config) => void;
  readonly close: () => Promise<void>;
};

/**
 * Starts the proxy: in front of Capillary where it is configured, else in front of the built-in demo, started here too.
 * @param rateLimiter bounds the calls to either
 */
export async function startApp(
  config: Config,
  log: Log,
  rateLimiter?: RateLimiter,
  recorder?: Recorder,
): Promise<App> {
  let isReady = true;
  const connection =
    config.mode === 'real' ? connectReal(config, rateLimiter) : await connectDemo(config, rateLimiter);
  const { client, examples } = connection;
  let keys = linkKeys(config);
  const limits = limitsOf(config);
  const create = () =>
    createProxy({
      config,
      client,
      examples,
      version,
      log,
      recorder,
      limits,
      handles: createHandles(keys),
      isReady: () => isReady,
    });
  let handle = create();

  return {
    handle: (request, caller) => handle(request, caller),
    about: describeService({ config, examples, version }),
    isReady: () => isReady,
    retire: () => {
      isReady = false;
    },
    renew: (read) => {
      const renewed = withSecretsOf(config, read);
      if (renewed.mode === 'real') connection.renew(renewed.credential);
      keys = keysAfter(keys, renewed);
      handle = create();
    },
    close: connection.close,
  };
}

/** What opens links from now on: what is set, or what the credential gives beside what opened them before. */
function keysAfter(before: readonly Uint8Array[], config: Config): readonly Uint8Array[] {
  const keys = linkKeys(config);
  if (config.linkKeys.length > 0) return keys;
  const isNew = (key: Uint8Array) => keys.every((other) => !Buffer.from(other).equals(key));
  return [...keys, ...before.filter(isNew)];
}

/** A service stays in front of the vendor, or the demo, that it was started for. */
function withSecretsOf(config: Config, { linkKeys: keys, ...read }: Config): Config {
  if (config.mode === 'demo' || read.mode === 'demo') return { ...config, linkKeys: keys };
  return { ...config, linkKeys: keys, credential: read.credential };
}

type Connection = Pick<ProxyOptions, 'client' | 'examples'> & Pick<CapillaryClient, 'renew' | 'close'>;

function connectReal(config: RealConfig, rateLimiter: RateLimiter | undefined): Connection {
  const client = createCapillaryClient({ ...config, version, rateLimiter });
  return { client, examples: [], renew: client.renew, close: client.close };
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
    // Its credentials are the demo's own.
    renew: () => undefined,
    close: async () => {
      await client.close();
      await demo.close();
    },
  };
}

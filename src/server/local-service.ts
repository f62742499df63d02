import { createHash } from 'node:crypto';
import { type RateLimiterOptions, createRateLimiter } from '../proxy/capillary/rate-limiter.ts';
import type { Config } from '../proxy/config/config.ts';
import { chromiumPath, loadConfig } from '../proxy/config/environment.ts';
import type { Handler } from '../proxy/endpoint/handler.ts';
import type { Log } from '../proxy/endpoint/log.ts';
import { createHandles, linkKeys } from '../proxy/handles.ts';
import type { App } from './app.ts';
import { buildSite } from './build-site.ts';
import { version } from './version.ts';

/** The product, for a program on this machine that drives it. */
export type LocalService = {
  readonly mode: 'demo' | 'real';
  /** Of this product. */
  readonly version: string;
  /** A digest of whatever makes answers other ones: mode, host, zone, masking, a clock that stands still. No secret is in it. */
  readonly connection: string;
  /** A customer's handle, as the addresses of their pages have it. */
  readonly sealed: (identifier: Parameters<ReturnType<typeof createHandles>['seal']>[0]) => string;
  /** A browser that the environment names. */
  readonly chromiumPath: string | undefined;
  /** The API, in process. */
  readonly handle: Handler;
  /**
   * Builds the pages and serves them, with the same API, on a free port of the loopback interface: once, however often it is
   * asked for. Resolves with their origin, `http://127.0.0.1:4173`.
   */
  readonly serveSite: () => Promise<string>;
  readonly stop: () => Promise<void>;
};

type Calls = Pick<RateLimiterOptions, 'perMinute' | 'onWait'>;

type Starting =
  | {
      readonly ok: true;
      readonly mode: 'demo' | 'real';
      /** Of local phone numbers: ISO 3166, two letters. */
      readonly defaultCountry: string | undefined;
      /** @param calls how many calls of any kind may reach the vendor in a minute, and who is told of waits */
      readonly start: (calls: Calls) => Promise<LocalService>;
    }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Nobody keeps the lines of a service that lives as long as a command. */
const silent: Log = { request: () => undefined, event: () => undefined };

/**
 * Checks the configuration of `npm start`; `start` then starts it, whatever `HOST` and `PORT` say, without a log.
 * @param root of the project
 * @param clock where the demo's clock stands still (ISO, UTC); only the demo's can be stopped
 */
export function prepareLocalService(root: string, clock: string | undefined): Starting {
  const reading = loadConfig(0);
  if (!reading.ok) return reading;
  const { mode, defaultCountry } = reading.config;
  if (mode === 'real' && clock !== undefined) {
    const problem = '--frozen-time is for the demo: a report on a real customer says when it was fetched.';
    return { ok: false, problems: [problem] };
  }
  const config: Config = {
    ...reading.config,
    host: '127.0.0.1',
    port: 0,
    publicOrigin: undefined,
    ...(clock === undefined ? {} : { clock }),
  };
  return { ok: true, mode, defaultCountry, start: async (calls) => start(root, config, calls) };
}

async function start(root: string, config: Config, calls: Calls): Promise<LocalService> {
  const { startApp } = await import('./app.ts');
  const app = await startApp(config, silent, createRateLimiter(calls));
  const handles = createHandles(linkKeys(config));
  let site: ReturnType<typeof serveSite> | undefined;
  return {
    mode: config.mode,
    version,
    connection: digestConnection(config),
    sealed: (identifier) => handles.seal(identifier),
    chromiumPath: chromiumPath(),
    handle: app.handle,
    serveSite: async () => {
      site ??= serveSite(root, config, app);
      return (await site).origin;
    },
    stop: async () => {
      app.retire();
      await site?.then(({ close }) => close(0)).catch(() => undefined);
      await app.close();
    },
  };
}

async function serveSite(root: string, { host }: Config, app: App) {
  const folder = await buildSite(root);
  const { serveLocally } = await import('./product.ts');
  return serveLocally(app, folder, host, silent);
}

function digestConnection(config: Config): string {
  const { mode, sourceTimeZone, maskOtps } = config;
  const place = config.mode === 'real' ? config.origin : config.clock;
  return createHash('sha256')
    .update(JSON.stringify([mode, place ?? null, sourceTimeZone, maskOtps]))
    .digest('hex');
}

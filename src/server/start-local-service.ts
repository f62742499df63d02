import { chromiumPath, loadConfig } from '../proxy/config.ts';
import { createHandles } from '../proxy/handle/create-handles.ts';
import { linkKeys } from '../proxy/handle/link-keys.ts';
import type { Log } from '../proxy/endpoint/request-log.ts';
import { buildSite } from './build-site.ts';
import type { Service } from './serve.ts';
import { version } from './version.ts';

/** The product, for a program on this machine that drives it. */
export type LocalService = Service & {
  readonly mode: 'demo' | 'real';
  /** Of this product. */
  readonly version: string;
  /** A customer's handle, as the addresses of their pages have it. */
  readonly sealed: (identifier: Parameters<ReturnType<typeof createHandles>['seal']>[0]) => string;
  /** A browser that the environment names. */
  readonly chromiumPath: string | undefined;
};

type Starting =
  | {
      readonly ok: true;
      /** Of local phone numbers: ISO 3166, two letters. */
      readonly defaultCountry: string | undefined;
      readonly start: () => Promise<LocalService>;
    }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Nobody keeps the lines of a service that lives as long as a command. */
const silent: Log = { request: () => undefined, event: () => undefined };

/**
 * Checks the configuration of `npm start`; `start` then builds and serves it on a free port of the loopback interface,
 * whatever `HOST` and `PORT` say, without a log.
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
  const config = {
    ...reading.config,
    host: '127.0.0.1',
    port: 0,
    publicOrigin: undefined,
    ...(clock === undefined ? {} : { clock }),
  };
  return {
    ok: true,
    defaultCountry,
    start: async () => {
      const folder = await buildSite(root);
      const { serve } = await import('./serve.ts');
      const handles = createHandles(linkKeys(config));
      return {
        ...(await serve(config, folder, silent)),
        mode,
        version,
        sealed: (identifier) => handles.seal(identifier),
        chromiumPath: chromiumPath(),
      };
    },
  };
}

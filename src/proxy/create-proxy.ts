import type { About } from '../contract/protocol/about.ts';
import { createCapillaryClient, type VendorQuery } from './capillary/client.ts';
import { createHttpClient } from './capillary/http-client.ts';
import type { RateLimiter } from './capillary/rate-limiter.ts';
import { toTimeouts, withoutDeadlines } from './capillary/timeouts.ts';
import type { Config, Credential } from './config/config.ts';
import { createCredentials } from './credentials/credentials.ts';
import type { OwnAddress } from './endpoint/caller-rules.ts';
import { createHandler, type Handler } from './endpoint/handler.ts';
import type { Log } from './endpoint/log.ts';
import { createHandles, linkKeys } from './handles.ts';

export type ProxyOptions = {
  readonly config: Config;
  /** Where the vendor, or its stand-in, is, and what proves us to it. */
  readonly origin: string;
  readonly credential: Credential;
  /** Customers to try, in the demo. */
  readonly examples: readonly About['examples'][number][];
  /** Of this product. */
  readonly version: string;
  readonly log: Log;
  readonly isReady: () => boolean;
  /** Bounds the calls to the vendor; nothing times out by waiting for its turn. */
  readonly rateLimiter?: RateLimiter | undefined;
};

export type Proxy = { readonly handle: Handler; readonly close: () => Promise<void> };

/** Where a configuration may be reached at, and by whom: the demo, whose customers are invented, also through proxies. */
export function toOwnAddress({ host, publicOrigin, mode }: Config): OwnAddress {
  return { host, publicOrigin, isDirectOnly: mode === 'real' };
}

/** Puts the parts of the proxy together. */
export function createProxy({
  config,
  origin,
  credential,
  version,
  examples,
  log,
  isReady,
  rateLimiter,
}: ProxyOptions): Proxy {
  const { mode, sourceTimeZone, defaultCountry, maxAnswerBytes, maskOtps } = config;
  const hurry = toTimeouts(config.timeoutScale);
  const timeouts = rateLimiter === undefined ? hurry : withoutDeadlines(hurry);
  const httpClient = createHttpClient({ origin, timeouts, version, rateLimiter });
  const credentials = createCredentials(credential, httpClient, timeouts);
  const clock = config.mode === 'demo' ? config.clock : undefined;
  const tried = new Set(examples.map(({ identifierValue }) => identifierValue));
  // Whoever tries one fault after the other must still see the customers that have none.
  const laneOf = ({ identifierValue }: VendorQuery) => (tried.has(identifierValue) ? identifierValue : '');
  const handle = createHandler({
    vendor: createCapillaryClient({ httpClient, credentials, timeouts, maxAnswerBytes, maskOtps, laneOf }),
    handles: createHandles(linkKeys(config)),
    mode,
    sourceTimeZone,
    defaultCountry,
    now: () => (clock === undefined ? new Date() : new Date(clock)),
    own: toOwnAddress(config),
    about: { mode, version, sourceTimeZone, defaultCountry, examples: [...examples] },
    log,
    isReady,
  });
  return { handle, close: () => httpClient.close() };
}

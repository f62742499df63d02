import type { About } from '../contract/protocol/about.ts';
import type { CapillaryClient } from './capillary/client.ts';
import type { Config } from './config/config.ts';
import { ownAddress } from './endpoint/caller-rules.ts';
import { type Handler, createHandler } from './endpoint/handler.ts';
import type { Log } from './endpoint/log.ts';
import { createHandles, linkKeys } from './handles.ts';

export type ProxyOptions = {
  readonly config: Config;
  /** Of the vendor, or of its stand-in. */
  readonly client: CapillaryClient;
  /** Customers to try, in the demo. */
  readonly examples: readonly About['examples'][number][];
  /** Of this product. */
  readonly version: string;
  readonly log: Log;
  readonly isReady: () => boolean;
};

/** What a service says of itself: at `/api/about`, and in each of its pages. */
export function describeService({
  config,
  examples,
  version,
}: Pick<ProxyOptions, 'config' | 'examples' | 'version'>): About {
  const { mode, sourceTimeZone, defaultCountry, maskOtps } = config;
  const codes = maskOtps ? 'masked' : 'shown';
  return { mode, version, sourceTimeZone, defaultCountry, codes, examples: [...examples] };
}

/** The API in front of a client, as a configuration has it. */
export function createProxy({ config, client, examples, version, log, isReady }: ProxyOptions): Handler {
  const { mode, sourceTimeZone, defaultCountry } = config;
  const clock = config.mode === 'demo' ? config.clock : undefined;
  return createHandler({
    client,
    handles: createHandles(linkKeys(config)),
    mode,
    sourceTimeZone,
    defaultCountry,
    now: () => (clock === undefined ? new Date() : new Date(clock)),
    own: ownAddress(config),
    about: describeService({ config, examples, version }),
    log,
    isReady,
  });
}

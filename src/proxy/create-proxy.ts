import type { About } from '../contract/protocol/about.ts';
import type { CapillaryClient } from './capillary/client.ts';
import type { Config } from './config/config.ts';
import { type CallerLimits, createCallerLimits } from './endpoint/caller-limits.ts';
import { ownAddress } from './endpoint/caller-rules.ts';
import { type Handler, createHandler } from './endpoint/handler.ts';
import type { Log } from './endpoint/log.ts';
import { type Recorder, noRecorder } from './endpoint/recorder.ts';
import { type Handles, createHandles, linkKeys } from './handles.ts';

export type ProxyOptions = {
  readonly config: Config;
  /** Of the vendor, or of its stand-in. */
  readonly client: Pick<CapillaryClient, 'ask'>;
  /** Customers to try, in the demo. */
  readonly examples: readonly About['examples'][number][];
  /** Of this product. */
  readonly version: string;
  readonly log: Log;
  readonly isReady: () => boolean;
  readonly recorder?: Recorder | undefined;
  /** Those of the configuration where they are not shared with another proxy. */
  readonly limits?: CallerLimits | undefined;
  readonly handles?: Handles | undefined;
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
export function createProxy({
  config,
  client,
  examples,
  version,
  log,
  isReady,
  recorder = noRecorder,
  limits = limitsOf(config),
  handles = createHandles(linkKeys(config)),
}: ProxyOptions): Handler {
  const { mode, sourceTimeZone, defaultCountry } = config;
  const clock = config.mode === 'demo' ? config.clock : undefined;
  return createHandler({
    client: counted(client, recorder),
    handles,
    mode,
    sourceTimeZone,
    defaultCountry,
    now: () => (clock === undefined ? new Date() : new Date(clock)),
    own: ownAddress(config),
    about: describeService({ config, examples, version }),
    log,
    recorder,
    limits,
    isReady,
  });
}

/** What one caller may ask, as a configuration has it. */
export function limitsOf({ serving }: Config): CallerLimits {
  const { lookupsPerMinute, customersPerHour } = serving;
  return createCallerLimits({ lookupsPerMinute, customersPerHour, now: () => performance.now() });
}

/** Tells how each question to the vendor ended. */
function counted(client: ProxyOptions['client'], recorder: Recorder): ProxyOptions['client'] {
  return {
    ask: async (query, signal) => {
      const reply = await client.ask(query, signal);
      if (reply.kind === 'problem') recorder.vendorCall(reply.type);
      else recorder.vendorCall(reply.kind === 'answer' ? 'ok' : 'aborted');
      return reply;
    },
  };
}

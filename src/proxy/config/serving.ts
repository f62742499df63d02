import * as v from 'valibot';
import { type AddressRange, parseAddressRange } from './addresses.ts';
import { parseHost, parsePort, parseWhole, setting } from './settings.ts';

/** How the service is served: how much to each caller, how long connections are kept, how it stops, where it is watched. */
export type Serving = {
  /** Most connections, and requests under way, of one address. */
  readonly connectionsPerAddress: number;
  /** Of one address. */
  readonly lookupsPerMinute: number;
  /** Most different customers of one address. */
  readonly customersPerHour: number;
  /** Who says truly, in `X-Forwarded-For`, for whom it asks. */
  readonly trustedProxies: readonly AddressRange[];
  /** How long an idle connection is kept, milliseconds. */
  readonly keepAlive: number;
  /** How long it still answers after it has said that it will stop, milliseconds. */
  readonly drainDelay: number;
  /** Where health and metrics are answered apart from all else. */
  readonly metrics: { readonly host: string; readonly port: number } | undefined;
};

const localHost = '127.0.0.1';

function count(name: string, most: number) {
  return setting(name, parseWhole(1, most), `a whole number from 1 to ${most}`);
}

/** The settings that `toServing` reads, by their names. */
export const servingSettings = {
  CONNECTIONS_PER_ADDRESS: v.optional(count('CONNECTIONS_PER_ADDRESS', 1_000), '128'),
  LOOKUPS_PER_MINUTE: v.optional(count('LOOKUPS_PER_MINUTE', 1_000_000)),
  CUSTOMERS_PER_HOUR: v.optional(count('CUSTOMERS_PER_HOUR', 100_000)),
  TRUSTED_PROXIES: v.optional(
    setting('TRUSTED_PROXIES', parseRanges, 'addresses or ranges such as 10.0.0.0/8, separated by commas'),
    '',
  ),
  KEEP_ALIVE: v.optional(setting('KEEP_ALIVE', parseWhole(1, 3_600), 'seconds from 1 to 3600'), '5'),
  DRAIN_DELAY: v.optional(setting('DRAIN_DELAY', parseWhole(0, 600), 'seconds from 0 to 600'), '0'),
  METRICS_HOST: v.optional(setting('METRICS_HOST', parseHost, 'a host name or an IP address'), localHost),
  METRICS_PORT: v.optional(setting('METRICS_PORT', parsePort, 'a whole number from 0 to 65535')),
};

const schema = v.object(servingSettings);

/** Of what the vendor takes in a minute, the most that is one address's where nobody says otherwise. */
const share = 0.6;
/** And so many different customers in an hour for each call of that minute. */
const customersPerCall = 2;

/** @param callsPerMinute what the vendor takes; `undefined`: as many as come, so that no address can take anything from another */
export function toServing(
  read: v.InferOutput<typeof schema>,
  callsPerMinute: number | undefined = Infinity,
): Serving {
  return {
    connectionsPerAddress: read.CONNECTIONS_PER_ADDRESS,
    lookupsPerMinute: read.LOOKUPS_PER_MINUTE ?? Math.ceil(share * callsPerMinute),
    customersPerHour: read.CUSTOMERS_PER_HOUR ?? customersPerCall * callsPerMinute,
    trustedProxies: read.TRUSTED_PROXIES,
    keepAlive: read.KEEP_ALIVE * 1_000,
    drainDelay: read.DRAIN_DELAY * 1_000,
    metrics:
      read.METRICS_PORT === undefined ? undefined : { host: read.METRICS_HOST, port: read.METRICS_PORT },
  };
}

function parseRanges(text: string): readonly AddressRange[] | undefined {
  const parts = text.split(',').map((part) => part.trim());
  const ranges = parts.filter((part) => part !== '').map((part) => parseAddressRange(part));
  return ranges.every((range) => range !== undefined) ? ranges : undefined;
}

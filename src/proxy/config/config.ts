import * as v from 'valibot';
import { toZoneName } from '../../domain/time/zone.ts';
import { isLoopbackHost, isPrivateAddress } from './addresses.ts';
import { findHazards } from './hazards.ts';
import { type Serving, servingSettings, toServing } from './serving.ts';
import {
  type Environment,
  fromSettings,
  parseCountry,
  parseHost,
  parseInstant,
  parseLinkKeys,
  parseOrigin,
  parsePort,
  parseSwitch,
  parseUpTo,
  parseUrl,
  parseWhole,
  setOnly,
  setting,
} from './settings.ts';

type CommonConfig = {
  /** The address to listen on, IPv6 without brackets. */
  readonly host: string;
  /** 0 = any free port. */
  readonly port: number;
  /** The origin that browsers see behind a balancer. */
  readonly publicOrigin: string | undefined;
  /** Seal and open customer links; empty = derive one. */
  readonly linkKeys: readonly Buffer[];
  /** IANA zone of the vendor's wall times. */
  readonly sourceTimeZone: string;
  /** Of local phone numbers: ISO 3166, two letters. */
  readonly defaultCountry: string | undefined;
  readonly maskOtps: boolean;
  /** Largest answer of the vendor after decompression, bytes. */
  readonly maxAnswerBytes: number;
  /** Multiplies every wait of the proxy; 1 outside tests. */
  readonly timeoutScale: number;
  /** Calls of any kind that the vendor takes in a minute; `undefined`: as many as come, of the demo. */
  readonly callsPerMinute: number | undefined;
  readonly serving: Serving;
};
export type DemoConfig = CommonConfig & {
  readonly mode: 'demo';
  /** An instant (ISO, UTC) that `fetchedAt` stands still at. */
  readonly clock: string | undefined;
  /** What is wrong with the whole vendor, by its name; the demo knows which there are. */
  readonly fault: string | undefined;
};
export type RealConfig = CommonConfig & {
  readonly mode: 'real';
  /** `https://host` */
  readonly origin: string;
  readonly credential: Credential;
};
export type Config = DemoConfig | RealConfig;

/** One pair that proves us to Capillary: a till's user (Basic) or an OAuth client. */
export type Credential =
  | { readonly kind: 'basic'; readonly username: string; readonly password: string }
  | { readonly kind: 'oauth'; readonly key: string; readonly secret: string };

export type ConfigReading =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Reads a whole configuration, or names every problem in it at once, by the names of settings and never a value. Without a base
 * URL and credentials it is the demo; half of a real configuration is refused rather than taken for the demo.
 * @param nodeOptions what Node was started with, beside `NODE_OPTIONS`
 */
export function readConfig(
  given: Environment,
  defaultPort: number,
  nodeOptions: readonly string[] = [],
): ConfigReading {
  const settings = setOnly(given);
  const isReal = settings['CAPILLARY_BASE_URL'] !== undefined || credentialNames(settings).length > 0;
  const mode = isReal ? 'real' : 'demo';
  const all = { origin: settings, credential: settings, sourceTimeZone: settings };
  const read = v.safeParse(schema, { ...settings, ...all, mode });
  const problems = [
    ...findHazards(settings, nodeOptions, mode),
    ...(read.issues ?? []).map(({ message }) => message),
  ];
  return read.success && problems.length === 0
    ? { ok: true, config: toConfig(read.output, defaultPort) }
    : { ok: false, problems };
}

/** Where Capillary is. Plain http and private addresses only for a literal loopback host, so that no typo sends the credentials around the house. */
const baseUrl = v.pipe(
  fromSettings((settings, refuse) => {
    const text = settings['CAPILLARY_BASE_URL']?.trim();
    const url = parseUrl(text ?? '');
    if (text === undefined)
      refuse(`CAPILLARY_BASE_URL is missing, although ${credentialNames(settings).join(' and ')} is set.`);
    else if (url === undefined)
      refuse('CAPILLARY_BASE_URL must be an https address such as https://eu.api.capillarytech.com.');
    return url;
  }),
  v.check(
    ({ username, password }) => username === '' && password === '',
    'CAPILLARY_BASE_URL must not hold credentials.',
  ),
  v.check(
    ({ pathname, search, hash }) => pathname === '/' && search === '' && hash === '',
    'CAPILLARY_BASE_URL must be an origin only: no path, no query.',
  ),
  v.check(
    ({ protocol, hostname }) => protocol === 'https:' || isLoopbackHost(hostname),
    'CAPILLARY_BASE_URL must begin with https: (http is for a loopback address only).',
  ),
  v.check(
    ({ hostname }) => isLoopbackHost(hostname) || !isPrivateAddress(hostname),
    'CAPILLARY_BASE_URL must not be a private, link-local or reserved address.',
  ),
);

const basicNames = ['CAPILLARY_USERNAME', 'CAPILLARY_PASSWORD'] as const;
const oauthNames = ['CAPILLARY_CLIENT_KEY', 'CAPILLARY_CLIENT_SECRET'] as const;

/** The names of the credential settings that are set. */
function credentialNames(settings: Environment): readonly string[] {
  return [...basicNames, ...oauthNames].filter((name) => settings[name] !== undefined);
}

/** Exactly one full pair. Without a base URL nothing is said of it: that problem comes first. */
const credential = fromSettings((settings, refuse): Credential | undefined => {
  if (settings['CAPILLARY_BASE_URL'] === undefined) return undefined;
  const given = credentialNames(settings);
  const [pair, other] = [basicNames, oauthNames].filter((names) =>
    names.some((name) => given.includes(name)),
  );
  const [basic, oauth] = [basicNames.join(' and '), oauthNames.join(' and ')];
  if (pair === undefined) refuse(`CAPILLARY_BASE_URL needs credentials: ${basic}, or ${oauth}.`);
  if (other !== undefined) refuse(`Set either ${basic}, or ${oauth}, not both.`);
  if (pair === undefined || other !== undefined) return undefined;
  for (const name of pair) {
    if (!given.includes(name)) refuse(`${name} is missing.`);
  }
  const [first = '', second = ''] = pair.map((name) => settings[name]);
  if (pair === oauthNames) return { kind: 'oauth', key: first, secret: second };
  if (first.includes(':')) refuse('CAPILLARY_USERNAME must not contain a colon (Basic cannot carry it).');
  return { kind: 'basic', username: first, password: second };
});

const zone = setting('CAPILLARY_TIME_ZONE', toZoneName, 'a time zone name such as Asia/Kolkata');

/** The zone that is set, or else that of the host. Where there is no host, that problem comes first, and any zone will do. */
const zoneOfHost = fromSettings((settings, refuse) => {
  const hostname = parseUrl(settings['CAPILLARY_BASE_URL']?.trim() ?? '')?.hostname;
  const name = settings['CAPILLARY_TIME_ZONE'] ?? (hostname === undefined ? 'UTC' : knownZone(hostname));
  if (name === undefined)
    refuse('CAPILLARY_TIME_ZONE is missing: the time zone of this Capillary host is not known.');
  return name;
});

/** GET calls answer in the cluster's time; the US and China clusters' is not stated (`../../contract/capillary/CAPILLARY.md`, Times and Hosts). */
const zones = [
  { host: /^eu[^.]*\./, zone: 'UTC' },
  { host: /^(?:apac|sea)[^.]*\./, zone: 'Asia/Kolkata' },
];

/** The IANA zone of the wall times that a Capillary host answers with; `undefined` where it is not known. */
function knownZone(hostname: string): string | undefined {
  if (!hostname.endsWith('.capillarytech.com')) return undefined;
  return zones.find(({ host }) => host.test(hostname))?.zone;
}

const host = setting('HOST', parseHost, 'a host name or an IP address');
const publicOrigin = setting('PUBLIC_ORIGIN', parseOrigin, 'an origin such as https://timeline.example.com');
const country = setting('DEFAULT_COUNTRY', parseCountry, 'a country code of two letters such as IN');
const linkKeys = setting('LINK_KEY', parseLinkKeys, '32 bytes in base64 (several keys separated by commas)');

const common = {
  PORT: v.optional(setting('PORT', parsePort, 'a whole number from 0 to 65535')),
  LINK_KEY: v.optional(linkKeys),
  MASK_OTP: v.optional(setting('MASK_OTP', parseSwitch, 'on or off'), 'on'),
  MAX_ANSWER_MIB: v.optional(
    setting('MAX_ANSWER_MIB', parseUpTo(256), 'a number above 0, at most 256'),
    '16',
  ),
  TIMEOUT_SCALE: v.optional(setting('TIMEOUT_SCALE', parseUpTo(10), 'a number above 0, at most 10'), '1'),
  ...servingSettings,
};
const callsPerMinute = setting(
  'VENDOR_CALLS_PER_MINUTE',
  parseWhole(5, 1_000_000),
  'a whole number from 5 to 1000000',
);

const localHost = '127.0.0.1';
const openTo = 'while nobody has to sign in: whoever reaches this service can read every customer.';

/** Each setting by its name, and by the name of a configuration's field what depends on several settings and is read from all. */
const schema = v.variant('mode', [
  v.object({
    mode: v.literal('demo'),
    HOST: v.optional(host, localHost),
    PUBLIC_ORIGIN: v.optional(publicOrigin),
    CAPILLARY_TIME_ZONE: v.optional(zone, 'Asia/Kolkata'),
    DEFAULT_COUNTRY: v.optional(country, 'IN'),
    DEMO_CLOCK: v.optional(setting('DEMO_CLOCK', parseInstant, 'an instant such as 2025-06-01T09:00:00Z')),
    DEMO_FAULT: v.optional(v.string()),
    VENDOR_CALLS_PER_MINUTE: v.optional(callsPerMinute),
    ...common,
  }),
  v.object({
    mode: v.literal('real'),
    origin: baseUrl,
    credential,
    sourceTimeZone: v.pipe(zoneOfHost, zone),
    HOST: v.optional(
      v.pipe(host, v.check(isLoopbackHost, `HOST must be a loopback address ${openTo}`)),
      localHost,
    ),
    PUBLIC_ORIGIN: v.optional(
      v.pipe(
        publicOrigin,
        v.check(
          (origin) => isLoopbackHost(new URL(origin).hostname),
          `PUBLIC_ORIGIN must be an address of this machine ${openTo}`,
        ),
      ),
    ),
    DEFAULT_COUNTRY: v.optional(country),
    DEMO_CLOCK: v.optional(v.never('DEMO_CLOCK is for the demo only.')),
    DEMO_FAULT: v.optional(v.never('DEMO_FAULT is for the demo only.')),
    VENDOR_CALLS_PER_MINUTE: v.optional(callsPerMinute, '100'),
    ...common,
  }),
]);

const mebibyte = 1024 * 1024;

function toConfig(read: v.InferOutput<typeof schema>, defaultPort: number): Config {
  const shared = {
    host: read.HOST,
    port: read.PORT ?? defaultPort,
    publicOrigin: read.PUBLIC_ORIGIN,
    linkKeys: read.LINK_KEY ?? [],
    defaultCountry: read.DEFAULT_COUNTRY,
    maskOtps: read.MASK_OTP,
    maxAnswerBytes: read.MAX_ANSWER_MIB * mebibyte,
    timeoutScale: read.TIMEOUT_SCALE,
    callsPerMinute: read.VENDOR_CALLS_PER_MINUTE,
    serving: toServing(read, read.VENDOR_CALLS_PER_MINUTE),
  };
  if (read.mode === 'demo')
    return {
      ...shared,
      mode: 'demo',
      sourceTimeZone: read.CAPILLARY_TIME_ZONE,
      clock: read.DEMO_CLOCK,
      fault: read.DEMO_FAULT,
    };
  const { origin, credential: proof, sourceTimeZone } = read;
  return { ...shared, mode: 'real', origin: origin.origin, credential: proof, sourceTimeZone };
}

import { toZoneName } from '../../domain/time/zone.ts';
import { isLoopbackHost, isPrivateAddress } from './addresses.ts';
import {
  type Environment,
  type Settings,
  createSettings,
  parseCountry,
  parseHost,
  parseInstant,
  parseOrigin,
  parsePort,
  parseSwitch,
  parseUpTo,
  readLinkKeys,
  setOnly,
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
};
type DemoConfig = CommonConfig & {
  readonly mode: 'demo';
  /** An instant (ISO, UTC) that `fetchedAt` stands still at. */
  readonly clock: string | undefined;
};
export type RealConfig = CommonConfig & {
  readonly mode: 'real';
  /** `https://host` */
  readonly origin: string;
  readonly credential: Credential;
};
export type Config = DemoConfig | RealConfig;

export type ConfigReading =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly string[] };

const mebibyte = 1024 * 1024;

/**
 * Reads a whole configuration, or names every problem in it at once. Without a base URL and credentials it is the demo;
 * half of a real configuration is refused rather than taken for the demo.
 */
export function readConfig(given: Environment, defaultPort: number): ConfigReading {
  const environment = setOnly(given);
  const settings = createSettings(environment);
  const url = readBaseUrl(settings);
  const orphans = credentialNames(settings);
  const wantsReal = settings.text('CAPILLARY_BASE_URL') !== undefined || orphans.length > 0;
  if (settings.text('CAPILLARY_BASE_URL') === undefined && orphans.length > 0) {
    settings.refuse(`CAPILLARY_BASE_URL is missing, although ${orphans.join(' and ')} is set.`);
  }
  refuseHazards(environment, wantsReal ? 'real' : 'demo', settings);
  const common = readCommon(settings, defaultPort);
  const config = wantsReal ? readReal(settings, common, url) : readDemo(settings, common);
  return settings.problems.length === 0 && config !== undefined
    ? { ok: true, config }
    : { ok: false, problems: settings.problems };
}

type Draft = Omit<CommonConfig, 'sourceTimeZone'> & { readonly sourceTimeZone: string | undefined };

function readCommon(settings: Settings, defaultPort: number): Draft {
  return {
    host: settings.read('HOST', '127.0.0.1', parseHost, 'a host name or an IP address'),
    port: settings.read('PORT', defaultPort, parsePort, 'a whole number from 0 to 65535'),
    publicOrigin: settings.read(
      'PUBLIC_ORIGIN',
      undefined,
      parseOrigin,
      'an origin such as https://timeline.example.com',
    ),
    linkKeys: settings.read(
      'LINK_KEY',
      [],
      readLinkKeys,
      '32 bytes in base64 (several keys separated by commas)',
    ),
    sourceTimeZone: settings.read(
      'CAPILLARY_TIME_ZONE',
      undefined,
      toZoneName,
      'a time zone name such as Asia/Kolkata',
    ),
    defaultCountry: settings.read(
      'DEFAULT_COUNTRY',
      undefined,
      parseCountry,
      'a country code of two letters such as IN',
    ),
    maskOtps: settings.read('MASK_OTP', true, parseSwitch, 'on or off'),
    maxAnswerBytes:
      settings.read('MAX_ANSWER_MIB', 16, parseUpTo(256), 'a number above 0, at most 256') * mebibyte,
    timeoutScale: settings.read('TIMEOUT_SCALE', 1, parseUpTo(10), 'a number above 0, at most 10'),
  };
}

function readDemo(settings: Settings, common: Draft): DemoConfig {
  return {
    ...common,
    mode: 'demo',
    sourceTimeZone: common.sourceTimeZone ?? 'Asia/Kolkata',
    defaultCountry: common.defaultCountry ?? 'IN',
    clock: settings.read('DEMO_CLOCK', undefined, parseInstant, 'an instant such as 2025-06-01T09:00:00Z'),
  };
}

function readReal(settings: Settings, common: Draft, url: URL | undefined): RealConfig | undefined {
  if (settings.text('DEMO_CLOCK') !== undefined) settings.refuse('DEMO_CLOCK is for the demo only.');
  const open = 'while nobody has to sign in: whoever reaches this service can read every customer.';
  if (!isLoopbackHost(common.host)) settings.refuse(`HOST must be a loopback address ${open}`);
  if (common.publicOrigin !== undefined && !isLoopbackHost(new URL(common.publicOrigin).hostname)) {
    settings.refuse(`PUBLIC_ORIGIN must be an address of this machine ${open}`);
  }
  const credential = settings.text('CAPILLARY_BASE_URL') === undefined ? undefined : readCredential(settings);
  if (url === undefined) return undefined;
  const zone = common.sourceTimeZone ?? knownZone(url.hostname);
  if (zone === undefined && settings.text('CAPILLARY_TIME_ZONE') === undefined) {
    settings.refuse('CAPILLARY_TIME_ZONE is missing: the time zone of this Capillary host is not known.');
  }
  if (zone === undefined || credential === undefined) return undefined;
  return { ...common, mode: 'real', origin: url.origin, credential, sourceTimeZone: zone };
}

/** Where Capillary is: an origin. Plain http and private addresses only for a literal loopback host, so that no typo sends the credentials around the house. */
function readBaseUrl(settings: Settings): URL | undefined {
  const name = 'CAPILLARY_BASE_URL';
  const text = settings.text(name)?.trim();
  if (text === undefined) return undefined;
  const url = URL.parse(text);
  if (url === null || !['https:', 'http:'].includes(url.protocol)) {
    settings.refuse(`${name} must be an https address such as https://eu.api.capillarytech.com.`);
    return undefined;
  }
  const isLoopback = isLoopbackHost(url.hostname);
  if (url.username !== '' || url.password !== '') settings.refuse(`${name} must not hold credentials.`);
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    settings.refuse(`${name} must be an origin only: no path, no query.`);
  }
  if (url.protocol === 'http:' && !isLoopback) {
    settings.refuse(`${name} must begin with https: (http is for a loopback address only).`);
  }
  if (!isLoopback && isPrivateAddress(url.hostname)) {
    settings.refuse(`${name} must not be a private, link-local or reserved address.`);
  }
  return url;
}

/** The vendor’s API reference: GET calls answer in the cluster's time; the US and China clusters' is not stated. */
const zones = [
  { host: /^eu[^.]*\./, zone: 'UTC' },
  { host: /^(?:apac|sea)[^.]*\./, zone: 'Asia/Kolkata' },
];

/** The IANA zone of the wall times that a Capillary host answers with; `undefined` where it is not known. */
function knownZone(hostname: string): string | undefined {
  if (!hostname.endsWith('.capillarytech.com')) return undefined;
  return zones.find(({ host }) => host.test(hostname))?.zone;
}

/** One pair that proves us to Capillary: a till's user (Basic) or an OAuth client. */
export type Credential =
  | { readonly kind: 'basic'; readonly username: string; readonly password: string }
  | { readonly kind: 'oauth'; readonly key: string; readonly secret: string };

const basicNames = ['CAPILLARY_USERNAME', 'CAPILLARY_PASSWORD'] as const;
const oauthNames = ['CAPILLARY_CLIENT_KEY', 'CAPILLARY_CLIENT_SECRET'] as const;

/** The names of the credential variables that are set. */
function credentialNames(settings: Settings): readonly string[] {
  return [...basicNames, ...oauthNames].filter((name) => settings.text(name) !== undefined);
}

/** Exactly one full pair, else every problem is named and `undefined` returned. */
function readCredential(settings: Settings): Credential | undefined {
  const given = credentialNames(settings);
  const pairs = [basicNames, oauthNames].filter((names) => names.some((name) => given.includes(name)));
  if (pairs.length === 0) {
    settings.refuse(
      `CAPILLARY_BASE_URL needs credentials: ${basicNames.join(' and ')}, or ${oauthNames.join(' and ')}.`,
    );
  }
  if (pairs.length === 2) {
    settings.refuse(`Set either ${basicNames.join(' and ')}, or ${oauthNames.join(' and ')}, not both.`);
  }
  if (pairs.length !== 1) return undefined;
  for (const name of pairs.flat()) {
    if (!given.includes(name)) settings.refuse(`${name} is missing.`);
  }
  return readBasic(settings) ?? readOauth(settings);
}

function readBasic(settings: Settings): Credential | undefined {
  const [username, password] = basicNames.map((name) => settings.text(name));
  if (username === undefined || password === undefined) return undefined;
  if (username.includes(':'))
    settings.refuse('CAPILLARY_USERNAME must not contain a colon (Basic cannot carry it).');
  return { kind: 'basic', username, password };
}

function readOauth(settings: Settings): Credential | undefined {
  const [key, secret] = oauthNames.map((name) => settings.text(name));
  return key === undefined || secret === undefined ? undefined : { kind: 'oauth', key, secret };
}

const secretWord = /SECRET|KEY|PASSWORD|TOKEN/i;
/** Sections of Node's debug log that print headers, the credentials among them. */
const talkative = /\b(?:https?2?|undici|fetch|net|tls)\b|\*/i;

/** Refuses an environment that would carry secrets out: into the browser's bundle, into a debug log, over unchecked TLS. */
function refuseHazards(environment: Environment, mode: 'demo' | 'real', settings: Settings): void {
  for (const name of Object.keys(environment)) {
    if (name.startsWith('VITE_') && secretWord.test(name)) {
      settings.refuse(`${name} must go: whatever begins with VITE_ is readable in the browser.`);
    }
  }
  if (mode === 'demo') return;
  if (environment['NODE_TLS_REJECT_UNAUTHORIZED'] === '0') {
    settings.refuse('NODE_TLS_REJECT_UNAUTHORIZED must not be 0 with real credentials.');
  }
  if (talkative.test(environment['NODE_DEBUG'] ?? '')) {
    settings.refuse(
      'NODE_DEBUG must not name http, undici, net or tls with real credentials: it prints them.',
    );
  }
}

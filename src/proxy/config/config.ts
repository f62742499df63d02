import { toZoneName } from '../../domain/time/zone.ts';
import { isLoopbackHost } from './addresses.ts';
import { knownZone } from './known-zone.ts';
import {
  parseCountry,
  parseHost,
  parseInstant,
  parseOrigin,
  parsePort,
  parseSwitch,
  parseUpTo,
} from './parse-setting.ts';
import { readBaseUrl } from './read-base-url.ts';
import { type Credential, credentialNames, readCredential } from './read-credential.ts';
import { readLinkKeys } from './read-link-keys.ts';
import { refuseHazards } from './refuse-hazards.ts';
import { createSettings, type Environment, setOnly, type Settings } from './settings.ts';

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
type RealConfig = CommonConfig & {
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

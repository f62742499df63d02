import { isIP } from 'node:net';
import * as v from 'valibot';
import { bareHost } from './addresses.ts';

/** Names and values as `process.env` holds them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The variables that say something: empty, or of blanks alone, is unset. */
export function setOnly(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
}

/** The schema of one setting: its text, without blanks around it, as `parse` understands it. Refuses with `<name> must be <expected>.` */
export function setting<Value>(
  name: string,
  parse: (text: string) => Value | undefined,
  expected: string,
): v.GenericSchema<string, Value> {
  return v.pipe(
    v.string(),
    v.trim(),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const value = parse(dataset.value);
      if (value === undefined) addIssue({ message: `${name} must be ${expected}.` });
      return value ?? NEVER;
    }),
  );
}

/** The schema of what depends on several settings: `read` gets all of them, and returns nothing where they are refused. */
export function fromSettings<Value>(
  read: (settings: Environment, refuse: (sentence: string) => void) => Value | undefined,
): v.GenericSchema<Environment, Value> {
  return v.pipe(
    v.custom<Environment>((settings) => typeof settings === 'object'),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const refuse = (message: string) => {
        addIssue({ message });
      };
      return read(dataset.value, refuse) ?? NEVER;
    }),
  );
}

const hostname = /^(?=.{1,253}$)[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)*$/i;
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/;
const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

export function parsePort(text: string): number | undefined {
  const port = Number(text);
  return /^\d{1,5}$/.test(text) && port <= 65_535 ? port : undefined;
}

/** A name or an IP address, IPv6 without its brackets. */
export function parseHost(text: string): string | undefined {
  const host = bareHost(text).toLowerCase();
  return isIP(host) !== 0 || hostname.test(host) ? host : undefined;
}

/** ISO 3166, two letters, in upper case. */
export function parseCountry(text: string): string | undefined {
  const country = text.toUpperCase();
  return /^[A-Z]{2}$/.test(country) && regions.of(country) !== undefined ? country : undefined;
}

export function parseSwitch(text: string): boolean | undefined {
  if (text === 'on') return true;
  return text === 'off' ? false : undefined;
}

/** A number above 0 and at most `limit`. */
export function parseUpTo(limit: number): (text: string) => number | undefined {
  return (text) => {
    const number = Number(text);
    return number > 0 && number <= limit ? number : undefined;
  };
}

/** A whole number from `least` to `most`. */
export function parseWhole(least: number, most: number): (text: string) => number | undefined {
  return (text) => {
    const number = Number(text);
    return /^\d{1,9}$/.test(text) && number >= least && number <= most ? number : undefined;
  };
}

/** An existing instant in UTC, written back as ISO 8601 with milliseconds. */
export function parseInstant(text: string): string | undefined {
  if (!instant.test(text)) return undefined;
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) return undefined;
  const written = date.toISOString();
  return written.startsWith(text.slice(0, 19)) ? written : undefined;
}

/** An address of http or https. */
export function parseUrl(text: string): URL | undefined {
  const url = URL.parse(text);
  return url !== null && ['https:', 'http:'].includes(url.protocol) ? url : undefined;
}

/** `https://host` or `http://host`, with a port if need be and nothing else. */
export function parseOrigin(text: string): string | undefined {
  const origin = parseUrl(text)?.origin;
  return text === origin || text === `${origin}/` ? origin : undefined;
}

const keyBytes = 32;

/** `LINK_KEY`: keys of 32 bytes in base64, separated by commas; `undefined` unless every one is sound. */
export function parseLinkKeys(text: string): readonly Buffer[] | undefined {
  const keys = text.split(',').map((part) => readKey(part.trim()));
  return keys.every((key) => key !== undefined) ? keys : undefined;
}

function readKey(text: string): Buffer | undefined {
  if (!/^[\w+/-]{43}=?$/.test(text)) return undefined;
  const key = Buffer.from(text, 'base64');
  return key.length === keyBytes ? key : undefined;
}

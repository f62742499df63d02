import { isIP } from 'node:net';
import { bareHost } from './addresses.ts';

/** Names and values as `process.env` holds them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The variables that say something: empty, or of blanks alone, is unset. */
export function setOnly(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
}

/** Reads settings one by one and gathers every problem, so that all are told at once. A problem names a variable, never its value. */
export type Settings = {
  readonly problems: readonly string[];
  refuse(sentence: string): void;
  /** The value as it stands; `undefined` where it is unset, empty or blank. */
  text(name: string): string | undefined;
  /** The parsed value, `fallback` where it is unset; refuses with `<name> must be <expected>.` */
  read<T>(name: string, fallback: T, parse: (text: string) => T | undefined, expected: string): T;
};

export function createSettings(environment: Environment): Settings {
  const problems: string[] = [];
  const given = setOnly(environment);
  const text = (name: string): string | undefined => given[name];
  return {
    problems,
    refuse: (sentence) => {
      problems.push(sentence);
    },
    text,
    read: (name, fallback, parse, expected) => {
      const trimmed = text(name)?.trim();
      if (trimmed === undefined) return fallback;
      const parsed = parse(trimmed);
      if (parsed === undefined) problems.push(`${name} must be ${expected}.`);
      return parsed ?? fallback;
    },
  };
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

/** An existing instant in UTC, written back as ISO 8601 with milliseconds. */
export function parseInstant(text: string): string | undefined {
  if (!instant.test(text)) return undefined;
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) return undefined;
  const written = date.toISOString();
  return written.startsWith(text.slice(0, 19)) ? written : undefined;
}

/** `https://host` or `http://host`, with a port if need be and nothing else. */
export function parseOrigin(text: string): string | undefined {
  const url = URL.parse(text);
  if (url === null || !['https:', 'http:'].includes(url.protocol)) return undefined;
  return text === url.origin || text === `${url.origin}/` ? url.origin : undefined;
}

const keyBytes = 32;

/** `LINK_KEY`: keys of 32 bytes in base64, separated by commas; `undefined` unless every one is sound. */
export function readLinkKeys(text: string): readonly Buffer[] | undefined {
  const keys = text.split(',').map((part) => readKey(part.trim()));
  return keys.every((key) => key !== undefined) ? keys : undefined;
}

function readKey(text: string): Buffer | undefined {
  if (!/^[\w+/-]{43}=?$/.test(text)) return undefined;
  const key = Buffer.from(text, 'base64');
  return key.length === keyBytes ? key : undefined;
}

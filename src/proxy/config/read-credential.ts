import type { Settings } from './settings.ts';

/** One pair that proves us to Capillary: a till's user (Basic) or an OAuth client. */
export type Credential =
  | { readonly kind: 'basic'; readonly username: string; readonly password: string }
  | { readonly kind: 'oauth'; readonly key: string; readonly secret: string };

const basicNames = ['CAPILLARY_USERNAME', 'CAPILLARY_PASSWORD'] as const;
const oauthNames = ['CAPILLARY_CLIENT_KEY', 'CAPILLARY_CLIENT_SECRET'] as const;

/** The names of the credential variables that are set. */
export function credentialNames(settings: Settings): readonly string[] {
  return [...basicNames, ...oauthNames].filter((name) => settings.text(name) !== undefined);
}

/** Exactly one full pair, else every problem is named and `undefined` returned. */
export function readCredential(settings: Settings): Credential | undefined {
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

import { createHash } from 'node:crypto';
import type { Settings } from '../start-server.ts';

/** Credentials of the tests' own vendor. Each part is long and occurs nowhere else, so that it can be looked for everywhere. */
export const vendorCredentials = {
  username: 'till.canary-4711',
  password: 'canary-password-Zk8',
  clientKey: 'canary-client-key-Qw2',
  clientSecret: 'canary-client-secret-Lm5',
  /** What its tokens begin with. */
  token: 'canary-access-token-',
} as const;

const { username, password, clientKey, clientSecret, token } = vendorCredentials;
const hashedPassword = createHash('md5').update(password).digest('hex');

/** `Authorization` as the vendor’s API reference describes it. */
export const basicValue = `Basic ${Buffer.from(`${username}:${hashedPassword}`).toString('base64')}`;

/** What proves the product to the vendor, as its environment names it. */
export const credentialSettings = {
  basic: { CAPILLARY_USERNAME: username, CAPILLARY_PASSWORD: password },
  oauth: { CAPILLARY_CLIENT_KEY: clientKey, CAPILLARY_CLIENT_SECRET: clientSecret },
} as const satisfies Record<string, Settings>;

export type CredentialKind = keyof typeof credentialSettings;

/** What no page, address, answer or log may hold. */
export const secrets: readonly string[] = [
  username,
  password,
  hashedPassword,
  basicValue.slice('Basic '.length),
  clientKey,
  clientSecret,
  token,
];

import { createHash } from 'node:crypto';
import type { Authorisation, Credentials } from './credentials.ts';
import { findEcho } from './secret-echo.ts';

/**
 * The vendor’s API reference: `Basic base64(username ":" md5hex(password))`, in UTF-8. The hash is as good as the
 * password: never shown, never logged.
 */
export function basicCredentials(username: string, password: string): Credentials {
  const hash = createHash('md5').update(password, 'utf8').digest('hex');
  const value = Buffer.from(`${username}:${hash}`, 'utf8').toString('base64');
  const plain = Buffer.from(`${username}:${password}`, 'utf8').toString('base64');
  const authorisation: Authorisation = {
    kind: 'authorised',
    headers: { authorization: `Basic ${value}` },
    isEcho: findEcho([password, hash, hash.toUpperCase(), ...[value, plain].map(withoutPadding)]),
    renew: undefined,
  };
  return { authorise: () => Promise.resolve(authorisation) };
}

function withoutPadding(base64: string): string {
  return base64.replace(/=+$/, '');
}

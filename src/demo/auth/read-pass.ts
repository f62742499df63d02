import type { IncomingMessage } from 'node:http';
import { demoCredentials } from '../demo-credentials.ts';
import { basicValue } from './basic-value.ts';
import type { TokenStore } from './token-store.ts';

/** How a caller proved itself. A token's `serial` tells old tokens from new ones. */
export type Pass = { readonly kind: 'basic' } | { readonly kind: 'token'; readonly serial: number };

const acceptedBasic = basicValue(demoCredentials.username, demoCredentials.password);

/** The caller's pass, or what is wrong. A token, when sent, counts before Basic. */
export function readPass(request: IncomingMessage, tokens: TokenStore): Pass | 'expired' | 'unauthorised' {
  const token = request.headers['x-cap-api-oauth-token'];
  if (typeof token === 'string') {
    const serial = tokens.serialOf(token);
    return serial === undefined ? 'expired' : { kind: 'token', serial };
  }
  return request.headers.authorization === acceptedBasic ? { kind: 'basic' } : 'unauthorised';
}

import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Send } from '../capillary/http-reply.ts';
import { type Timeouts, untilAborted } from '../capillary/timeouts.ts';
import type { Credential } from '../config/config.ts';
import { type Echo, findEcho } from './secret-echo.ts';
import { type Refusal, createTokenSource, readToken } from './tokens.ts';

/** Headers that prove us to the vendor, and how to get fresh ones when exactly these were refused. */
export type Authorisation = {
  readonly kind: 'authorised';
  readonly headers: Readonly<Record<string, string>>;
  /** Whether an answer holds any of what proves us: it must not be handed on. */
  readonly isEcho: Echo;
  /** `undefined` where there is nothing to renew (Basic). Rejects only with the reason of an aborted signal. */
  readonly renew: ((signal: AbortSignal) => Promise<Authorisation | Refusal>) | undefined;
};

export type Credentials = {
  /** Rejects only with the reason of an aborted signal. */
  authorise(signal: AbortSignal): Promise<Authorisation | Refusal>;
};

export function createCredentials(credential: Credential, send: Send, timeouts: Timeouts): Credentials {
  return credential.kind === 'basic'
    ? basicCredentials(credential.username, credential.password)
    : oauthCredentials(credential.key, credential.secret, send, timeouts);
}

/**
 * `Basic base64(username ":" md5hex(password))`, in UTF-8 (`../../contract/capillary/CAPILLARY.md`, Authentication). The hash is
 * as good as the password: never shown, never logged.
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

const largestAnswer = 64 * 1024;

/**
 * A client's key and secret buy access tokens for `X-CAP-API-OAUTH-TOKEN` (`../../contract/capillary/CAPILLARY.md`,
 * Authentication).
 */
export function oauthCredentials(key: string, secret: string, send: Send, timeouts: Timeouts): Credentials {
  const tokens = createTokenSource({
    timeouts,
    now: () => performance.now(),
    random: Math.random,
    sleep: (milliseconds, signal) => setTimeout(milliseconds, undefined, { signal }),
    request: async () =>
      readToken(
        await send({
          method: 'POST',
          path: '/v3/oauth/token/generate',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ key, secret }),
          maxBytes: largestAnswer,
          // Many callers share one renewal, so none of them ends it.
          signal: new AbortController().signal,
          deadline: performance.now() + timeouts.token,
        }),
      ),
  });
  const tokensUsed: { token: string; isEcho: Echo }[] = [];
  /** Made once for each token; the one before may still be good, so it counts too. */
  const echoOf = (token: string): Echo => {
    const known = tokensUsed.find((used) => used.token === token);
    if (known !== undefined) return known.isEcho;
    const isEcho = findEcho([key, secret, token, ...tokensUsed.map((used) => used.token)]);
    tokensUsed.unshift({ token, isEcho });
    tokensUsed.length = Math.min(tokensUsed.length, 2);
    return isEcho;
  };
  const toAuthorisation = (token: string | Refusal): Authorisation | Refusal =>
    typeof token !== 'string'
      ? token
      : {
          kind: 'authorised',
          headers: { 'x-cap-api-oauth-token': token },
          isEcho: echoOf(token),
          renew: async (signal) => toAuthorisation(await untilAborted(tokens.renewed(token, signal), signal)),
        };
  return {
    authorise: async (signal) => toAuthorisation(await untilAborted(tokens.current(), signal)),
  };
}

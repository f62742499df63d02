import { setTimeout } from 'node:timers/promises';
import type { Upstream } from '../capillary/http-reply.ts';
import { untilAborted } from '../capillary/until-aborted.ts';
import type { Waits } from '../capillary/timeouts.ts';
import { createTokenSource } from './tokens.ts';
import type { Authorisation, Credentials } from './credentials.ts';
import { type Echo, findEcho } from './secret-echo.ts';
import { readToken } from './read-token.ts';
import type { Refusal } from './token.ts';

const largestAnswer = 64 * 1024;

/** The vendor’s API reference: a client's key and secret buy access tokens for `X-CAP-API-OAUTH-TOKEN`. */
export function oauthCredentials(key: string, secret: string, upstream: Upstream, waits: Waits): Credentials {
  const tokens = createTokenSource({
    waits,
    now: () => performance.now(),
    random: Math.random,
    sleep: (milliseconds, signal) => setTimeout(milliseconds, undefined, { signal }),
    request: async () =>
      readToken(
        await upstream.send({
          method: 'POST',
          path: '/v3/oauth/token/generate',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ key, secret }),
          maxBytes: largestAnswer,
          // Many callers share one renewal, so none of them ends it.
          signal: new AbortController().signal,
          deadline: performance.now() + waits.token,
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

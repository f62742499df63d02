import { type Headers, send } from '../http/send.ts';
import { type FaultRecipe, smallText } from './fault-recipe.ts';

const hostile = (canaryOrigin: string): Headers => ({
  'Set-Cookie': ['demo_session=canary; Path=/', 'demo_track=canary; Domain=localhost'],
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Credentials': 'true',
  'Clear-Site-Data': '"*"',
  Refresh: `0; url=${canaryOrigin}/refresh`,
  Link: `<${canaryOrigin}/preload.js>; rel=preload; as=script`,
  'Content-Security-Policy': "default-src * 'unsafe-inline' 'unsafe-eval'",
  'X-Powered-By': 'canary',
});

/** A good answer under headers of which none may reach a browser. */
export const hostileHeaders: FaultRecipe =
  (mobile) =>
  ({ response, canaryOrigin }) =>
    send(response, 200, smallText(mobile), hostile(canaryOrigin));

/** The same with one header of 30 KB more than a reader has to take. */
export const longHeaders: FaultRecipe =
  (mobile) =>
  ({ response, canaryOrigin }) =>
    send(response, 200, smallText(mobile), { ...hostile(canaryOrigin), 'X-Padding': 'p'.repeat(30_720) });

/** Points at the second listener, which counts whoever comes. */
export const redirectAway =
  (status: 302 | 307): FaultRecipe =>
  () =>
  ({ request, response, canaryOrigin }) =>
    send(response, status, '', { Location: `${canaryOrigin}${request.url ?? '/'}` });

/** Points at the very same address. */
export const redirectLoop: FaultRecipe =
  () =>
  ({ request, response }) =>
    send(response, 302, '', { Location: request.url ?? '/' });

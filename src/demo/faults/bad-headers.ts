import { send, type Headers } from '../http/send.ts';
import type { FaultRecipe } from './fault-recipe.ts';
import { smallText } from './small-text.ts';

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

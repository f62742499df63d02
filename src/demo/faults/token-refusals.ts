import { send, sendJson } from '../http/send.ts';
import { unauthorised } from '../http/vendor-errors.ts';
import type { JsonObject } from '../model/json.ts';
import { createOutage } from './create-outage.ts';
import type { FaultRecipe } from './fault-recipe.ts';
import { smallText } from './small-text.ts';

/** The body of a token that is no longer good, as the vendor numbers it. */
export const tokenExpired: JsonObject = {
  response: { status: { success: 'false', code: 498, message: 'Token expired' } },
};

export const tokenRefusedAlways: FaultRecipe =
  () =>
  ({ response }) =>
    sendJson(response, 401, unauthorised);

/**
 * Refuses the token of the first call and every older one, and takes those issued since, also where the newer one was already
 * under way as the first call came; with Basic, only the first call is refused. A minute later it may begin again.
 */
export const refusedOnce =
  (status: number, body: JsonObject): FaultRecipe =>
  (mobile) => {
    const outage = createOutage(60_000);
    let refusedUpTo = 0;
    return ({ pass, now, response }) => {
      const isFirst = outage(now).elapsed === 0;
      if (isFirst && pass.kind === 'token') refusedUpTo = pass.serial;
      const isRefused = pass.kind === 'basic' ? isFirst : pass.serial <= refusedUpTo;
      if (isRefused) return sendJson(response, status, body);
      send(response, 200, smallText(mobile));
    };
  };

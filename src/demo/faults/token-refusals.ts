import type { DemoCall } from '../http/demo-call.ts';
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
 * Refuses every token that was issued before the outage began, and takes those issued since; with Basic,
 * only the first call is refused. A minute later it may begin again.
 */
export const refusedOnce =
  (status: number, body: JsonObject): FaultRecipe =>
  (mobile) => {
    const outage = createOutage(60_000);
    let issuedBefore = 0;
    return (call) => {
      const isFirst = outage(call.now).elapsed === 0;
      if (isFirst) issuedBefore = call.tokensIssued;
      if (isRefused(call, isFirst, issuedBefore)) return sendJson(call.response, status, body);
      send(call.response, 200, smallText(mobile));
    };
  };

function isRefused({ pass }: DemoCall, isFirst: boolean, issuedBefore: number): boolean {
  return pass.kind === 'basic' ? isFirst : pass.serial <= issuedBefore;
}

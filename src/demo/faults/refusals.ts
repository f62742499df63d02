import { sendJson, send, type Headers } from '../http/send.ts';
import { flatError } from '../http/vendor-errors.ts';
import type { DemoCall } from '../http/demo-call.ts';
import { mulberry32 } from '../model/mulberry32.ts';
import { createOutage } from './create-outage.ts';
import type { FaultRecipe } from './fault-recipe.ts';
import { smallText } from './small-text.ts';

const reasons: ReadonlyMap<number, string> = new Map([
  [429, 'Too many requests'],
  [461, 'Server is busy, please try again'],
  [500, 'Internal server error'],
  [502, 'Bad gateway'],
  [503, 'Service unavailable'],
  [504, 'Gateway timeout'],
]);

/** Every call gets this status. `code` is what the body says. */
export const always =
  (status: number, code = status): FaultRecipe =>
  () =>
  ({ response }) =>
    refuse(response, status, code);

/** 503 for two seconds from the first call on, then fine; a minute later it may begin again. */
export const brieflyDown =
  (retryAfter: string | ((call: DemoCall) => string)): FaultRecipe =>
  (mobile) => {
    const outage = createOutage(62_000);
    return (call) => {
      if (outage(call.now).elapsed >= 2_000) return send(call.response, 200, smallText(mobile));
      const value = typeof retryAfter === 'string' ? retryAfter : retryAfter(call);
      refuse(call.response, 503, 503, { 'Retry-After': value });
    };
  };

/** The date, whole seconds, at which two seconds from now have surely passed. */
export function twoSecondsOn({ timeScale }: DemoCall): string {
  return new Date(Math.ceil((Date.now() + 2_000 * timeScale) / 1000) * 1000).toUTCString();
}

/** 429 for 30 seconds from the first call on, then fine; a minute later it may begin again. */
export const rateLimited =
  (announced: boolean): FaultRecipe =>
  (mobile) => {
    const outage = createOutage(90_000);
    return ({ response, now, timeScale }) => {
      const left = 30_000 - outage(now).elapsed;
      if (left <= 0) return send(response, 200, smallText(mobile));
      const seconds = String(Math.max(1, Math.ceil((left * timeScale) / 1000)));
      refuse(response, 429, 429, announced ? { 'Retry-After': seconds } : {});
    };
  };

/** Of every two calls one is a 503, which of them is drawn: never more than two in a row. */
export const flapping: FaultRecipe = (mobile) => {
  const random = mulberry32(16);
  let calls = 0;
  let failsFirst = false;
  return ({ response }) => {
    const isFirst = calls % 2 === 0;
    calls += 1;
    if (isFirst) failsFirst = random() < 0.5;
    if (isFirst === failsFirst) return refuse(response, 503, 503);
    send(response, 200, smallText(mobile));
  };
};

function refuse(response: DemoCall['response'], status: number, code: number, headers: Headers = {}): void {
  sendJson(response, status, flatError(code, reasons.get(status) ?? 'Refused'), headers);
}

import type { DemoCall } from '../http/demo-call.ts';
import { flatError, unauthorised } from '../http/errors.ts';
import { type Headers, send, sendJson } from '../http/send.ts';
import { mulberry32 } from '../model/random.ts';
import type { JsonObject } from '../model/record.ts';
import { type FaultRecipe, smallText } from './fault-recipe.ts';

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

/** The body of a token that is no longer good, as the vendor numbers it. */
export const tokenExpired: JsonObject = {
  response: { status: { success: 'false', code: 498, message: 'Token expired' } },
};

/** 401 to every call, whatever token it has. */
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
    return ({ authentication, now, response }) => {
      const isFirst = outage(now).elapsed === 0;
      if (isFirst && authentication.kind === 'token') refusedUpTo = authentication.serial;
      const isRefused = authentication.kind === 'basic' ? isFirst : authentication.serial <= refusedUpTo;
      if (isRefused) return sendJson(response, status, body);
      send(response, 200, smallText(mobile));
    };
  };

type Outage = {
  /** Demo milliseconds since the outage began; 0 for the call that began it. */
  readonly elapsed: number;
  /** How many outages there were before. */
  readonly number: number;
};

/** The first call begins an outage; the first call `period` demo milliseconds later begins another. */
export function createOutage(period: number): (now: number) => Outage {
  let began = Number.NEGATIVE_INFINITY;
  let number = -1;
  return (now) => {
    if (now - began >= period) {
      began = now;
      number += 1;
    }
    return { elapsed: now - began, number };
  };
}

import { once } from 'node:events';
import type { RequestListener, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { flatError, unauthorised } from '../http/errors.ts';
import { sendJson } from '../http/send.ts';
import { mulberry32 } from '../model/random.ts';

/** One call of the vendor, whoever it is for: for a token, or for a customer. */
type ServiceCall = {
  readonly response: ServerResponse;
  readonly isForToken: boolean;
  /** Demo milliseconds since the demo started. */
  readonly now: number;
  /** Waits so many demo milliseconds, and rejects as soon as the connection ends. */
  readonly wait: (milliseconds: number) => Promise<void>;
};

/** What becomes of a call: `true` where it is answered already, else it goes on as if nothing were wrong. */
type Meddle = (call: ServiceCall) => boolean | Promise<boolean>;

/** What is wrong with the whole vendor, which no customer's number can show. `meddle` remembers nothing of another demo. */
const faults = {
  none: { title: 'Nothing: the demo as `npm start` has it', meddle: undefined },
  down: { title: 'Nobody listens: every connection is refused', meddle: undefined },
  silent: {
    title: 'Takes every call and never answers, but for tokens',
    meddle:
      () =>
      async ({ response, isForToken }) => {
        if (isForToken) return false;
        await once(response, 'close');
        return true;
      },
  },
  slow: {
    title: 'Answers everybody after 2 to 6 seconds',
    meddle: () => {
      const random = mulberry32(22);
      return async ({ isForToken, wait }) => {
        if (!isForToken) await wait(2_000 + random() * 4_000);
        return false;
      };
    },
  },
  outage: { title: 'Always 503, for everybody', meddle: () => refuseAll(503, 'Service unavailable') },
  'on-and-off': {
    title: '503 for everybody for 30 seconds, then well for 30, and so on',
    meddle: () => {
      const refuse = refuseAll(503, 'Service unavailable');
      return (call) => call.now % 60_000 < 30_000 && refuse(call);
    },
  },
  half: {
    title: 'Half of all calls, drawn, are a 503',
    meddle: () => {
      const refuse = refuseAll(503, 'Service unavailable');
      const random = mulberry32(16);
      return (call) => random() < 0.5 && refuse(call);
    },
  },
  'rate-limited': {
    title: 'Too many requests, for everybody: 429 with Retry-After 20',
    meddle: () => refuseAll(429, 'Too many requests', { 'Retry-After': '20' }),
  },
  'wrong-credentials': {
    title: 'Refuses the credentials of the service',
    meddle:
      () =>
      ({ response, isForToken }) => {
        const noToken = { data: null, errors: [{ code: 320_001, message: 'Invalid client key or secret' }] };
        if (isForToken) sendJson(response, 200, noToken);
        else sendJson(response, 401, unauthorised);
        return true;
      },
  },
} as const satisfies Readonly<
  Record<string, { readonly title: string; readonly meddle: (() => Meddle) | undefined }>
>;

export type ServiceFault = keyof typeof faults;

/** Their names, with what each is. */
export const serviceFaults: readonly { readonly name: string; readonly title: string }[] = Object.entries(
  faults,
).map(([name, { title }]) => ({ name, title }));

/** A fault by its name. @throws RangeError that names all of them */
export function readServiceFault(name: string): ServiceFault {
  if (isServiceFault(name)) return name;
  throw new RangeError(`DEMO_FAULT must be one of ${serviceFaults.map((one) => one.name).join(', ')}.`);
}

function isServiceFault(name: string): name is ServiceFault {
  return Object.hasOwn(faults, name);
}

/** Whether nobody is to listen. */
export function isDown(fault: ServiceFault | undefined): boolean {
  return fault === 'down';
}

/** Every call except for tokens, which are had all the same: so that what fails is what a person asked for. */
function refuseAll(
  status: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): (call: ServiceCall) => boolean {
  return ({ response, isForToken }) => {
    if (isForToken) return false;
    sendJson(response, status, flatError(status, message), headers);
    return true;
  };
}

type Clock = { readonly timeScale: number; readonly now: () => number };

/** The vendor with a fault in front of all that it answers. */
export function withServiceFault(
  fault: ServiceFault | undefined,
  answer: RequestListener,
  { timeScale, now }: Clock,
): RequestListener {
  const meddle = fault === undefined ? undefined : faults[fault].meddle?.();
  if (meddle === undefined) return answer;
  const answerFaultily = async (...[request, response]: Parameters<RequestListener>): Promise<void> => {
    const ended = new AbortController();
    response.once('close', () => ended.abort());
    const isAnswered = await meddle({
      response,
      isForToken: request.method === 'POST',
      now: now(),
      wait: (milliseconds) => sleep(milliseconds * timeScale, undefined, { signal: ended.signal }),
    });
    if (!isAnswered) answer(request, response);
  };
  return (request, response) => {
    // A wait ends so where the caller has hung up.
    answerFaultily(request, response).catch(() => response.destroy());
  };
}

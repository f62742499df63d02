import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { type RequestIdVariables, requestId } from 'hono/request-id';
import type { Identifier } from '../../contract/identifier.ts';
import type { About } from '../../contract/protocol/about.ts';
import type { ProblemType } from '../../contract/protocol/problem.ts';
import { errorName } from '../errors.ts';
import type { Caller, CallerLimits } from './caller-limits.ts';
import { type OwnAddress, findForbidden } from './caller-rules.ts';
import {
  type FindOptions,
  findInteractions,
  foundRecord,
  foundResponse,
  tooManyCustomers,
} from './interactions.ts';
import type { Log, RequestRecord } from './log.ts';
import { type Outcome, type Recorder, type Refusal, type Route, toRefusal } from './recorder.ts';
import { isPlainJson, maxBodyBytes } from './request-body.ts';
import { type ProblemOptions, apiHeaders, plainText, problemResponse } from './responses.ts';

export type HandlerOptions = FindOptions & {
  readonly own: OwnAddress;
  readonly about: About;
  readonly log: Log;
  readonly recorder: Recorder;
  readonly limits: CallerLimits;
  /** False while the service is being stopped. */
  readonly isReady: () => boolean;
};

/**
 * A web-standard request handler; it never rejects.
 * @param caller who asks; without one (this machine's own command), nothing is limited
 */
export type Handler = (request: Request, caller?: Caller) => Promise<Response>;

/**
 * The proxy as a function over web standards: the API and the health checks, nothing else. It is an endpoint and not a
 * forwarder: one vendor call, built from validated values. A caller that is refused costs no vendor call.
 */
export function createHandler(options: HandlerOptions): Handler {
  const { own, about, limits, recorder, isReady } = options;
  const app = new Hono<Env>({ getPath: toPath });

  app.get('/healthz', () => healthResponse(recorder, true));
  app.get('/readyz', () => healthResponse(recorder, isReady()));

  // Ours alone, never a caller's: without a name, no header is read or written.
  app.use(requestId({ headerName: '' }), logRequests(options), refuseForbidden(own));

  app.get('/api/about', () => Response.json(about, { headers: apiHeaders }));

  app.post(
    '/api/interactions',
    requireOwnHeader,
    requireJson,
    limitLookups(limits),
    limitBody,
    async (context) => {
      const id = context.get('requestId');
      const { caller } = context.env;
      const admit = (sent: Identifier) => {
        const wait = caller === undefined ? undefined : limits.customer(caller, sent);
        if (wait === undefined) return undefined;
        context.set('refusal', 'customers');
        return tooManyCustomers(wait);
      };
      const found = await findInteractions(context.req.raw, { id, caller, admit }, options);
      context.set('record', foundRecord(found));
      return foundResponse(found, id);
    },
  );

  app.notFound((context) => {
    const allow = allowed.get(context.req.path);
    if (allow === undefined)
      return refuse(context, 'bad-request', {
        status: 404,
        title: 'Not found',
        detail: 'There is nothing here.',
      });
    return refuse(context, 'bad-request', {
      status: 405,
      title: 'Method not allowed',
      detail: `Only ${allow} is answered here.`,
      headers: { Allow: allow },
    });
  });

  app.onError((error, context) => {
    const id = context.get('requestId');
    // A caller that leaves while its request is read makes the reading fail.
    const isGone = context.req.raw.signal.aborted;
    context.set('record', { outcome: isGone ? 'aborted' : 'internal', cause: errorName(error) });
    return isGone ? foundResponse({ kind: 'aborted' }, id) : problemResponse('internal', id);
  });

  return async (request, caller) => app.fetch(request, { caller });
}

/** `ok`, or that no new work should come here; nothing of what is inside. */
function healthResponse(recorder: Recorder, isWell: boolean): Response {
  recorder.request('health', isWell ? 'ok' : 'failed');
  return isWell ? plainText('ok', 200) : plainText('stopping', 503);
}

/** Every path that is answered, and by which methods. */
const allowed = new Map([
  ['/api/interactions', 'POST'],
  ['/api/about', 'GET, HEAD'],
  ['/healthz', 'GET, HEAD'],
  ['/readyz', 'GET, HEAD'],
]);

/** Whether a path belongs to the handler, answered or refused; all others are pages and files. */
export function isHandlerPath(path: string): boolean {
  return path === '/api' || path.startsWith('/api/') || allowed.has(path);
}

/** The path as it came: Hono's own reading would decode `/api/%69nteractions`. */
function toPath(request: Request): string {
  return new URL(request.url).pathname;
}

type Env = {
  Bindings: { caller: Caller | undefined };
  Variables: RequestIdVariables & {
    /** What the log says besides what every request has. */
    record: Omit<Partial<RequestRecord>, 'outcome'> & { readonly outcome?: Outcome };
    /** Why it was turned away here, if it was. */
    refusal: Refusal | undefined;
  };
};

const counted = new Map<string, Route>([
  ['/api/interactions', 'lookup'],
  ['/api/about', 'about'],
]);

/** One line for each request, and one more on the counters, whatever becomes of it. */
function logRequests({ log, recorder, mode }: HandlerOptions): MiddlewareHandler<Env> {
  return async (context, next) => {
    const started = performance.now();
    context.set('record', {});
    await next();
    const { path } = context.req;
    const { outcome = 'ok', ...record } = context.get('record');
    log.request({
      requestId: context.get('requestId'),
      route: allowed.has(path) ? path : 'other',
      outcome,
      status: context.res.status,
      ms: Math.round(performance.now() - started),
      mode,
      ...record,
    });
    recorder.request(counted.get(path) ?? 'other', outcome);
    const refusal = context.get('refusal');
    if (refusal !== undefined) recorder.refused(refusal);
  };
}

function refuseForbidden(own: OwnAddress): MiddlewareHandler<Env> {
  return async (context, next) => {
    const problem = findForbidden(context.req.raw.headers, own);
    return problem === undefined ? next() : refuse(context, 'forbidden', problem);
  };
}

/** No form and no simple request of another site can set a header. */
const requireOwnHeader: MiddlewareHandler<Env> = async (context, next) =>
  context.req.raw.headers.get('x-requested-by') === 'customer-timeline'
    ? next()
    : refuse(context, 'forbidden', { detail: 'The header X-Requested-By: customer-timeline is missing.' });

const requireJson: MiddlewareHandler<Env> = async (context, next) =>
  isPlainJson(context.req.raw.headers)
    ? next()
    : refuse(context, 'bad-request', {
        status: 415,
        detail: 'Send uncompressed application/json in UTF-8.',
      });

function limitLookups(limits: CallerLimits): MiddlewareHandler<Env> {
  return async (context, next) => {
    const { caller } = context.env;
    const retryAfter = caller === undefined ? undefined : limits.lookUp(caller);
    if (retryAfter === undefined) return next();
    const detail = 'More look-ups came from this address than one may make in a minute.';
    return refuse(context, 'rate-limited', { detail, retryAfter }, 'lookups');
  };
}

/** A stated length is kept by Node's parser; a body without one is given up as soon as it is too large. */
const limitBody = bodyLimit({
  maxSize: maxBodyBytes,
  onError: (context: Context<Env>) =>
    refuse(context, 'bad-request', { status: 413, detail: 'The request is larger than 4 KiB.' }),
});

/** Answers with a problem, and tells log and counters which. */
function refuse(
  context: Context<Env>,
  type: ProblemType,
  options: ProblemOptions,
  reason?: Refusal,
): Response {
  const response = problemResponse(type, context.get('requestId'), options);
  context.set('record', { outcome: type });
  context.set('refusal', reason ?? toRefusal(response.status));
  return response;
}

import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { type RequestIdVariables, requestId } from 'hono/request-id';
import type { About } from '../../contract/protocol/about.ts';
import type { ProblemType } from '../../contract/protocol/problem.ts';
import { errorName } from '../errors.ts';
import { type OwnAddress, findForbidden } from './caller-rules.ts';
import { type FindOptions, findInteractions, foundRecord, foundResponse } from './interactions.ts';
import type { Log, RequestRecord } from './log.ts';
import { isPlainJson, maxBodyBytes } from './request-body.ts';
import { type ProblemOptions, apiHeaders, plainText, problemResponse } from './responses.ts';

export type HandlerOptions = FindOptions & {
  readonly own: OwnAddress;
  readonly about: About;
  readonly log: Log;
  /** False while the service is being stopped. */
  readonly isReady: () => boolean;
};

/** A web-standard request handler; it never rejects. */
export type Handler = (request: Request) => Promise<Response>;

/**
 * The proxy as a function over web standards: the API and the health checks, nothing else. It is an endpoint and not a
 * forwarder: one vendor call, built from validated values. A caller that is refused costs no vendor call.
 */
export function createHandler(options: HandlerOptions): Handler {
  const { own, about, log, mode, isReady } = options;
  const app = new Hono<Env>({ getPath: toPath });

  app.get('/healthz', () => plainText('ok', 200));
  app.get('/readyz', () => (isReady() ? plainText('ok', 200) : plainText('stopping', 503)));

  // Ours alone, never a caller's: without a name, no header is read or written.
  app.use(requestId({ headerName: '' }), logRequests(log, mode), refuseForbidden(own));

  app.get('/api/about', () => Response.json(about, { headers: apiHeaders }));

  app.post('/api/interactions', requireOwnHeader, requireJson, limitBody, async (context) => {
    const id = context.get('requestId');
    const found = await findInteractions(context.req.raw, id, options);
    context.set('record', foundRecord(found));
    return foundResponse(found, id);
  });

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

  return async (request) => app.fetch(request);
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

/** `record` is what the log says besides what every request has. */
type Env = { Variables: RequestIdVariables & { record: Partial<RequestRecord> } };

/** One line for each request, whatever becomes of it. */
function logRequests(log: Log, mode: RequestRecord['mode']): MiddlewareHandler<Env> {
  return async (context, next) => {
    const started = performance.now();
    context.set('record', {});
    await next();
    const { path } = context.req;
    log.request({
      requestId: context.get('requestId'),
      route: allowed.has(path) ? path : 'other',
      outcome: 'ok',
      status: context.res.status,
      ms: Math.round(performance.now() - started),
      mode,
      ...context.get('record'),
    });
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

/** A stated length is kept by Node's parser; a body without one is given up as soon as it is too large. */
const limitBody = bodyLimit({
  maxSize: maxBodyBytes,
  onError: (context: Context<Env>) =>
    refuse(context, 'bad-request', { status: 413, detail: 'The request is larger than 4 KiB.' }),
});

/** Answers with a problem, and tells the log which. */
function refuse(context: Context<Env>, type: ProblemType, options: ProblemOptions): Response {
  context.set('record', { outcome: type });
  return problemResponse(type, context.get('requestId'), options);
}

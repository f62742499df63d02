import { Hono } from 'hono';
import type { About } from '../../contract/protocol/about.ts';
import { errorName } from '../errors.ts';
import { type OwnAddress, refuseCaller } from './caller-rules.ts';
import { type FindOptions, findInteractions, foundRecord, foundResponse } from './interactions.ts';
import type { Log, RequestRecord } from './log.ts';
import { apiHeaders, plainText, problemResponse } from './responses.ts';

export type HandlerOptions = FindOptions & {
  readonly own: OwnAddress;
  readonly about: About;
  readonly log: Log;
  /** False while the service is being stopped. */
  readonly isReady: () => boolean;
};

/** A web-standard request handler; it never rejects. */
export type Handler = (request: Request) => Promise<Response>;

type Env = { Variables: { requestId: string; record: Partial<RequestRecord> } };

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

/**
 * The proxy as a function over web standards: the API and the health checks, nothing else. It is an endpoint and not a
 * forwarder: one vendor call, built from validated values. A caller that is refused costs no vendor call.
 */
export function createHandler(options: HandlerOptions): Handler {
  const { own, about, log, mode } = options;
  const app = new Hono<Env>({ getPath: toPath });

  app.get('/healthz', () => plainText('ok', 200));
  app.get('/readyz', () => (options.isReady() ? plainText('ok', 200) : plainText('stopping', 503)));

  app.use('*', async (context, next) => {
    const started = performance.now();
    const requestId = crypto.randomUUID();
    context.set('requestId', requestId);
    context.set('record', {});
    const refusal = refuseCaller(context.req.raw.headers, own, requestId);
    if (refusal === undefined) await next();
    const { status } = refusal ?? context.res;
    const route = allowed.has(context.req.path) ? context.req.path : 'other';
    const outcome = refusal === undefined ? (status < 400 ? 'ok' : 'bad-request') : 'forbidden';
    const ms = Math.round(performance.now() - started);
    log.request({ requestId, route, outcome, status, ms, mode, ...context.get('record') });
    return refusal;
  });

  app.get('/api/about', () => Response.json(about, { headers: apiHeaders }));

  app.post('/api/interactions', async (context) => {
    const requestId = context.get('requestId');
    if (context.req.raw.headers.get('x-requested-by') !== 'customer-timeline') {
      context.set('record', { outcome: 'forbidden' });
      return problemResponse('forbidden', requestId, {
        detail: 'The header X-Requested-By: customer-timeline is missing.',
      });
    }
    const found = await findInteractions(context.req.raw, requestId, options);
    context.set('record', foundRecord(found));
    return foundResponse(found, requestId);
  });

  app.notFound((context) => {
    const allow = allowed.get(context.req.path);
    const told =
      allow === undefined
        ? { status: 404, title: 'Not found', detail: 'There is nothing here.' }
        : {
            status: 405,
            title: 'Method not allowed',
            detail: `Only ${allow} is answered here.`,
            headers: { Allow: allow },
          };
    return problemResponse('bad-request', context.get('requestId'), told);
  });

  app.onError((error, context) => {
    const requestId = context.get('requestId');
    // A caller that leaves while its request is read makes the reading fail.
    const isGone = context.req.raw.signal.aborted;
    context.set('record', { outcome: isGone ? 'aborted' : 'internal', cause: errorName(error) });
    return isGone ? foundResponse({ kind: 'aborted' }, requestId) : problemResponse('internal', requestId);
  });

  return async (request) => app.fetch(request);
}

/** The path as it came: Hono's own reading would decode `/api/%69nteractions`. */
function toPath(request: Request): string {
  return new URL(request.url).pathname;
}

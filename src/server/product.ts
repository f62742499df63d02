import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Config } from '../proxy/config/config.ts';
import {
  type OwnAddress,
  forwardedSentence,
  isForwarded,
  isOwnHost,
  ownAddress,
} from '../proxy/endpoint/caller-rules.ts';
import { type Handler, isHandlerPath } from '../proxy/endpoint/handler.ts';
import { type Log, createLog } from '../proxy/endpoint/log.ts';
import { readText } from '../proxy/endpoint/request-body.ts';
import { plainText } from '../proxy/endpoint/responses.ts';
import { type App, startApp } from './app.ts';
import { type Listening, listen, requestListener } from './listen.ts';
import { createSiteHandler } from './site-handler.ts';
import { readSite } from './static-files.ts';

/** Longest time that requests under way get to finish, milliseconds. */
const patience = 10_000;

export type Service = {
  /** `http://127.0.0.1:4173` */
  readonly origin: string;
  /** Says so on `/readyz`, accepts no more, finishes what is under way (10 s at most), ends the demo and every connection. */
  readonly stop: () => Promise<void>;
};

/**
 * Serves a built site and the API as in production.
 * @param folder of the built site
 * @throws when the folder has no site or the address cannot be had (`EADDRINUSE`)
 */
export async function serve(config: Config, folder: string, log: Log = createLog()): Promise<Service> {
  const product = await startProduct(config, folder, log);
  try {
    const server = await listen(requestListener(product.handle), config.host, config.port);
    return {
      origin: server.origin,
      stop: async () => {
        product.retire();
        await server.close(patience);
        await product.close();
      },
    };
  } catch (error) {
    await product.close();
    throw error;
  }
}

/** Everything that production answers, with whatever it talks to. */
export async function startProduct(config: Config, folder: string, log: Log): Promise<App> {
  const isHttps = config.publicOrigin?.startsWith('https:') ?? false;
  const built = await readSite(folder);
  const app = await startApp(config, log);
  const site = createSiteHandler(built, app.about, isHttps);
  return { ...app, handle: routeProduct({ own: ownAddress(config), api: app.handle, site, log }) };
}

/**
 * Serves a built site beside an API that runs already, on a free port, by http and to this machine alone.
 * @throws as `serve` does
 */
export async function serveLocally(
  { handle, about }: Pick<App, 'handle' | 'about'>,
  folder: string,
  host: string,
  log: Log,
): Promise<Listening> {
  const site = createSiteHandler(await readSite(folder), about, false);
  const own = { host, publicOrigin: undefined, isDirectOnly: true };
  return listen(requestListener(routeProduct({ own, api: handle, site, log })), host, 0);
}

type ProductParts = {
  readonly own: OwnAddress;
  /** API and health checks. */
  readonly api: Handler;
  /** Pages and files. */
  readonly site: Handler;
  readonly log: Log;
};

/** The whole product behind one address: pages, files, API, health. */
function routeProduct({ own, api, site, log }: ProductParts): Handler {
  const cspReports = createCspReports(log);
  return (request) => {
    const { pathname } = new URL(request.url);
    if (isHandlerPath(pathname)) return api(request);
    if (!isOwnHost(request.headers.get('host'), own)) {
      return Promise.resolve(plainText('This service does not answer to that host name', 421));
    }
    if (own.isDirectOnly && isForwarded(request.headers)) {
      return Promise.resolve(plainText(forwardedSentence, 403));
    }
    return pathname === '/csp-report' ? cspReports(request) : site(request);
  };
}

const maxReportBytes = 8 * 1024;
const maxDirectives = 32;
const directiveName = /"(?:effective-?[dD]irective|violated-directive)"\s*:\s*"([a-z-]{1,32})/g;

/**
 * `POST /csp-report`: counts violations by directive. Nothing else of a report is read (it quotes addresses and code), and
 * a directive is logged at its 1st, 2nd, 4th, 8th… report, so that nobody can flood the log.
 */
export function createCspReports(log: Log): Handler {
  const counts = new Map<string, number>();
  const count = (directive: string) => {
    if (!counts.has(directive) && counts.size >= maxDirectives) return;
    const total = (counts.get(directive) ?? 0) + 1;
    counts.set(directive, total);
    if (Number.isInteger(Math.log2(total)))
      log.event({ event: 'csp-report', cause: directive, count: total });
  };
  const limitBody = bodyLimit({ maxSize: maxReportBytes, onError: () => plainText('Too large', 413) });
  const app = new Hono();
  app.post('*', limitBody, async ({ req }) => {
    const text = await readText(req.raw);
    if (text === undefined) return plainText('Not UTF-8', 400);
    for (const [, directive] of text.matchAll(directiveName)) {
      if (directive !== undefined) count(directive);
    }
    return new Response(null, { status: 204 });
  });
  app.all('*', () => plainText('Method not allowed', 405, { Allow: 'POST' }));
  app.onError((error, { req }) => {
    // Whoever reports has left before its report has come; all else is a mistake of ours, for whoever called this.
    if (req.raw.signal.aborted) return plainText('Bad request', 400);
    throw error;
  });
  return async (request) => app.fetch(request);
}

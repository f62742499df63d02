import type { Config } from '../proxy/config/config.ts';
import {
  type OwnAddress,
  forwardedSentence,
  isForwarded,
  isOwnHost,
  ownAddress,
} from '../proxy/endpoint/caller-rules.ts';
import { type Handler, isHandlerPath } from '../proxy/endpoint/handler.ts';
import type { Log } from '../proxy/endpoint/log.ts';
import { type Recorder, type Route, noRecorder, toRefusal } from '../proxy/endpoint/recorder.ts';
import { plainText } from '../proxy/endpoint/responses.ts';
import { type App, startApp } from './app.ts';
import { createCspReports } from './csp-reports.ts';
import { type Listening, listen } from './http/listen.ts';
import { requestListener } from './http/request-listener.ts';
import { createSiteHandler } from './site-handler.ts';
import { readSite } from './static-files.ts';

/** Everything that production answers, with whatever it talks to. */
export async function startProduct(
  config: Config,
  folder: string,
  log: Log,
  recorder: Recorder = noRecorder,
): Promise<App> {
  const isHttps = config.publicOrigin?.startsWith('https:') ?? false;
  const built = await readSite(folder);
  const app = await startApp(config, log, undefined, recorder);
  const site = createSiteHandler(built, app.about, isHttps);
  return { ...app, handle: routeProduct({ own: ownAddress(config), api: app.handle, site, log, recorder }) };
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
  return listen(
    requestListener(routeProduct({ own, api: handle, site, log, recorder: noRecorder })),
    host,
    0,
  );
}

type ProductParts = {
  readonly own: OwnAddress;
  /** API and health checks. */
  readonly api: Handler;
  /** Pages and files. */
  readonly site: Handler;
  readonly log: Log;
  readonly recorder: Recorder;
};

/** The whole product behind one address: pages, files, API, health. */
function routeProduct({ own, api, site, log, recorder }: ProductParts): Handler {
  const cspReports = createCspReports({ own, log });
  const serveOwn: Handler = async (request, caller) => {
    if (!isOwnHost(request.headers.get('host'), own))
      return plainText('This service does not answer to that host name', 421);
    if (own.isDirectOnly && isForwarded(request.headers)) return plainText(forwardedSentence, 403);
    return isCspReport(request) ? cspReports(request, caller) : site(request);
  };
  return async (request, caller) => {
    if (isHandlerPath(new URL(request.url).pathname)) return api(request, caller);
    const response = await serveOwn(request, caller);
    count(recorder, isCspReport(request) ? 'csp-report' : toRoute(response), response.status);
    return response;
  };
}

function isCspReport({ url }: Request): boolean {
  return new URL(url).pathname === '/csp-report';
}

function toRoute({ headers, status }: Response): Route {
  if (status >= 400) return 'other';
  return headers.get('content-type')?.startsWith('text/html') === true ? 'page' : 'file';
}

function count(recorder: Recorder, route: Route, status: number): void {
  const refusal = status === 429 ? 'reports' : toRefusal(status);
  recorder.request(route, refusal === undefined ? 'ok' : 'refused');
  if (refusal !== undefined) recorder.refused(refusal);
}

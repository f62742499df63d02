import { type Handler, isHandlerPath } from '../proxy/endpoint/handler.ts';
import { isForwarded, isOwnHost, type OwnAddress } from '../proxy/endpoint/caller-rules.ts';
import { forwardedSentence } from '../proxy/endpoint/refuse-caller.ts';
import { plainText } from '../proxy/endpoint/plain-text.ts';

export type AppParts = {
  readonly own: OwnAddress;
  /** API and health checks. */
  readonly api: Handler;
  readonly cspReports: Handler;
  /** Pages and files. */
  readonly site: Handler;
};

/** The whole product behind one address. */
export function createApp({ own, api, cspReports, site }: AppParts): Handler {
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

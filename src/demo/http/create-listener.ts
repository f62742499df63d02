import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { answerToken } from '../auth/answer-token.ts';
import { answerInteractions } from './answer-interactions.ts';
import type { DemoContext } from './demo-context.ts';
import { sendJson } from './send.ts';
import { setVendorHeaders } from './set-vendor-headers.ts';
import { flatError } from './vendor-errors.ts';

/** Numbers each request and answers it; a failure of the demo itself is a 500 that says so. */
export function createListener(context: DemoContext): RequestListener {
  let requests = 0;
  return (request, response) => {
    requests += 1;
    setVendorHeaders(response, requests);
    answer(request, response, context).catch(() => {
      if (response.headersSent) response.destroy();
      else sendJson(response, 500, flatError(500, 'The demo itself failed'));
    });
  };
}

/** The vendor's two paths; any other is a 404, any other method a 405. */
async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  context: DemoContext,
): Promise<void> {
  const url = URL.parse(request.url ?? '', 'http://demo.invalid');
  if (url?.pathname === '/v2/customers/interaction') {
    if (request.method !== 'GET') return refuseMethod(response, 'GET');
    return answerInteractions(request, response, url.searchParams, context);
  }
  if (url?.pathname === '/v3/oauth/token/generate') {
    if (request.method !== 'POST') return refuseMethod(response, 'POST');
    context.counters.countToken();
    return answerToken(request, response, context.tokens);
  }
  sendJson(response, 404, flatError(404, 'Resource not found'));
}

function refuseMethod(response: ServerResponse, allowed: string): void {
  sendJson(response, 405, flatError(405, 'Method not allowed'), { Allow: allowed });
}

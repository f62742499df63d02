import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Finder, IdentifierName } from '../customers/known-customer.ts';
import type { NetworkName } from '../model/record.ts';
import { type TokenStore, answerToken, authenticate } from './authentication.ts';
import type { Counters } from './counters.ts';
import { customerNotFound, flatError, tokenRefused, unauthorised } from './errors.ts';
import { sendJson } from './send.ts';

/** What one running demo knows. */
export type DemoContext = {
  readonly counters: Counters;
  readonly tokens: TokenStore;
  readonly find: Finder;
  readonly canaryOrigin: string;
  /** Real milliseconds per demo millisecond. */
  readonly timeScale: number;
  /** Demo milliseconds since the demo started. */
  readonly now: () => number;
};

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

/** The headers that every answer carries, `X-Cap-Requestid` above all; the others are what such fronts send. */
function setVendorHeaders(response: ServerResponse, requestNumber: number): void {
  response.setHeader('X-Cap-Requestid', `demo-${String(requestNumber).padStart(6, '0')}`);
  response.setHeader('Cache-Control', 'no-cache, no-store, max-age=0, must-revalidate');
  response.setHeader('Pragma', 'no-cache');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Server', 'demo-stand-in');
}

/** `GET /v2/customers/interaction`: credentials first, then the parameters, then the customer. */
async function answerInteractions(
  request: IncomingMessage,
  response: ServerResponse,
  parameters: URLSearchParams,
  context: DemoContext,
): Promise<void> {
  context.counters.countInteraction(parameters.get('identifierValue'));
  const authentication = authenticate(request, context.tokens);
  if (authentication === 'unauthorised') return sendJson(response, 401, unauthorised);
  if (authentication === 'expired') return sendJson(response, 401, tokenRefused);
  const query = readQuery(parameters);
  if (typeof query === 'string') return sendJson(response, 400, flatError(400, query));
  const reply = context.find(query.identifierName, query.identifierValue);
  if (reply === undefined) return sendJson(response, 200, customerNotFound);
  const ended = new AbortController();
  response.once('close', () => ended.abort());
  try {
    await reply({
      request,
      response,
      network: query.network,
      type: query.type,
      authentication,
      canaryOrigin: context.canaryOrigin,
      timeScale: context.timeScale,
      now: context.now(),
      signal: ended.signal,
    });
  } catch (error) {
    if (!ended.signal.aborted) throw error;
  }
}

type InteractionQuery = {
  readonly identifierName: IdentifierName;
  readonly identifierValue: string;
  readonly network: NetworkName | undefined;
  readonly type: string | undefined;
};

const identifierNames: readonly IdentifierName[] = ['mobile', 'email', 'external_id'];
const networkNames: readonly NetworkName[] = ['capillary', 'facebook', 'twitter', 'foursquare'];

/** The parameters of the interactions call, or a sentence saying which is wrong. An empty optional one counts as absent. */
function readQuery(parameters: URLSearchParams): InteractionQuery | string {
  const identifierName = identifierNames.find((name) => name === parameters.get('identifierName'));
  if (identifierName === undefined) return 'identifierName must be one of mobile, email, external_id';
  const identifierValue = parameters.get('identifierValue') ?? '';
  if (identifierValue === '') return 'identifierValue is required';
  const wanted = parameters.get('network') ?? '';
  const network = networkNames.find((name) => name === wanted);
  if (network === undefined && wanted !== '') {
    return 'network must be one of facebook, twitter, foursquare, capillary';
  }
  const type = parameters.get('type') ?? '';
  return { identifierName, identifierValue, network, type: type === '' ? undefined : type };
}

import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { vendorCredentials } from './vendor-credentials.ts';

/** Whom the tests' vendor knows. */
export const vendorCustomers = {
  viber: '917385022695',
  email: 'tom.sawyer@capillarytech.com',
  externalId: '0042 a/b&c',
  redirected: '447700900302',
  redirectedAgain: '447700900307',
  /** Whose answer repeats what it was asked with. */
  echoed: '447700900308',
  unknown: '447700900999',
} as const;

/** What the vendor sets, and no browser may ever see. */
export const vendorCookie = 'canary-cookie-Tr6';

const read = (name: string): string =>
  readFileSync(new URL(`../../src/contract/fixtures/${name}.json`, import.meta.url), 'utf8');
const viberSample = read('flat-viber');
const answers = new Map<string | null, string>([
  [vendorCustomers.viber, viberSample],
  [vendorCustomers.email, read('nested-email')],
  [vendorCustomers.externalId, viberSample],
]);
const redirects = new Map<string | null, number>([
  [vendorCustomers.redirected, 302],
  [vendorCustomers.redirectedAgain, 307],
]);

/** `GET /v2/customers/interaction`. */
export function answerInteraction(
  response: ServerResponse,
  { url: { pathname, searchParams }, headers }: Pick<IncomingMessage, 'headers'> & { readonly url: URL },
  isKnown: boolean,
  elsewhere: string,
): void {
  const who = searchParams.get('identifierValue');
  const redirect = redirects.get(who);
  if (pathname !== '/v2/customers/interaction') return send(response, 404, '{}');
  if (!isKnown) return send(response, 401, failure(401, 'Unauthorized'));
  if (redirect !== undefined) {
    response.writeHead(redirect, { Location: `${elsewhere}/v2/customers/interaction` }).end();
    return;
  }
  if (who === vendorCustomers.echoed) {
    return send(response, 200, JSON.stringify({ name: 'capillary', interaction: [], echo: headers }));
  }
  send(response, 200, answers.get(who) ?? failure(1012, 'Cannot find customer'));
}

/** `POST /v3/oauth/token/generate`. */
export function answerToken(response: ServerResponse, body: string, token: string): void {
  const { clientKey, clientSecret } = vendorCredentials;
  const isKnown = body === JSON.stringify({ key: clientKey, secret: clientSecret });
  const data = isKnown ? { accessToken: token, ttlSeconds: 300 } : null;
  const errors = isKnown ? null : [{ code: 320_001, message: 'Invalid client key or secret' }];
  send(response, 200, JSON.stringify({ data, errors }));
}

function failure(code: number, message: string): string {
  return JSON.stringify({ errors: [{ status: false, code, message }], warnings: [] });
}

function send(response: ServerResponse, status: number, body: string): void {
  const type = 'application/json;charset=UTF-8';
  response.writeHead(status, { 'Content-Type': type, 'Set-Cookie': `session=${vendorCookie}` }).end(body);
}

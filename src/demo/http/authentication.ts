import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendJson } from './send.ts';

export type DemoCredentials = {
  readonly username: string;
  readonly password: string;
  readonly clientKey: string;
  readonly clientSecret: string;
};

/** What every demo accepts: fixed, public, worth nothing. The name and password are the vendor's documented example. */
export const demoCredentials: DemoCredentials = {
  username: 'store.server',
  password: 'server123',
  clientKey: 'demo-client-key',
  clientSecret: 'demo-client-secret',
};

/**
 * The vendor's Basic scheme (`../../contract/capillary/CAPILLARY.md`, "Authentication"): `Basic base64(username ":"
 * md5hex(password))`.
 */
export function basicValue(username: string, password: string): string {
  const hash = createHash('md5').update(password, 'utf8').digest('hex');
  return `Basic ${Buffer.from(`${username}:${hash}`, 'utf8').toString('base64')}`;
}

/** How a caller proved itself. The `serial` of a token rises with each issue. */
export type Authentication = { readonly kind: 'basic' } | { readonly kind: 'token'; readonly serial: number };

const acceptedBasic = basicValue(demoCredentials.username, demoCredentials.password);

/** How the caller proved itself, or what is wrong. A token, when sent, counts before Basic. */
export function authenticate(
  request: IncomingMessage,
  tokens: TokenStore,
): Authentication | 'expired' | 'unauthorised' {
  const token = request.headers['x-cap-api-oauth-token'];
  if (typeof token === 'string') {
    const serial = tokens.serialOf(token);
    return serial === undefined ? 'expired' : { kind: 'token', serial };
  }
  return request.headers.authorization === acceptedBasic ? { kind: 'basic' } : 'unauthorised';
}

/** The access tokens of one demo. They live until they are expired; the promised `ttlSeconds` is not enforced. */
export type TokenStore = {
  issue(): string;
  /** Which issue a living token came from, counted from 1; undefined for any other text. */
  serialOf(token: string): number | undefined;
  expireAll(): void;
};

export function createTokenStore(): TokenStore {
  const living = new Map<string, number>();
  let serial = 0;
  return {
    issue: () => {
      serial += 1;
      const token = `demo-access-token-${String(serial).padStart(6, '0')}`;
      living.set(token, serial);
      return token;
    },
    serialOf: (token) => living.get(token),
    expireAll: () => living.clear(),
  };
}

/** `POST /v3/oauth/token/generate` with JSON `{key, secret}`. */
export async function answerToken(
  request: IncomingMessage,
  response: ServerResponse,
  tokens: TokenStore,
): Promise<void> {
  const body = readJson(await readBody(request));
  if (isAccepted(body)) {
    sendJson(response, 200, { data: { accessToken: tokens.issue(), ttlSeconds: 300 }, errors: null });
  } else {
    sendJson(response, 200, {
      data: null,
      errors: [{ code: 320_001, message: 'Invalid client key or secret' }],
    });
  }
}

function readJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

function isAccepted(body: unknown): boolean {
  if (typeof body !== 'object' || body === null) return false;
  if (!('key' in body) || !('secret' in body)) return false;
  return body.key === demoCredentials.clientKey && body.secret === demoCredentials.clientSecret;
}

const longestBody = 65_536;

/** A request's body as text; undefined when it is longer than 65,536 UTF-16 units. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  let text = '';
  for await (const piece of request.setEncoding('utf8')) {
    text += String(piece);
    if (text.length > longestBody) return undefined;
  }
  return text;
}

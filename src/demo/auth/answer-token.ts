import type { IncomingMessage, ServerResponse } from 'node:http';
import { demoCredentials } from '../demo-credentials.ts';
import { readBody } from '../http/read-body.ts';
import { sendJson } from '../http/send.ts';
import type { TokenStore } from './token-store.ts';

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

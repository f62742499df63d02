import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

/** Worth nothing, and found wherever they should not be. */
export const credentials = {
  username: 'canary.user',
  password: 'canary-pass-5f1c',
  key: 'canary-key-77ab',
  secret: 'canary-secret-90de',
  token: 'canary-token-31f7',
} as const;

const passwordHash = createHash('md5').update(credentials.password).digest('hex');
const basic = `Basic ${Buffer.from(`${credentials.username}:${passwordHash}`).toString('base64')}`;
/** What no page, log or address may hold. */
export const canaries: readonly string[] = [...Object.values(credentials), passwordHash, basic];

/** A number that this vendor redirects to another of its addresses. */
export const redirected = '447700900777';

export type Vendor = {
  readonly origin: string;
  /** `METHOD path` of every call so far. */
  readonly calls: readonly string[];
  readonly stop: () => Promise<void>;
};

/** A vendor of the test's own that shares nothing with the demo but the sample it answers with. */
export async function startVendor(): Promise<Vendor> {
  const calls: string[] = [];
  const sample = await readFile(new URL('../../src/demo/data/flat-viber.json', import.meta.url));
  const server = createServer((request, response) => {
    calls.push(`${request.method} ${new URL(request.url ?? '/', 'http://vendor').pathname}`);
    void answer(request, response, sample);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The vendor has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    calls,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, sample: Buffer): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://vendor');
  if (pathname === '/v3/oauth/token/generate') {
    const isOurs =
      (await text(request)) === JSON.stringify({ key: credentials.key, secret: credentials.secret });
    return send(response, 200, {
      data: isOurs ? { accessToken: credentials.token, ttlSeconds: 300 } : null,
      errors: isOurs ? null : [{ code: 320_001, message: 'Invalid key or secret' }],
    });
  }
  const { authorization, 'x-cap-api-oauth-token': token } = request.headers;
  if (authorization !== basic && token !== credentials.token) {
    return send(response, 401, { errors: [{ status: false, code: 401, message: 'Unauthorised' }] });
  }
  const mobile = searchParams.get('identifierValue');
  if (mobile === redirected) {
    response.writeHead(302, { Location: '/canary' }).end();
  } else if (mobile === '917385022695') {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Set-Cookie': 'vendor=1' }).end(sample);
  } else {
    send(response, 200, {
      errors: [{ status: false, code: 1012, message: 'Customer not found' }],
      warnings: [],
    });
  }
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type DemoServer, startDemo } from '../demo/start-demo.ts';
import { captureLog } from '../proxy/testing/capture-log.ts';
import { serve, type Service } from './serve.ts';
import { testConfig } from './testing/test-config.ts';

const { log, lines } = captureLog();
const mobile = '919988221100';
const oldKey = Buffer.alloc(32, 1).toString('base64');
const newKey = Buffer.alloc(32, 2).toString('base64');
let demo: DemoServer;
let service: Service;
let site: string;

beforeAll(async () => {
  demo = await startDemo({ timeScale: 0.05 });
  site = await mkdtemp(join(tmpdir(), 'customer-timeline-'));
  for (const name of ['index', 'search-demo', 'search-real'])
    await writeFile(join(site, `${name}.html`), '<!doctype html>');
  await writeFile(join(site, 'a.js'), '1');
  service = await start(oldKey);
});
afterAll(async () => {
  await service.stop();
  await demo.close();
  await rm(site, { recursive: true });
});

/** The whole product in front of a vendor whose calls can be counted. */
async function start(linkKey: string): Promise<Service> {
  const { clientKey, clientSecret } = demo.credentials;
  const config = testConfig({
    CAPILLARY_BASE_URL: demo.origin,
    CAPILLARY_TIME_ZONE: 'UTC',
    CAPILLARY_CLIENT_KEY: clientKey,
    CAPILLARY_CLIENT_SECRET: clientSecret,
    // All attack from one address: what that may take is tested elsewhere.
    LOOKUPS_PER_MINUTE: '1000000',
    LINK_KEY: linkKey,
  });
  return serve(config, site, log);
}

/** What comes back for a request written by hand. */
async function send(head: readonly string[], body = ''): Promise<{ status: number; answer: string }> {
  const socket = connect(Number(new URL(service.origin).port), '127.0.0.1');
  socket.write(`${[...head, 'Connection: close', '', ''].join('\r\n')}${body}`);
  const answer = await text(socket);
  return { status: Number(answer.split(' ')[1] ?? '0'), answer };
}
function search(host: string, ...headers: readonly string[]) {
  const body = JSON.stringify({ identifierName: 'mobile', identifierValue: mobile });
  const head = [
    'POST /api/interactions HTTP/1.1',
    `Host: ${host}`,
    'Content-Type: application/json',
    'X-Requested-By: customer-timeline',
    `Content-Length: ${body.length}`,
  ];
  return send([...head, ...headers], body);
}
async function post(origin: string, body: object): Promise<Record<string, unknown>> {
  const response = await fetch(`${origin}/api/interactions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-requested-by': 'customer-timeline' },
    body: JSON.stringify(body),
  });
  const answer: unknown = await response.json();
  return { httpStatus: response.status, ...(typeof answer === 'object' ? answer : {}) };
}

describe('no page where no page is', () => {
  it.each([
    '/api',
    '/api/',
    '/api/x',
    '/api/..',
    '/api/../',
    '/api/../saved',
    '/api%2f..%2fsaved',
    '/api;/saved',
    '/API/interactions',
    '/api/interactions/',
    '/api/interactions.css',
    '/index.html',
    '/index.html/x.css',
    '/saved/x.css',
    '/customers/a.css',
    '/.env',
    '/.git/config',
    '/package.json',
    '/a.js.map',
    '/a.js/..',
    '/../package.json',
    '/..%2f..%2fetc/passwd',
    '/@fs/etc/passwd',
    '/src/server/start.ts',
  ])('%s', async (path) => {
    const { status, answer } = await send([`GET ${path} HTTP/1.1`, 'Host: localhost']);
    expect(status).toBe(404);
    expect(answer).not.toContain('doctype');
    expect(answer).toContain('no-store');
  });
});

describe('a caller from elsewhere costs no call', () => {
  it.each([
    ['another name', 421, 'evil.test', []],
    ['our address within a name', 421, '127.0.0.1.evil.test', []],
    ['our address as a number', 421, '2130706433', []],
    ['two names', 400, 'localhost, evil.test', []],
    ['a name with a user', 400, 'localhost@evil.test', []],
    ['no name', 400, '', []],
    ['an address with a zone', 400, '[fe80::1%25lo]', []],
    ['a forwarded name', 421, 'evil.test', ['X-Forwarded-Host: localhost', 'Forwarded: host=localhost']],
    ['a request that was passed on', 403, 'localhost', ['X-Forwarded-For: 203.0.113.9']],
    ['a request that came through', 403, '127.0.0.1', ['Via: 1.1 front']],
    ['two origins', 403, 'localhost', ['Origin: http://localhost', 'Origin: http://evil.test']],
    ['two sites', 403, 'localhost', ['Sec-Fetch-Site: same-origin', 'Sec-Fetch-Site: cross-site']],
    ['another port', 403, 'localhost:4173', ['Origin: http://localhost:3000']],
    ['another scheme', 403, 'localhost', ['Origin: https://localhost']],
    ['an expectation', 417, 'localhost', ['Expect: the worst']],
  ] as const)('%s: %d', async (_what, status, host, headers) => {
    const before = demo.calls.interactions;
    expect((await search(host, ...headers)).status).toBe(status);
    expect(demo.calls.interactions).toBe(before);
  });

  it('and no page either, but words, when it was passed on', async () => {
    for (const header of ['Forwarded: for=203.0.113.9', 'X-Real-IP: 203.0.113.9']) {
      const { status, answer } = await send(['GET / HTTP/1.1', 'Host: localhost', header]);
      expect(status).toBe(403);
      expect(answer).toContain('passed on by a proxy');
      expect(answer).not.toContain('doctype');
    }
  });

  it('while our own is served', async () => {
    const headers = ['Sec-Fetch-Site: same-origin', 'Origin: http://localhost:1'];
    expect((await search('localhost:1', ...headers)).status).toBe(200);
  });
});

it('ends a body without end, unread', async () => {
  const socket = connect(Number(new URL(service.origin).port), '127.0.0.1');
  // Writing on into a closed connection is the point.
  socket.on('error', () => undefined);
  socket.write('POST /api/interactions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n');
  socket.write('X-Requested-By: customer-timeline\r\nTransfer-Encoding: chunked\r\n\r\n');
  const drip = setInterval(() => socket.write(`400\r\n${' '.repeat(1024)}\r\n`), 1);
  onTestFinished(() => {
    clearInterval(drip);
  });
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 413 /);
});

it('spares the vendor a hundred who ask the same, and answers each', async () => {
  const identifierValue = '447700900311';
  const asked = Array.from({ length: 100 }, () =>
    post(service.origin, { identifierName: 'mobile', identifierValue }),
  );
  const answers = await Promise.all(asked);
  expect(new Set(answers.map(({ httpStatus }) => httpStatus))).toEqual(new Set([200]));
  expect(new Set(answers.map(({ requestId }) => requestId)).size).toBe(100);
  // One call, were it not that a busy machine reads the last request after the first answer.
  expect(demo.calls.byIdentifier(identifierValue)).toBeLessThan(20);
});

describe('the links of customers', () => {
  const customer = { identifierName: 'mobile', identifierValue: mobile };

  it('open after a key was added in front, and not once the old key is gone', async () => {
    const { handle } = await post(service.origin, customer);
    const rotating = await start(`${newKey},${oldKey}`);
    onTestFinished(() => rotating.stop());
    const opened = await post(rotating.origin, { handle });
    expect(opened).toMatchObject({ httpStatus: 200, sent: customer });
    expect(opened['handle']).not.toBe(handle);
    const rotated = await start(newKey);
    onTestFinished(() => rotated.stop());
    expect(await post(rotated.origin, { handle: opened['handle'] })).toMatchObject({ sent: customer });
    expect(await post(rotated.origin, { handle })).toMatchObject({
      httpStatus: 400,
      detail: 'This link was made with another key; search again',
    });
  });

  it('cannot be forged', async () => {
    const sealed = String((await post(service.origin, customer))['handle']);
    const before = demo.calls.interactions;
    const forged = [sealed.slice(1), `${sealed}A`, `${sealed}=`, sealed.toLowerCase(), 'A'.repeat(1024)];
    for (const handle of forged) {
      expect(await post(service.origin, { handle })).toMatchObject({ httpStatus: 400 });
    }
    expect(demo.calls.interactions).toBe(before);
  });
});

it('wrote down nobody’s number of all this', () => {
  expect(lines.length).toBeGreaterThan(100);
  expect(lines.join('')).not.toMatch(/9988221100|447700900|evil\.test|passwd/);
});

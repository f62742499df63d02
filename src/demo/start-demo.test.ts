import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { basicValue } from './http/authentication.ts';
import { startDemo, type DemoServer } from './start-demo.ts';
import { askDemo, getDemo, sendDemo } from './testing/ask-demo.ts';

describe('startDemo', () => {
  let demo: DemoServer;

  beforeAll(async () => {
    demo = await startDemo();
  });

  afterAll(() => demo.close());

  const json = { 'Content-Type': 'application/json' };

  async function newToken(): Promise<string> {
    const { clientKey: key, clientSecret: secret } = demo.credentials;
    const answer = await sendDemo(
      `${demo.origin}/v3/oauth/token/generate`,
      'POST',
      json,
      JSON.stringify({ key, secret }),
    );
    return /"accessToken":"([^"]+)"/.exec(answer.text)?.[1] ?? '';
  }

  test('Basic carries the MD5 of the password, as the vendor documents', () => {
    const [, encoded = ''] = basicValue('store.server', 'server123').split(' ');
    expect(Buffer.from(encoded, 'base64').toString()).toBe('store.server:8a16a6b70505eb1f1ff7cdc0cd5559a7');
  });

  test('Basic opens the customer', async () => {
    const answer = await askDemo(demo.origin, '919988221100');
    expect(answer.status).toBe(200);
    expect(answer.headers['x-cap-requestid']).toMatch(/^[A-Za-z0-9-]{1,64}$/);
    expect(answer.headers['content-type']).toBe('application/json;charset=UTF-8');
  });

  test.each([
    ['nothing', {}],
    [
      'a plain password',
      { Authorization: `Basic ${Buffer.from('store.server:server123').toString('base64')}` },
    ],
    ['a wrong password', { Authorization: basicValue('store.server', 'server124') }],
  ])('with %s the body says 401 and success "true"', async (_name, headers) => {
    const answer = await askDemo(demo.origin, '919988221100', {}, headers);
    expect(answer.status).toBe(401);
    expect(JSON.parse(answer.text)).toMatchObject({ response: { status: { success: 'true', code: '401' } } });
  });

  test('a token opens the customer until tokens expire', async () => {
    const token = { 'X-CAP-API-OAUTH-TOKEN': await newToken() };
    expect((await askDemo(demo.origin, '919988221100', {}, token)).status).toBe(200);

    demo.expireTokens();
    const refused = await askDemo(demo.origin, '919988221100', {}, token);
    expect(refused.status).toBe(401);
    expect(JSON.parse(refused.text)).toMatchObject({ status: { success: 'true', code: '401' } });

    const renewed = { 'X-CAP-API-OAUTH-TOKEN': await newToken() };
    expect((await askDemo(demo.origin, '919988221100', {}, renewed)).status).toBe(200);
  });

  test.each(['{"key":"demo-client-key","secret":"wrong"}', '{}', 'null', 'no json', 'x'.repeat(70_000)])(
    'a wrong key gets no token: %.40s',
    async (body) => {
      const answer = await sendDemo(`${demo.origin}/v3/oauth/token/generate`, 'POST', json, body);
      expect(JSON.parse(answer.text)).toMatchObject({ data: null, errors: [{ code: 320_001 }] });
    },
  );

  test('any other identifier is the vendor’s 1012', async () => {
    const strangers = [
      await askDemo(demo.origin, '447700900999'),
      await askDemo(demo.origin, '42', { identifierName: 'external_id' }),
      await askDemo(demo.origin, '919988221100', { identifierName: 'email' }),
    ];
    for (const { status, text } of strangers) {
      expect(status).toBe(200);
      expect(JSON.parse(text)).toMatchObject({
        response: { customer: { item_status: { success: 'false', code: 1012 } } },
      });
    }
  });

  test.each([
    ['/v2/customers/interaction?identifierValue=1', 400],
    ['/v2/customers/interaction?identifierName=mobile', 400],
    ['/v2/customers/interaction?identifierName=mobile&identifierValue=1&network=orkut', 400],
    ['/v2/customers/interactions', 404],
    ['/', 404],
    ['/v3/oauth/token/generate', 405],
  ])('GET %s is refused with %i', async (path, status) => {
    const answer = await getDemo(demo.origin + path);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text)).toMatchObject({ errors: [{ status: false }], warnings: [] });
  });

  test('POST of the interactions is refused', async () => {
    const answer = await sendDemo(`${demo.origin}/v2/customers/interaction`, 'POST', {}, '');
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET']);
  });

  test('calls are counted, refused ones too', async () => {
    const before = demo.calls.interactions;
    await askDemo(demo.origin, '447700900777');
    await askDemo(demo.origin, '447700900777', {}, {});
    expect(demo.calls.interactions).toBe(before + 2);
    expect(demo.calls.byIdentifier('447700900777')).toBe(2);
    expect(demo.calls.byIdentifier('447700900778')).toBe(0);
    expect(demo.calls.canaryHits).toBe(0);
  });

  test('a port that is taken is an error, and leaves nothing open', async () => {
    await expect(startDemo({ port: Number(new URL(demo.origin).port) })).rejects.toThrow('EADDRINUSE');
  });

  test('a time scale of nothing is an error', async () => {
    await expect(startDemo({ timeScale: 0 })).rejects.toThrow('0');
  });
});

describe('close', () => {
  /** Calls that are under way for good, and one connection that asks nothing. */
  async function occupy(demo: DemoServer): Promise<Promise<string>[]> {
    const waiting = ['303', '304', '305', '328', '311'];
    const calls = waiting.map((fault) =>
      askDemo(demo.origin, `447700900${fault}`).then(
        () => 'answered',
        () => 'ended',
      ),
    );
    const idle = connect(Number(new URL(demo.origin).port), '127.0.0.1');
    calls.push(once(idle, 'close').then(() => 'ended'));
    while (demo.calls.interactions < waiting.length || demo.calls.openSockets <= waiting.length) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return calls;
  }

  test('close ends every connection at once, whatever it waits for', async () => {
    const demo = await startDemo();
    const calls = await occupy(demo);
    await demo.close();
    expect(await Promise.all(calls)).toEqual(calls.map(() => 'ended'));
    expect(demo.calls.openSockets).toBe(0);
    expect(process.getActiveResourcesInfo().filter((name) => name === 'TCPServerWrap')).toEqual([]);
    await expect(askDemo(demo.origin, '919988221100')).rejects.toThrow('ECONNREFUSED');
  });

  test('closing twice does no harm', async () => {
    const demo = await startDemo();
    await demo.close();
    await expect(demo.close()).resolves.toBeUndefined();
  });
});

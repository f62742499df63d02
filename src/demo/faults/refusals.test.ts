import { afterEach, beforeEach, expect, test } from 'vitest';
import { startDemo, type DemoServer } from '../start-demo.ts';
import { askDemo, sendDemo } from '../testing/ask-demo.ts';

let demo: DemoServer;

beforeEach(async () => {
  demo = await startDemo();
});

afterEach(() => demo.close());

async function newToken(): Promise<Record<string, string>> {
  const { clientKey: key, clientSecret: secret } = demo.credentials;
  const url = `${demo.origin}/v3/oauth/token/generate`;
  const { text } = await sendDemo(url, 'POST', {}, JSON.stringify({ key, secret }));
  return { 'X-CAP-API-OAUTH-TOKEN': /"accessToken":"([^"]+)"/.exec(text)?.[1] ?? '' };
}

const cases: readonly (readonly [fault: string, status: number, code: string])[] = [
  ['447700900319', 401, '"code":"401"'],
  ['447700900419', 200, '"code":"401"'],
  ['447700900321', 200, '"code":498'],
];

test.each(cases)(
  '%s refuses an old token however often, and takes a new one',
  async (mobile, status, code) => {
    const old = await newToken();
    const refused = await Promise.all(
      Array.from({ length: 50 }, () => askDemo(demo.origin, mobile, {}, old)),
    );
    for (const answer of refused) {
      expect(answer.status).toBe(status);
      expect(answer.text).toContain(code);
    }
    const taken = await askDemo(demo.origin, mobile, {}, await newToken());
    expect(taken.status).toBe(200);
    expect(taken.text).toContain('"interaction"');
  },
);

test.each(cases)(
  '%s takes a new token that was issued before it refused the old one',
  async (mobile, _status, code) => {
    const old = await newToken();
    const renewed = await newToken();
    expect((await askDemo(demo.origin, mobile, {}, old)).text).toContain(code);
    expect((await askDemo(demo.origin, mobile, {}, renewed)).text).toContain('"interaction"');
  },
);

test.each(cases)('%s refuses Basic once', async (mobile, _status, code) => {
  expect((await askDemo(demo.origin, mobile)).text).toContain(code);
  expect((await askDemo(demo.origin, mobile)).text).toContain('"interaction"');
});

test('447700900320 refuses new tokens too', async () => {
  await askDemo(demo.origin, '447700900320', {}, await newToken());
  expect((await askDemo(demo.origin, '447700900320', {}, await newToken())).status).toBe(401);
});

test('an old token still opens other customers', async () => {
  const old = await newToken();
  await askDemo(demo.origin, '447700900319', {}, old);
  expect((await askDemo(demo.origin, '919988221100', {}, old)).status).toBe(200);
});

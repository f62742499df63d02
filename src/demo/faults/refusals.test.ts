import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startDemo, type DemoServer } from '../start-demo.ts';
import { askDemo, sendDemo } from '../testing/ask-demo.ts';
import { setUpFaultDemo } from '../testing/fault-demo.ts';
import { createOutage } from './refusals.ts';

describe('refusals by status', () => {
  const { ask, restart } = setUpFaultDemo();

  describe('always', () => {
    test.each([
      [313, 500],
      [413, 502],
      [513, 503],
      [613, 504],
      [713, 503],
      [515, 461],
      [320, 401],
      [424, 403],
      [524, 521],
    ])('%i is always %i', async (suffix, status) => {
      expect([(await ask(suffix)).status, (await ask(suffix)).status]).toEqual([status, status]);
    });
  });

  describe('brieflyDown', () => {
    test.each([
      [314, /^2$/],
      [414, / GMT$/],
      [514, /^-1$/],
      [614, /^1000000000$/],
      [714, /^abc$/],
    ])('%i is down for a while, and Retry-After is %s', async (suffix, value) => {
      const first = await ask(suffix);
      expect(first.status).toBe(503);
      expect(first.headers['retry-after']).toMatch(value);
      await expect.poll(async () => (await ask(suffix)).status).toBe(200);
    });
  });

  describe('rateLimited', () => {
    test('315 is limited for a while, 415 does not say so', async () => {
      const [announced, silent] = await Promise.all([ask(315), ask(415)]);
      expect([announced.status, announced.headers['retry-after']]).toEqual([429, '1']);
      expect([silent.status, silent.headers['retry-after']]).toEqual([429, undefined]);
      await expect.poll(async () => (await ask(315)).status).toBe(200);
    });

    test('315 begins again a minute later', async () => {
      await ask(315);
      await expect.poll(async () => (await ask(315)).status).toBe(200);
      await expect.poll(async () => (await ask(315)).status).toBe(429);
    });
  });

  describe('flapping', () => {
    async function draw(): Promise<readonly number[]> {
      const statuses: number[] = [];
      for (let call = 0; call < 20; call += 1) statuses.push((await ask(316)).status);
      return statuses;
    }

    test('316 fails every second call, in the same drawn order each time', async () => {
      const first = await draw();
      expect(first.filter((status) => status === 503)).toHaveLength(10);
      expect(first.join(' ')).not.toContain('503 503 503');
      await restart();
      expect(await draw()).toEqual(first);
    });
  });
});

describe('refusedOnce and tokenRefusedAlways', () => {
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
});

describe('createOutage', () => {
  test('an outage begins with a call, and again after its period', () => {
    const outage = createOutage(100);
    expect([40, 90, 139, 140, 500].map((now) => outage(now))).toEqual([
      { elapsed: 0, number: 0 },
      { elapsed: 50, number: 0 },
      { elapsed: 99, number: 0 },
      { elapsed: 0, number: 1 },
      { elapsed: 0, number: 2 },
    ]);
  });
});

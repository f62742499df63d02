import { describe, expect, onTestFinished, test } from 'vitest';
import { type DemoServer, startDemo } from '../start-demo.ts';
import { askDemo, sendDemo } from '../testing/ask-demo.ts';

const anybody = '919988221100';

async function start(fault: string, timeScale = 1): Promise<DemoServer> {
  const demo = await startDemo({ fault, timeScale });
  onTestFinished(() => demo.close());
  return demo;
}

async function askForToken({ origin, credentials }: DemoServer): Promise<string> {
  const { clientKey: key, clientSecret: secret } = credentials;
  const headers = { 'Content-Type': 'application/json' };
  const body = JSON.stringify({ key, secret });
  return (await sendDemo(`${origin}/v3/oauth/token/generate`, 'POST', headers, body)).text;
}

describe('the whole vendor', () => {
  test('none: is as well as it was', async () => {
    expect((await askDemo((await start('none')).origin, anybody)).status).toBe(200);
  });

  test('down: refuses every connection', async () => {
    await expect(askDemo((await start('down')).origin, anybody)).rejects.toThrow('ECONNREFUSED');
  });

  test('silent: takes a call and says nothing until the caller hangs up', async () => {
    const { origin, calls } = await start('silent');
    const signal = AbortSignal.timeout(50);
    await expect(fetch(`${origin}/v2/customers/interaction`, { signal })).rejects.toThrow('timeout');
    await expect.poll(() => calls.openSockets).toBe(0);
  });

  test('slow: answers in the end, tokens at once', async () => {
    const demo = await start('slow', 0.005);
    expect((await askDemo(demo.origin, anybody)).status).toBe(200);
    expect(await askForToken(demo)).toContain('demo-access-token');
  });

  test.each([
    ['outage', 503, undefined],
    ['rate-limited', 429, '20'],
  ])('%s: %d for everybody, but for tokens', async (fault, status, after) => {
    const demo = await start(fault);
    for (const mobile of [anybody, '447700900101', 'nobody']) {
      const { status: got, headers } = await askDemo(demo.origin, mobile);
      expect([got, headers['retry-after']]).toEqual([status, after]);
    }
    expect(await askForToken(demo)).toContain('demo-access-token');
  });

  test('on-and-off: fails for 30 seconds, then is well', async () => {
    const { origin } = await start('on-and-off', 0.005);
    const seen = new Set<number>();
    await expect
      .poll(async () => seen.add((await askDemo(origin, anybody)).status), { timeout: 10_000, interval: 5 })
      .toEqual(new Set([503, 200]));
  });

  test('half: drawn, about every second call fails, the same ones each time', async () => {
    const draw = async (): Promise<readonly number[]> => {
      const { origin } = await start('half');
      const statuses: number[] = [];
      for (let call = 0; call < 40; call += 1) statuses.push((await askDemo(origin, anybody)).status);
      return statuses;
    };
    const drawn = await draw();
    const failed = drawn.filter((status) => status === 503).length;
    expect(drawn.every((status) => status === 503 || status === 200)).toBe(true);
    expect(failed).toBeGreaterThan(10);
    expect(failed).toBeLessThan(30);
    expect(await draw()).toEqual(drawn);
  });

  test('wrong-credentials: no token, and no customer without one', async () => {
    const demo = await start('wrong-credentials');
    expect(await askForToken(demo)).toContain('320001');
    expect((await askDemo(demo.origin, anybody)).status).toBe(401);
  });

  test('a fault that is none is refused, and all are named', async () => {
    await expect(startDemo({ fault: 'toString' })).rejects.toThrow(
      'DEMO_FAULT must be one of none, down, silent, slow, outage, on-and-off, half, rate-limited, wrong-credentials.',
    );
  });
});

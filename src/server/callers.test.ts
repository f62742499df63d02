import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { captureLog } from '../proxy/testing/capture-log.ts';
import { serve } from './serve.ts';
import { askFrom, attacker, connectFrom, lookUpFrom } from './testing/sockets.ts';
import { testConfig } from './testing/test-config.ts';
import { writeSite } from './testing/write-site.ts';

// Servers of their own take a busy machine a while.
vi.setConfig({ testTimeout: 30_000 });

const victim = '127.0.0.1';
const mobile = '919988221100';

async function service(settings: Readonly<Record<string, string>> = {}) {
  const { log, lines } = captureLog();
  const config = testConfig({ TIMEOUT_SCALE: '0.1', METRICS_PORT: '0', ...settings });
  const running = await serve(config, await writeSite(), log);
  onTestFinished(() => running.stop());
  const metric = async (line: string) => {
    const { body } = await askFrom(victim, `${running.operatorOrigin}/metrics`);
    return Number(
      body
        .split('\n')
        .find((text_) => text_.startsWith(`${line} `))
        ?.slice(line.length + 1),
    );
  };
  return { ...running, lines, metric };
}

describe('a thousand silent connections of one address', () => {
  it('shut nobody out, health included', async () => {
    const { origin, operatorOrigin, lines, metric } = await service();
    const silent = Array.from({ length: 1_000 }, () => connectFrom(attacker, origin));
    await Promise.all(silent.map((socket) => once(socket, 'connect')));
    const open = () => silent.filter(({ closed }) => !closed).length;
    for (const socket of silent) socket.resume();
    await expect.poll(open).toBe(128);
    for (const url of [`${origin}/healthz`, `${origin}/readyz`, `${origin}/`, `${operatorOrigin}/healthz`])
      expect((await askFrom(victim, url)).status).toBe(200);
    expect((await lookUpFrom(victim, origin, mobile)).status).toBe(200);
    expect(await metric('timeline_refused_total{reason="connections"}')).toBe(872);
    expect(lines.filter((line) => line.includes('"cause":"connections"'))).toHaveLength(1);
    silent[0]?.destroy();
    await expect
      .poll(async () =>
        askFrom(attacker, `${origin}/healthz`).then(
          ({ status }) => status,
          () => 0,
        ),
      )
      .toBe(200);
  });

  it('leave health and metrics where they are even if they are of many addresses', async () => {
    const { origin, operatorOrigin } = await service({ CONNECTIONS_PER_ADDRESS: '500' });
    const silent = ['127.0.0.2', '127.0.0.3'].flatMap((address) =>
      Array.from({ length: 500 }, () => connectFrom(address, origin)),
    );
    await Promise.all(silent.map((socket) => once(socket, 'connect')));
    for (const path of ['/healthz', '/readyz', '/metrics'])
      expect((await askFrom(victim, `${operatorOrigin}${path}`)).status).toBe(200);
  });
});

it('answers no more requests of one address at once than it may have connections', async () => {
  const { origin, metric } = await service({ CONNECTIONS_PER_ADDRESS: '3' });
  const slow = JSON.stringify({ identifierName: 'mobile', identifierValue: '447700900311' });
  const asked = [
    'POST /api/interactions HTTP/1.1',
    'Host: localhost',
    'Content-Type: application/json',
    'X-Requested-By: customer-timeline',
    `Content-Length: ${slow.length}`,
    '',
    slow,
  ].join('\r\n');
  const pipelined = connectFrom(attacker, origin);
  pipelined.write(asked.repeat(7));
  await expect.poll(() => metric('timeline_refused_total{reason="requests"}')).toBe(4);
  expect((await askFrom(victim, `${origin}/healthz`)).status).toBe(200);
});

describe('look-ups and customers', () => {
  it('are counted for each address', async () => {
    const { origin, metric } = await service({ LOOKUPS_PER_MINUTE: '4', CUSTOMERS_PER_HOUR: '2' });
    const statuses = [];
    for (const value of [mobile, '919988221101', '919988221102', mobile, mobile])
      statuses.push((await lookUpFrom(attacker, origin, value)).status);
    expect(statuses).toEqual([200, 404, 429, 200, 429]);
    expect((await lookUpFrom(victim, origin, '919988221102')).status).toBe(404);
    expect(await metric('timeline_refused_total{reason="customers"}')).toBe(1);
    expect(await metric('timeline_refused_total{reason="lookups"}')).toBe(1);
  });

  it('are not counted anew for a header that anybody may write', async () => {
    const { origin } = await service({ LOOKUPS_PER_MINUTE: '1' });
    await lookUpFrom(attacker, origin, mobile);
    const again = await lookUpFrom(attacker, origin, mobile, { 'x-forwarded-for': '203.0.113.7' });
    expect(again.status).toBe(429);
  });

  it('are counted for whom a trusted proxy asks, and for nobody whom its caller made up', async () => {
    const { origin } = await service({ LOOKUPS_PER_MINUTE: '1', TRUSTED_PROXIES: attacker });
    const statuses = [];
    for (const hops of ['203.0.113.7', '203.0.113.8', '203.0.113.7', '198.51.100.1, 203.0.113.8'])
      statuses.push((await lookUpFrom(attacker, origin, mobile, { 'x-forwarded-for': hops })).status);
    expect(statuses).toEqual([200, 200, 429, 429]);
  });
});

it('leaves a line and a count for each kind of probing, however long it goes on', async () => {
  const { origin, lines, metric } = await service();
  const probes = [
    '/.env HTTP/1.1\r\nHost: localhost',
    '/wp-login.php HTTP/1.1\r\nHost: localhost',
    '/api/../x HTTP/1.1\r\nHost: localhost',
    '/ HTTP/1.1\r\nHost: 919988221100.evil.test',
    '/ HTTP/1.1\r\nHost: a\r\nHost: b',
    'nonsense',
    `/ HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(17_000)}`,
  ];
  for (const probe of [...probes, ...probes, ...probes]) {
    const socket = connectFrom(attacker, origin);
    socket.write(`GET ${probe}\r\nConnection: close\r\n\r\n`);
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 4\d\d /);
  }
  const counts = await Promise.all(
    ['not-found', 'host', 'malformed', 'header-size'].map((reason) =>
      metric(`timeline_refused_total{reason="${reason}"}`),
    ),
  );
  expect(counts).toEqual([9, 3, 6, 3]);
  const told = lines.filter((line) => line.includes('"event":"refused"'));
  expect(told).toHaveLength(4);
  expect(told.join('')).not.toMatch(/9199|evil|wp-login|127\.0/);
});

it('turns newcomers away while the process stood still and others wait, and takes them again soon', async () => {
  // A vendor that says nothing keeps them waiting for 7.5 s, in which our own standing still does not count.
  const { origin } = await service({ TIMEOUT_SCALE: '0.5' });
  const ask = (filter: object) =>
    askFrom(victim, `${origin}/api/interactions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-requested-by': 'customer-timeline' },
      body: JSON.stringify({ identifierName: 'mobile', identifierValue: '447700900303', ...filter }),
    });
  const first = ask({});
  // by then it has long been read
  for (let looks = 0; looks < 10; looks += 1) await askFrom(victim, `${origin}/healthz`);
  const until = performance.now() + 2_000;
  while (performance.now() < until) continue;
  const turnedAway = await ask({ type: 'viber' });
  expect([turnedAway.status, turnedAway.headers['retry-after']]).toEqual([503, '1']);
  expect(turnedAway.body).toContain('/problems/overloaded');
  expect((await first).status).toBe(504);
  expect((await ask({ type: 'viber' })).status).toBe(504);
});

import { expect, it, onTestFinished, vi } from 'vitest';
import { refusals } from '../proxy/endpoint/recorder.ts';
import { captureLog } from '../proxy/testing/capture-log.ts';
import { createMetrics, createOperatorHandler } from './metrics.ts';
import { serve } from './serve.ts';
import { askFrom, lookUpFrom } from './testing/sockets.ts';
import { testConfig } from './testing/test-config.ts';
import { writeSite } from './testing/write-site.ts';

// Servers of their own take a busy machine a while.
vi.setConfig({ testTimeout: 30_000 });

const host = '127.0.0.1';

async function service() {
  const config = testConfig({ TIMEOUT_SCALE: '0.1', METRICS_PORT: '0' });
  const running = await serve(config, await writeSite(), captureLog().log);
  onTestFinished(() => running.stop());
  const { origin, operatorOrigin = '' } = running;
  const metrics = async () => (await askFrom(host, `${operatorOrigin}/metrics`)).body;
  return { ...running, origin, operatorOrigin, metrics };
}

it('counts requests by route and outcome, calls by outcome, refusals by reason', async () => {
  const { origin, metrics } = await service();
  for (const path of ['/', '/icon.svg', '/healthz', '/api/about', '/api/nothing', '/customers/abc'])
    await askFrom(host, `${origin}${path}`);
  await askFrom(host, `${origin}/nothing.js`);
  for (const number of ['919988221100', '919999999999', '447700900313'])
    await lookUpFrom(host, origin, number);
  const lines = (await metrics()).split('\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      'timeline_requests_total{route="page",outcome="ok"} 2',
      'timeline_requests_total{route="file",outcome="ok"} 1',
      'timeline_requests_total{route="health",outcome="ok"} 1',
      'timeline_requests_total{route="about",outcome="ok"} 1',
      'timeline_requests_total{route="other",outcome="bad-request"} 1',
      'timeline_requests_total{route="other",outcome="refused"} 1',
      'timeline_requests_total{route="lookup",outcome="ok"} 1',
      'timeline_requests_total{route="lookup",outcome="not-found"} 1',
      'timeline_requests_total{route="lookup",outcome="upstream-error"} 1',
      'timeline_vendor_calls_total{outcome="ok"} 1',
      'timeline_vendor_calls_total{outcome="not-found"} 1',
      'timeline_vendor_calls_total{outcome="upstream-error"} 1',
      'timeline_refused_total{reason="not-found"} 2',
      'timeline_refused_total{reason="connections"} 0',
      'timeline_bytes_in_flight 0',
      expect.stringMatching(/^timeline_event_loop_delay_seconds\{quantile="0.99"\} \d/),
      expect.stringMatching(/^timeline_resident_memory_bytes \d+/),
    ]),
  );
});

it('has labels of closed lists alone: no path, no address, nobody', async () => {
  const { origin, metrics } = await service();
  const canary = '917385022695';
  for (const path of [`/${canary}`, `/api/${canary}`, `/customers/${canary}`, `/?mobile=${canary}`])
    await askFrom(host, `${origin}${path}`, { headers: { host: `${canary}.test` } });
  for (const path of [`/${canary}.js`, `/api/${canary}`, `/customers/${canary}`])
    await askFrom(host, `${origin}${path}`, { method: 'GET', headers: { 'user-agent': canary } });
  await lookUpFrom(host, origin, canary);
  await lookUpFrom(host, origin, `x${canary}`);
  const text = await metrics();
  expect(text).not.toMatch(/7385|127\.0|customers\/|\.js|\.test/);
  const labels = [...text.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]);
  expect(new Set(labels.map(([name]) => name))).toEqual(new Set(['route', 'outcome', 'reason', 'quantile']));
  const reasons = labels.flatMap(([name, value]) => (name === 'reason' ? [value] : []));
  expect(new Set(reasons)).toEqual(new Set(refusals));
});

it('answers health beside it, and nothing else', async () => {
  const { operatorOrigin, retire } = await service();
  const status = async (path: string, method = 'GET') =>
    (await askFrom(host, `${operatorOrigin}${path}`, { method })).status;
  expect(await Promise.all(['/healthz', '/readyz', '/metrics'].map((path) => status(path)))).toEqual([
    200, 200, 200,
  ]);
  expect(
    await Promise.all(
      ['/', '/api/about', '/api/interactions', '/metrics/', '/icon.svg', '/METRICS'].map((path) =>
        status(path),
      ),
    ),
  ).toEqual(Array(6).fill(404));
  expect(
    await Promise.all(['POST', 'DELETE', 'OPTIONS'].map((method) => status('/metrics', method))),
  ).toEqual(Array(3).fill(405));
  const { headers, body } = await askFrom(host, `${operatorOrigin}/metrics`);
  expect(headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8');
  expect(body).toContain('# TYPE timeline_requests_total counter');
  retire();
  expect([await status('/healthz'), await status('/readyz')]).toEqual([200, 503]);
});

it('is nowhere on the address of callers, and on none at all where none is set', async () => {
  const { origin } = await service();
  expect((await askFrom(host, `${origin}/metrics`)).body).not.toContain('timeline_');
  const without = await serve(testConfig(), await writeSite(), captureLog().log);
  onTestFinished(() => without.stop());
  expect(without.operatorOrigin).toBeUndefined();
});

it('says how many bytes are held', async () => {
  const metrics = createMetrics();
  onTestFinished(metrics.close);
  const { bytes } = metrics.recorder;
  bytes(1_000);
  bytes(-400);
  const response = await createOperatorHandler(metrics, () => true)(new Request('http://x/metrics'));
  const text = await response.text();
  expect(text).toContain('timeline_bytes_in_flight 600');
});

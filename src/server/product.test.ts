import { get } from 'node:http';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { EventRecord } from '../proxy/endpoint/log.ts';
import { captureLog } from '../proxy/testing/capture-log.ts';
import { createCspReports, serve } from './product.ts';
import { testConfig } from './testing/test-config.ts';
import { writeSite } from './testing/write-site.ts';

describe('createCspReports', () => {
  function reports() {
    const events: EventRecord[] = [];
    const handle = createCspReports({ request: () => undefined, event: (record) => events.push(record) });
    const send = (body: unknown, method = 'POST') =>
      handle(
        new Request(
          'http://localhost/csp-report',
          method === 'POST' ? { method, body: JSON.stringify(body) } : { method },
        ),
      );
    return { send, events };
  }
  const old = {
    'csp-report': { 'document-uri': 'http://x/?mobile=1', 'effective-directive': 'script-src-elem' },
  };
  const recent = [{ type: 'csp-violation', body: { effectiveDirective: 'img-src', sample: 'secret' } }];

  it('notes the directive of either kind of report, and nothing else', async () => {
    const { send, events } = reports();
    expect((await send(old)).status).toBe(204);
    expect((await send(recent)).status).toBe(204);
    expect(events).toEqual([
      { event: 'csp-report', cause: 'script-src-elem', count: 1 },
      { event: 'csp-report', cause: 'img-src', count: 1 },
    ]);
  });

  it('does not fill the log', async () => {
    const { send, events } = reports();
    for (let report = 0; report < 1000; report += 1) await send(old);
    expect(events.map(({ count }) => count)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512]);
  });

  it('does not note words that are no directive', async () => {
    const { send, events } = reports();
    await send({ 'csp-report': { 'effective-directive': '<919988221100>' } });
    await send('nonsense');
    expect(events).toEqual([]);
  });

  it('takes 8 KiB at most', async () => {
    expect((await reports().send('x'.repeat(9000))).status).toBe(413);
  });

  it('is for POST alone', async () => {
    const response = await reports().send('', 'GET');
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });
});

describe('serve', () => {
  // Processes and servers of their own take a busy machine a while.
  vi.setConfig({ testTimeout: 30_000 });

  async function service() {
    const { log, lines } = captureLog();
    const running = await serve(testConfig({ TIMEOUT_SCALE: '0.1' }), await writeSite(), log);
    onTestFinished(() => running.stop());
    const search = (identifierValue: string, signal: AbortSignal | null = null) =>
      fetch(`${running.origin}/api/interactions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-requested-by': 'customer-timeline' },
        body: JSON.stringify({ identifierName: 'mobile', identifierValue }),
        signal,
      });
    return { ...running, search, lines };
  }

  /** The status of a page asked for under another name, as a rebound DNS name would bring it. */
  function statusFor(url: string, host: string): Promise<number | undefined> {
    const { promise, resolve, reject } = Promise.withResolvers<number | undefined>();
    get(url, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).once('error', reject);
    return promise;
  }

  it('serves pages, files, the API and health at one address', async () => {
    const { origin, search } = await service();
    const statuses = await Promise.all(
      [
        '/',
        '/customers/abc',
        '/assets/index-Bx1.js',
        '/api/about',
        '/healthz',
        '/readyz',
        '/api/nothing',
        '/nothing.js',
      ].map(async (path) => (await fetch(`${origin}${path}`)).status),
    );
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 404, 404]);
    expect((await search('919988221100')).status).toBe(200);
  });

  it('answers to no other name', async () => {
    const { origin } = await service();
    for (const path of ['/', '/icon.svg', '/api/about', '/csp-report']) {
      expect(await statusFor(`${origin}${path}`, 'evil.test')).toBe(421);
    }
  });

  it('ends the vendor’s call when the browser leaves', async () => {
    const { search, lines } = await service();
    const caller = new AbortController();
    const asked = search('447700900303', caller.signal);
    setTimeout(() => {
      caller.abort();
    }, 50);
    await expect(asked).rejects.toThrow('abort');
    await expect.poll(() => lines.join('')).toContain('"outcome":"aborted"');
  });

  it('refuses a large body before it has come', async () => {
    const { origin } = await service();
    const response = await fetch(`${origin}/api/interactions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-requested-by': 'customer-timeline' },
      body: JSON.stringify({ handle: 'x'.repeat(1_000_000) }),
    });
    expect(response.status).toBe(413);
  });

  it('finishes what is under way when it is stopped', async () => {
    const { search, stop } = await service();
    const asked = search('447700900311');
    await new Promise((resolve) => void setTimeout(resolve, 50));
    await stop();
    expect((await asked).status).toBe(200);
  });
});

import { get } from 'node:http';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { captureLog } from '../proxy/testing/capture-log.ts';
import { serve } from './serve.ts';
import { testConfig } from './testing/test-config.ts';
import { writeSite } from './testing/write-site.ts';

describe('serve', () => {
  // Processes and servers of their own take a busy machine a while.
  vi.setConfig({ testTimeout: 30_000 });

  async function service(settings: Readonly<Record<string, string>> = {}) {
    const { log, lines } = captureLog();
    const running = await serve(testConfig({ TIMEOUT_SCALE: '0.1', ...settings }), await writeSite(), log);
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

  it('says that it will stop before it does, answers on, and lets go of each connection', async () => {
    const { origin, search, retire } = await service();
    expect((await fetch(`${origin}/readyz`)).status).toBe(200);
    retire();
    const ready = await fetch(`${origin}/readyz`);
    expect([ready.status, await ready.text(), ready.headers.get('connection')]).toEqual([
      503,
      'stopping',
      'close',
    ]);
    expect((await fetch(`${origin}/healthz`)).status).toBe(200);
    const found = await search('919988221100');
    expect([found.status, found.headers.get('connection')]).toEqual([200, 'close']);
  });

  it('keeps an idle connection as long as the balancer in front needs it', async () => {
    const { origin } = await service({ KEEP_ALIVE: '65' });
    const { headers } = await fetch(`${origin}/healthz`);
    expect([headers.get('connection'), headers.get('keep-alive')]).toEqual([
      'keep-alive',
      'timeout=65, max=1000',
    ]);
  });

  it('says whether it could read secrets again, and keeps those that it has where not', async () => {
    const { renew, search, lines } = await service();
    renew({ ok: false, problems: ['CAPILLARY_PASSWORD is missing.'] });
    renew({ ok: true, config: testConfig() });
    renew({
      ok: true,
      config: testConfig({
        CAPILLARY_BASE_URL: 'https://eu.api.capillarytech.com',
        CAPILLARY_USERNAME: 'till',
        CAPILLARY_PASSWORD: 'x',
      }),
    });
    const told = lines.flatMap((line) => /"event":"([a-z-]+)"/.exec(line)?.[1] ?? []);
    expect(told).toEqual(['not-reloaded', 'reloaded', 'not-reloaded']);
    expect((await search('919988221100')).status).toBe(200);
  });

  it('finishes what is under way when it is stopped', async () => {
    const { search, stop } = await service();
    const asked = search('447700900311');
    await new Promise((resolve) => void setTimeout(resolve, 50));
    await stop();
    expect((await asked).status).toBe(200);
  });
});

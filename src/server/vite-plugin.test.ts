import { createServer, preview } from 'vite';
import { afterEach, expect, it, onTestFinished, vi } from 'vitest';
import { captureLog } from '../proxy/testing/capture-log.ts';
import { writeFiles } from './testing/write-site.ts';
import { customerTimeline } from './vite-plugin.ts';

// Processes and servers of their own take a busy machine a while.
vi.setConfig({ testTimeout: 30_000 });

afterEach(() => {
  vi.unstubAllEnvs();
});

async function develop(environment: Record<string, string>, files: Record<string, string> = {}) {
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  const root = await writeFiles({
    'index.html': '<title>page</title>',
    'src/data.js': 'export default 1',
    ...files,
  });
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'silent',
    mode: 'development',
    plugins: [customerTimeline(captureLog().log)],
    optimizeDeps: { noDiscovery: true },
  });
  onTestFinished(() => server.close());
  await server.listen();
  const address = server.httpServer?.address();
  if (typeof address !== 'object' || address === null) throw new Error('no address');
  return `http://127.0.0.1:${address.port}`;
}
const status = async (url: string, init?: RequestInit) => (await fetch(url, init)).status;

it('puts the API beside Vite’s own pages', async () => {
  const origin = await develop({ PORT: '0' });
  expect(await status(`${origin}/api/about`)).toBe(200);
  expect(await status(`${origin}/healthz`)).toBe(200);
  expect(await status(`${origin}/api/nothing`)).toBe(404);
  expect(await (await fetch(`${origin}/`)).text()).toContain('<title>page</title>');
  expect(await status(`${origin}/src/data.js`)).toBe(200);
});

it('lets no other page of this machine read it', async () => {
  const origin = await develop({ PORT: '0' });
  for (const path of ['/', '/src/data.js', '/api/about']) {
    const response = await fetch(`${origin}${path}`, { headers: { origin: 'http://localhost:3000' } });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  }
});

it('ends Vite with every problem of the configuration', async () => {
  await expect(develop({ PORT: 'x', MASK_OTP: 'x' })).rejects.toThrow(/PORT must[^]*MASK_OTP must/);
});

it('previews the whole product', async () => {
  vi.stubEnv('PORT', '0');
  const root = await writeFiles({
    'dist/index.html': '<i nonce="__CSP_NONCE__">',
    'dist/search-demo.html': '<i nonce="__CSP_NONCE__">',
    'dist/search-real.html': '<i nonce="__CSP_NONCE__">',
    'dist/assets/a-1.js': '1',
  });
  const server = await preview({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [customerTimeline(captureLog().log)],
  });
  onTestFinished(() => server.close());
  const address = server.httpServer.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const page = await fetch(`${origin}/saved`);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(await page.text()).not.toContain('__CSP_NONCE__');
  expect(await status(`${origin}/assets/a-1.js`)).toBe(200);
  expect(await status(`${origin}/api/about`)).toBe(200);
  expect(await status(`${origin}/nothing`)).toBe(404);
});

it('gives away no file of secrets, nor any of this machine, however they are asked for', async () => {
  const origin = await develop({ PORT: '0' }, { '.env': 'CAPILLARY_PASSWORD=canary-482913' });
  const answers = await Promise.all(
    [
      '/.env',
      '/.env?raw',
      '/.env?import&raw',
      '/.env??',
      '/.env?.svg?.wasm?init',
      '/@fs/etc/passwd',
      '/@fs/etc/passwd?raw??',
      '/@fs/etc/passwd?import&raw??',
    ].map(async (path) => fetch(`${origin}${path}`)),
  );
  const texts = await Promise.all(answers.map(async (answer) => answer.text()));
  expect(texts.join('')).not.toMatch(/canary|root:/);
});

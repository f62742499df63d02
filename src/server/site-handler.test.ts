import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { CspEvaluator } from 'csp_evaluator';
import { Finding, Severity } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { describe, expect, it } from 'vitest';
import { createSiteHandler, pageHeaders } from './site-handler.ts';
import { readSite } from './static-files.ts';
import { writeSite } from './testing/write-site.ts';

const about = {
  mode: 'demo',
  version: '1.0.0',
  sourceTimeZone: 'Asia/Kolkata',
  defaultCountry: undefined,
  examples: [
    { identifierName: 'mobile', identifierValue: '447700900123', title: '</script><b>', group: 'samples' },
  ],
} as const;

describe('site handler', () => {
  async function site(mode: 'demo' | 'real' = 'demo') {
    const built = await readSite(await writeSite());
    const handle = createSiteHandler(built, { ...about, mode, examples: [...about.examples] }, false);
    return (path: string, headers: Record<string, string> = {}, method = 'GET') =>
      handle(new Request(`http://localhost${path}`, { method, headers }));
  }

  describe('pages', () => {
    it.each(['/', '/saved', '/customers/AbC-_1', '/customers/AbC-_1/report', '/?x=1'])(
      '%s is one',
      async (path) => {
        const response = await (await site())(path);
        expect([response.status, response.headers.get('content-type')]).toEqual([
          200,
          'text/html; charset=utf-8',
        ]);
        expect(response.headers.get('cache-control')).toBe('no-store');
      },
    );

    it('carry the nonce of their policy, another in each response', async () => {
      const get = await site();
      const nonces = await Promise.all(
        Array.from({ length: 20 }, async () => {
          const response = await get('/');
          const nonce =
            /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1] ?? '';
          const page = await response.text();
          expect(page.split(`nonce="${nonce}"`)).toHaveLength(3);
          expect(page).not.toContain('__CSP_NONCE__');
          return nonce;
        }),
      );
      expect(new Set(nonces).size).toBe(20);
      expect(Buffer.from(nonces[0] ?? '', 'base64')).toHaveLength(16);
    });
  });

  describe('the search page', () => {
    const mainOf = async (response: Promise<Response>) =>
      /<main>(\w+)<\/main>/.exec(await (await response).text())?.[1];

    it.each(['demo', 'real'] as const)(
      'is there as it is in front of %s, and on no other page',
      async (mode) => {
        const get = await site(mode);
        expect(await mainOf(get('/'))).toBe(mode);
        expect(await mainOf(get('/?x=1'))).toBe(mode);
        for (const path of ['/saved', '/customers/a', '/nowhere'])
          expect(await mainOf(get(path))).toBeUndefined();
      },
    );
  });

  it.each(['/', '/saved', '/nowhere'])(
    '%s brings along what the service is, and nothing of it acts',
    async (path) => {
      const page = await (await (await site())(path)).text();
      const json = /<script type="application\/json" id="about">(.*?)<\/script>/.exec(page)?.[1] ?? '';
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(about)));
      expect(json).not.toContain('<');
      expect(page).not.toContain('__ABOUT__');
    },
  );

  describe('what is not there', () => {
    it.each([
      '/index.html',
      '/search-demo.html',
      '/search-real.html',
      '/index.html/x.css',
      '/customers/x.css',
      '/api/x',
      '/assets/old-Az9.js',
      '/assets/index-Bx1.js.map',
      '/assets/.hidden.js',
      '/.built-from',
      '/.env',
      '/.git/config',
      '/server.ts',
      '/package.json',
      '/@fs/etc/passwd',
    ])('%s', async (path) => {
      const response = await (await site())(path, { accept: 'text/html' });
      expect([response.status, await response.text()]).toEqual([404, 'Not found']);
      expect(response.headers.get('cache-control')).toBe('no-store');
    });
  });

  describe('files', () => {
    it('whose name changes with their content are kept for ever', async () => {
      const { headers } = await (await site())('/assets/index-Bx1.js');
      expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    });

    it('of other names are asked for again, and not sent again', async () => {
      const get = await site();
      const { headers } = await get('/icon.svg');
      expect(headers.get('cache-control')).toBe('no-cache');
      const again = await get('/icon.svg', { 'if-none-match': headers.get('etag') ?? '' });
      expect([again.status, await again.text()]).toEqual([304, '']);
    });

    it('come packed where the browser takes it', async () => {
      const get = await site();
      const plain = Buffer.from(await (await get('/assets/index-Bx1.js')).arrayBuffer());
      for (const [encoding, unpack] of [
        ['br', brotliDecompressSync],
        ['gzip', gunzipSync],
      ] as const) {
        const packed = await get('/assets/index-Bx1.js', { 'accept-encoding': encoding });
        expect(packed.headers.get('content-encoding')).toBe(encoding);
        expect(packed.headers.get('vary')).toBe('Accept-Encoding');
        expect(unpack(await packed.arrayBuffer()).equals(plain)).toBe(true);
      }
    });

    it('that are small or packed already come as they are', async () => {
      const get = await site();
      for (const path of ['/icon.svg', '/assets/font-Cy2.woff2']) {
        expect((await get(path, { 'accept-encoding': 'br' })).headers.get('content-encoding')).toBeNull();
      }
    });

    it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('are not for %s', async (method) => {
      const response = await (await site())('/', {}, method);
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    });
  });

  it('cannot be read from a folder without a page', async () => {
    await expect(readSite('/nowhere')).rejects.toThrow('ENOENT');
  });

  describe('a mistyped page is said by the page itself, with the status 404', () => {
    it.each(['/nowhere', '/Saved', '/customers/', '/customers/a/b', '/constructor', '/__proto__'])(
      '%s',
      async (path) => {
        const response = await (await site())(path, { accept: 'text/html' });
        expect(response.status).toBe(404);
        expect(response.headers.get('content-type')).toContain('text/html');
        expect(response.headers.get('content-security-policy')).toContain('nonce-');
      },
    );
  });
});

describe('pageHeaders', () => {
  const nonce = Buffer.alloc(16, 5).toString('base64');
  it.each([true, false])('leaves the evaluator nothing to find (https: %j)', (isHttps) => {
    const policy = new CspParser(pageHeaders(nonce, isHttps)['Content-Security-Policy'] ?? '').csp;
    const findings = new CspEvaluator(policy).evaluate();
    // The smaller, the worse.
    expect(Finding.getHighestSeverity(findings)).toBeGreaterThan(Severity.MEDIUM);
  });

  it('insists on https only where it is served so', () => {
    const plain = pageHeaders(nonce, false);
    const secure = pageHeaders(nonce, true);
    expect(plain).not.toHaveProperty('Strict-Transport-Security');
    expect(plain['Content-Security-Policy']).not.toContain('upgrade-insecure-requests');
    expect(secure).toHaveProperty('Strict-Transport-Security');
    expect(secure['Content-Security-Policy']).toContain('upgrade-insecure-requests');
  });

  it('allows no script, style or frame but its own', () => {
    const policy = pageHeaders(nonce, false)['Content-Security-Policy'];
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(policy).toContain("frame-ancestors 'none'");
  });

  it('keeps a page from being framed, shared, kept, guessed at and looked up', () => {
    expect(pageHeaders(nonce, false)).toMatchObject({
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Referrer-Policy': 'no-referrer',
      'X-Frame-Options': 'DENY',
      'X-Content-Type-Options': 'nosniff',
      'X-DNS-Prefetch-Control': 'off',
      'X-Robots-Tag': 'noindex',
      'Cache-Control': 'no-store',
    });
  });
});

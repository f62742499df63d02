import { randomBytes } from 'node:crypto';
import type { Handler } from '../proxy/endpoint/handler.ts';
import { plainText } from '../proxy/endpoint/responses.ts';
import type { App } from './app.ts';
import { type Site, type StaticFile, chooseEncoding } from './static-files.ts';

/** The app's own pages, but for the search page. */
const pages = /^\/(?:saved|customers\/[\w-]+(?:\/report)?)$/;
/** What may be a mistyped page: plain words only, nothing of the API's and no file name. */
const mistyped = /^(?!\/api(?:\/|$))(?:\/[\w-]+)+\/?$/i;
const nonceMark = '__CSP_NONCE__';
const aboutMark = '__ABOUT__';

/**
 * Serves the pages and files of a built site, GET and HEAD only.
 * @param about what the service says of itself, which each page brings along
 */
export function createSiteHandler(
  { page, searchPages, files }: Site,
  about: App['about'],
  isHttps: boolean,
): Handler {
  // Nothing in it may end the element that it stands in.
  const json = JSON.stringify(about).replaceAll('<', String.raw`\u003c`);
  const toPieces = (html: string): readonly string[] => html.split(aboutMark).join(json).split(nonceMark);
  const empty = toPieces(page);
  const search = toPieces(searchPages[about.mode]);

  function sendPage(status: 200 | 404, pieces: readonly string[]): Response {
    const nonce = randomBytes(16).toString('base64');
    const html = pieces.join(nonce);
    return new Response(html, {
      status,
      headers: {
        ...pageHeaders(nonce, isHttps),
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Length': String(Buffer.byteLength(html)),
      },
    });
  }

  return (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return Promise.resolve(plainText('Method not allowed', 405, { Allow: 'GET, HEAD' }));
    }
    const { pathname } = new URL(request.url);
    const file = files.get(pathname);
    if (file !== undefined) return Promise.resolve(sendFile(file, request.headers));
    if (pathname === '/') return Promise.resolve(sendPage(200, search));
    if (pages.test(pathname)) return Promise.resolve(sendPage(200, empty));
    return Promise.resolve(mistyped.test(pathname) ? sendPage(404, empty) : plainText('Not found', 404));
  };
}

function sendFile(file: StaticFile, asked: Headers): Response {
  const encoding = chooseEncoding(asked.get('accept-encoding'));
  const body = file.bodies[encoding];
  const isEncoded = body !== file.bodies.identity;
  const headers = {
    'Content-Type': file.type,
    'Cache-Control': file.isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    'Cross-Origin-Resource-Policy': 'same-origin',
    // Of a style sheet: what it fetches would say where it is from otherwise.
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    ETag: file.etag,
    Vary: 'Accept-Encoding',
    ...(isEncoded ? { 'Content-Encoding': encoding } : {}),
  };
  if (asked.get('if-none-match') === file.etag) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, 'Content-Length': String(body.length) } });
}

/**
 * Headers of a page: scripts and styles run by this response's nonce only, nothing is embedded, framed,
 * sent or kept (`../proxy/THREATS.md`, WEB-1).
 * @param nonce 128 bits in base64, new for every response
 * @param isHttps whether browsers see this service by https: over plain loopback, upgrading would break the page
 */
export function pageHeaders(nonce: string, isHttps: boolean): Record<string, string> {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
    'report-to csp',
    'report-uri /csp-report',
    ...(isHttps ? ['upgrade-insecure-requests'] : []),
  ];
  return {
    'Content-Security-Policy': policy.join('; '),
    'Reporting-Endpoints': 'csp="/csp-report"',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'X-DNS-Prefetch-Control': 'off',
    'Permissions-Policy':
      'camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), payment=(), clipboard-read=()',
    'Cache-Control': 'no-store',
    'Origin-Agent-Cluster': '?1',
    'X-Robots-Tag': 'noindex',
    ...(isHttps ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } : {}),
  };
}

import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { type Caller, createCallerRate } from '../proxy/endpoint/caller-limits.ts';
import { type OwnAddress, isOwnPage } from '../proxy/endpoint/caller-rules.ts';
import type { Handler } from '../proxy/endpoint/handler.ts';
import type { Log } from '../proxy/endpoint/log.ts';
import { readText } from '../proxy/endpoint/request-body.ts';
import { plainText } from '../proxy/endpoint/responses.ts';
import { createTally } from '../proxy/endpoint/tally.ts';

type Options = {
  readonly own: OwnAddress;
  readonly log: Log;
  /** A clock that nobody sets, milliseconds. */
  readonly now?: () => number;
};

const maxReportBytes = 8 * 1024;
/** Of one address. */
const reportsPerMinute = 120;

/**
 * `POST /csp-report`: counts violations of our own pages by directive, and tells the log of each directive once a minute at most.
 * Nothing else of a report is read (it quotes addresses and code), and a directive that browsers do not know is none: whatever
 * somebody sends, real reports are heard beside it.
 */
export function createCspReports({ own, log, now = () => performance.now() }: Options): Handler {
  const limit = createCallerRate(reportsPerMinute, now);
  const { count } = createTally(log, 'csp-report');
  const limitBody = bodyLimit({ maxSize: maxReportBytes, onError: () => plainText('Too large', 413) });
  const app = new Hono<{ Bindings: { caller: Caller | undefined } }>();
  app.post('*', async ({ req, env: { caller } }, next) => {
    if (!isOwnReport(req.raw.headers, own)) return plainText('Reports of other sites are not taken', 403);
    const wait = caller === undefined ? undefined : limit(caller);
    if (wait === undefined) return next();
    return plainText('Too many reports', 429, { 'Retry-After': String(wait) });
  });
  app.post('*', limitBody, async ({ req }) => {
    const text = await readText(req.raw);
    if (text === undefined) return plainText('Not UTF-8', 400);
    for (const directive of new Set(findDirectives(text))) count(directive);
    return new Response(null, { status: 204 });
  });
  app.all('*', () => plainText('Method not allowed', 405, { Allow: 'POST' }));
  app.onError((error, { req }) => {
    // Whoever reports has left before its report has come; all else is a mistake of ours, for whoever called this.
    if (req.raw.signal.aborted) return plainText('Bad request', 400);
    throw error;
  });
  return async (request, caller) => app.fetch(request, { caller });
}

/** Our pages tell no site where they are (`Referrer-Policy`), so that browsers write `Origin: null` on some of their reports. */
function isOwnReport(headers: Headers, own: OwnAddress): boolean {
  const isUnnamed = headers.get('origin') === 'null' && headers.get('sec-fetch-site') === 'same-origin';
  return isUnnamed || isOwnPage(headers, own);
}

/** Directives that a browser may report (Content Security Policy Level 3, Trusted Types): those of fetching and beyond. */
const directives = new Set([
  'base-uri',
  'block-all-mixed-content',
  'child-src',
  'connect-src',
  'default-src',
  'fenced-frame-src',
  'font-src',
  'form-action',
  'frame-ancestors',
  'frame-src',
  'img-src',
  'manifest-src',
  'media-src',
  'navigate-to',
  'object-src',
  'prefetch-src',
  'require-trusted-types-for',
  'sandbox',
  'script-src',
  'script-src-attr',
  'script-src-elem',
  'style-src',
  'style-src-attr',
  'style-src-elem',
  'trusted-types',
  'upgrade-insecure-requests',
  'worker-src',
]);
const directiveName = /"(?:effective-?[dD]irective|violated-directive)"\s*:\s*"([a-z-]{1,32})[ "]/g;

function findDirectives(text: string): readonly string[] {
  const names = Array.from(text.matchAll(directiveName), ([, name = '']) => name);
  return names.filter((name) => directives.has(name));
}

import { CspEvaluator } from 'csp_evaluator';
import { Finding, Severity } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { expect, it } from 'vitest';
import { pageHeaders } from './page-headers.ts';

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

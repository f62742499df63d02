import { describe, expect, it } from 'vitest';
import { isForwarded, isOwnHost, isOwnPage } from './caller-rules.ts';

const local = { host: '127.0.0.1', publicOrigin: undefined, isDirectOnly: true };
const shared = { host: '127.0.0.1', publicOrigin: 'https://timeline.example.com', isDirectOnly: false };
const everywhere = { host: '0.0.0.0', publicOrigin: undefined, isDirectOnly: true };

describe('the host', () => {
  it.each(['127.0.0.1:4173', 'localhost:4173', 'LOCALHOST', '[::1]:4173', '127.0.0.1:9'])(
    '%s is ours',
    (host) => {
      expect(isOwnHost(host, local)).toBe(true);
    },
  );

  it.each([
    'evil.test',
    'evil.test:4173',
    '127.0.0.1.evil.test',
    'localhost.evil.test',
    'localhost, evil.test',
    '',
    'localhost:',
    'localhost:123456',
    '127.0.0.1@evil.test',
    '[::1',
    '[fe80::1%eth0]',
    'local host',
    '10.0.0.5',
  ])('%j is not', (host) => {
    expect(isOwnHost(host, local)).toBe(false);
  });

  it('is never missing', () => {
    expect(isOwnHost(null, local)).toBe(false);
  });

  it('may be the public one', () => {
    expect(isOwnHost('timeline.example.com', shared)).toBe(true);
    expect(isOwnHost('timeline.example.com:8443', shared)).toBe(false);
  });

  it('may be any address, but no name, where the demo listens everywhere', () => {
    expect(
      ['10.0.0.5:4173', '[fd00::1]:4173', 'evil.test'].map((host) => isOwnHost(host, everywhere)),
    ).toEqual([true, true, false]);
  });
});

describe('the page', () => {
  const host = 'localhost:4173';
  it.each([
    { host },
    { host, 'sec-fetch-site': 'same-origin' },
    { host, 'sec-fetch-site': 'same-origin', origin: 'http://localhost:4173' },
    { host, origin: 'http://localhost:4173' },
  ])('of %j is ours', (headers) => {
    expect(isOwnPage(new Headers(headers), local)).toBe(true);
  });

  it.each([
    { host, 'sec-fetch-site': 'cross-site' },
    { host, 'sec-fetch-site': 'same-site' },
    { host, 'sec-fetch-site': 'none' },
    { host, 'sec-fetch-site': '' },
    { host, origin: 'null' },
    { host, origin: 'http://localhost:3000' },
    { host, origin: 'https://localhost:4173' },
    { host, origin: 'http://localhost:4173.evil.test' },
    { host, 'sec-fetch-site': 'same-origin', origin: 'http://evil.test' },
  ])('of %j is not', (headers) => {
    expect(isOwnPage(new Headers(headers), local)).toBe(false);
  });

  it('at the public name has the public scheme', () => {
    const headers = { host: 'timeline.example.com', origin: 'http://timeline.example.com' };
    expect(isOwnPage(new Headers(headers), shared)).toBe(false);
  });

  it('may be the public one, whatever host a balancer sends', () => {
    expect(isOwnPage(new Headers({ host, origin: 'https://timeline.example.com' }), shared)).toBe(true);
  });
});

describe('a request that was passed on', () => {
  it.each([
    'Forwarded',
    'X-Forwarded-For',
    'X-Forwarded-Proto',
    'X-Forwarded-Whatever',
    'x-forwarded',
    'X-Original-Forwarded-For',
    'X_Forwarded_For',
    'True_Client_IP',
    'Via',
    'X-Real-IP',
    'CF-Connecting-IP',
    'True-Client-IP',
    'X-Amzn-Trace-Id',
    'X-Original-URL',
    'X-Rewrite-URL',
    'X-Original-Host',
    'X-ARR-ClientIP',
    'X-ARR-LOG-ID',
    'X-Azure-ClientIP',
    'X-Envoy-External-Address',
    'X-Cluster-Client-IP',
    'X-AppEngine-User-IP',
    'X-NF-Client-Connection-IP',
    'X-ProxyUser-IP',
    'X-Request-Id',
    'X-Scheme',
    'X-Balancer-Of-Tomorrow',
    'CF-Ray',
    'CF-Visitor',
    'CDN-Loop',
    'Client-IP',
    'Fastly-Client-IP',
    'Fly-Client-IP',
    'Fly-Forwarded-Port',
    'DO-Connecting-IP',
    'Ali-CDN-Real-IP',
    'CloudFront-Viewer-Address',
    'Forwarded-For',
    'Z-Forwarded-For',
    'Proxy-Client-IP',
    'WL-Proxy-Client-IP',
    'Proxy-Connection',
    'Remote-Addr',
    'Remote-User',
    'Tailscale-User-Login',
    'Surrogate-Capability',
    'Front-End-Https',
    'Max-Forwards',
    'Traceparent',
    'B3',
  ])('is told by %s', (name) => {
    expect(isForwarded(new Headers({ [name]: '' }))).toBe(true);
  });

  const ofBrowsers =
    'accept accept-charset accept-encoding accept-language access-control-request-headers access-control-request-method ' +
    'access-control-request-private-network alt-used authorization cache-control connection content-encoding content-length ' +
    'content-type cookie date device-memory dnt downlink dpr early-data ect expect host idempotency-key if-match ' +
    'if-modified-since if-none-match if-range if-unmodified-since keep-alive last-event-id origin ping-from ping-to pragma ' +
    'priority purpose range referer rtt save-data sec-ch-prefers-color-scheme sec-ch-ua sec-ch-ua-mobile sec-ch-ua-platform ' +
    'sec-ch-viewport-width sec-fetch-dest sec-fetch-mode sec-fetch-site sec-fetch-storage-access sec-fetch-user sec-gpc ' +
    'sec-purpose sec-websocket-extensions sec-websocket-key sec-websocket-protocol sec-websocket-version ' +
    'service-worker service-worker-navigation-preload te trailer transfer-encoding upgrade upgrade-insecure-requests ' +
    'user-agent viewport-width warning x-requested-by x-requested-with';

  it.each(ofBrowsers.split(' '))(
    'is not told by %s, which browsers and scripts of this machine send',
    (name) => {
      expect(isForwarded(new Headers({ [name]: 'x' }))).toBe(false);
    },
  );
});

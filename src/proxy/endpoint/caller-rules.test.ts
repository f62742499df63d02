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
    'Via',
    'X-Real-IP',
    'CF-Connecting-IP',
    'True-Client-IP',
    'X-Amzn-Trace-Id',
  ])('is told by %s', (name) => {
    expect(isForwarded(new Headers({ [name]: '' }))).toBe(true);
  });

  it('is not what browsers and scripts of this machine send', () => {
    const headers = {
      host: 'localhost:4173',
      'sec-fetch-site': 'same-origin',
      'x-requested-by': 'x',
      origin: 'http://localhost:4173',
    };
    expect(isForwarded(new Headers(headers))).toBe(false);
  });
});

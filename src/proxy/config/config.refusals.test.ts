import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';
import type { Environment } from './settings.ts';

const base = { CAPILLARY_BASE_URL: 'https://eu.api.capillarytech.com' };
const basic = { CAPILLARY_USERNAME: 'till', CAPILLARY_PASSWORD: 'pass word' };
const oauth = { CAPILLARY_CLIENT_KEY: 'key', CAPILLARY_CLIENT_SECRET: 'secret' };
const real = { ...base, ...oauth };

const problems = (environment: Environment) => {
  const reading = readConfig(environment, 4173);
  return reading.ok ? [] : reading.problems;
};

describe('a configuration that is refused', () => {
  it.each<[string, Environment, RegExp]>([
    [
      'credentials without a base URL',
      oauth,
      /^CAPILLARY_BASE_URL is missing, although CAPILLARY_CLIENT_KEY and/,
    ],
    ['half a credential without a base URL', { CAPILLARY_PASSWORD: 'x' }, /^CAPILLARY_BASE_URL is missing/],
    ['a base URL without credentials', base, /^CAPILLARY_BASE_URL needs credentials/],
    ['half a pair', { ...base, CAPILLARY_USERNAME: 'x' }, /^CAPILLARY_PASSWORD is missing/],
    ['both pairs', { ...real, ...basic }, /^Set either .* not both/],
    ['one pair and half of the other', { ...real, CAPILLARY_USERNAME: 'x' }, /^Set either/],
    [
      'a colon in the user name',
      { ...base, ...basic, CAPILLARY_USERNAME: 'a:b' },
      /^CAPILLARY_USERNAME must not contain a colon/,
    ],
    [
      'credentials in the URL',
      { ...real, CAPILLARY_BASE_URL: 'https://u:p@eu.api.capillarytech.com' },
      /must not hold credentials/,
    ],
    ['a path', { ...real, CAPILLARY_BASE_URL: `${base.CAPILLARY_BASE_URL}/v2` }, /must be an origin only/],
    ['a query', { ...real, CAPILLARY_BASE_URL: `${base.CAPILLARY_BASE_URL}?x=1` }, /must be an origin only/],
    [
      'plain http',
      { ...real, CAPILLARY_BASE_URL: 'http://eu.api.capillarytech.com' },
      /must begin with https/,
    ],
    [
      'plain http to a host of unknown zone',
      { ...real, CAPILLARY_BASE_URL: 'http://us.api.capillarytech.com', CAPILLARY_TIME_ZONE: 'UTC' },
      /must begin with https/,
    ],
    [
      'a private address',
      { ...real, CAPILLARY_BASE_URL: 'https://192.168.1.1', CAPILLARY_TIME_ZONE: 'UTC' },
      /must not be a private/,
    ],
    [
      'cloud metadata in disguise',
      { ...real, CAPILLARY_BASE_URL: 'https://0xa9fea9fe', CAPILLARY_TIME_ZONE: 'UTC' },
      /must not be a private/,
    ],
    [
      'an IPv6 address of the house',
      { ...real, CAPILLARY_BASE_URL: 'https://[fd00::1]', CAPILLARY_TIME_ZONE: 'UTC' },
      /must not be a private/,
    ],
    ['another scheme', { ...real, CAPILLARY_BASE_URL: 'file:///etc/passwd' }, /must be an https address/],
    [
      'no URL at all',
      { ...real, CAPILLARY_BASE_URL: 'eu.api.capillarytech.com' },
      /must be an https address/,
    ],
    [
      'a host of unknown zone',
      { ...real, CAPILLARY_BASE_URL: 'https://us.api.capillarytech.com' },
      /^CAPILLARY_TIME_ZONE is missing/,
    ],
    [
      'a foreign host with a familiar name',
      { ...real, CAPILLARY_BASE_URL: 'https://eu.example.com' },
      /^CAPILLARY_TIME_ZONE is missing/,
    ],
    ['an unknown zone', { CAPILLARY_TIME_ZONE: 'Mars/Base' }, /^CAPILLARY_TIME_ZONE must be/],
    [
      'real credentials for the whole network',
      { ...real, HOST: '0.0.0.0' },
      /^HOST must be a loopback address/,
    ],
    [
      'real credentials behind a public name',
      { ...real, PUBLIC_ORIGIN: 'https://timeline.example.com' },
      /^PUBLIC_ORIGIN must be an address of this machine while nobody has to sign in/,
    ],
    [
      'real credentials behind a name that only begins like this machine’s',
      { ...real, PUBLIC_ORIGIN: 'https://localhost.example.com' },
      /^PUBLIC_ORIGIN must be an address of this machine/,
    ],
    [
      'real credentials behind an address of the house',
      { ...real, PUBLIC_ORIGIN: 'http://192.168.1.5:4173' },
      /^PUBLIC_ORIGIN must be an address of this machine/,
    ],
    [
      'an address behind NAT64',
      { ...real, CAPILLARY_BASE_URL: 'https://[64:ff9b::a9fe:a9fe]', CAPILLARY_TIME_ZONE: 'UTC' },
      /must not be a private/,
    ],
    [
      'a clock with real data',
      { ...real, DEMO_CLOCK: '2025-06-01T09:00:00Z' },
      /^DEMO_CLOCK is for the demo/,
    ],
    [
      'a fault of the demo with real credentials',
      { ...real, DEMO_FAULT: 'outage' },
      /^DEMO_FAULT is for the demo/,
    ],
    ['an impossible clock', { DEMO_CLOCK: '2025-02-31T00:00:00Z' }, /^DEMO_CLOCK must be/],
    ['a port out of range', { PORT: '70000' }, /^PORT must be/],
    ['a port in words', { PORT: 'http' }, /^PORT must be/],
    ['a host with a scheme', { HOST: 'http://x' }, /^HOST must be/],
    ['an origin with a path', { PUBLIC_ORIGIN: 'https://x.example/app' }, /^PUBLIC_ORIGIN must be/],
    ['a short link key', { LINK_KEY: 'abc' }, /^LINK_KEY must be 32 bytes/],
    [
      'one bad link key among good ones',
      { LINK_KEY: `${Buffer.alloc(32).toString('base64')},abc` },
      /^LINK_KEY/,
    ],
    ['an unknown country', { DEFAULT_COUNTRY: 'XQ' }, /^DEFAULT_COUNTRY must be/],
    ['a switch in other words', { MASK_OTP: 'false' }, /^MASK_OTP must be on or off/],
    ['no time at all', { TIMEOUT_SCALE: '0' }, /^TIMEOUT_SCALE must be/],
    ['too few calls to share out', { VENDOR_CALLS_PER_MINUTE: '4' }, /^VENDOR_CALLS_PER_MINUTE must be/],
    ['a broken number of calls', { ...real, VENDOR_CALLS_PER_MINUTE: '1e3' }, /^VENDOR_CALLS_PER_MINUTE/],
    ['a size in words', { MAX_ANSWER_MIB: 'lots' }, /^MAX_ANSWER_MIB must be/],
    ['a secret for the browser', { VITE_API_TOKEN: 'x' }, /^VITE_API_TOKEN must go/],
    ['unchecked TLS', { ...real, NODE_TLS_REJECT_UNAUTHORIZED: '0' }, /^NODE_TLS_REJECT_UNAUTHORIZED/],
    ['a debug log with credentials', { ...real, NODE_DEBUG: 'fs,http' }, /^NODE_DEBUG/],
  ])('%s', (_what, environment, problem) => {
    expect(problems(environment)).toEqual([expect.stringMatching(problem)]);
  });

  it('names every problem at once, and never a value', () => {
    const environment = {
      CAPILLARY_BASE_URL: 'http://canary:canary@10.0.0.1/canary?canary',
      CAPILLARY_USERNAME: 'canary:canary',
      CAPILLARY_PASSWORD: 'canary',
      CAPILLARY_CLIENT_KEY: 'canary',
      CAPILLARY_TIME_ZONE: 'canary',
      DEFAULT_COUNTRY: 'canary',
      HOST: 'canary!',
      PORT: 'canary',
      PUBLIC_ORIGIN: 'canary',
      LINK_KEY: 'canary',
      MASK_OTP: 'canary',
      MAX_ANSWER_MIB: 'canary',
      TIMEOUT_SCALE: 'canary',
      VENDOR_CALLS_PER_MINUTE: 'canary',
      DEMO_CLOCK: 'canary',
      VITE_SECRET: 'canary',
      NODE_DEBUG: 'http canary',
      NODE_TLS_REJECT_UNAUTHORIZED: '0',
    };
    const sentences = problems(environment);
    expect(sentences.join('\n')).not.toContain('canary');
    expect(Object.keys(environment).filter((name) => !sentences.join('\n').includes(name))).toEqual([]);
  });

  it('has nothing against what is empty', () => {
    expect(problems({ ...real, HOST: ' ', PUBLIC_ORIGIN: '', VITE_API_TOKEN: '', DEMO_CLOCK: ' ' })).toEqual(
      [],
    );
  });

  it('leaves the tools of the demo alone', () => {
    const tools = { NODE_DEBUG: 'http', NODE_TLS_REJECT_UNAUTHORIZED: '0', NODE_OPTIONS: '--inspect' };
    expect(problems(tools)).toEqual([]);
    expect(readConfig({}, 4173, ['--inspect-brk'])).toMatchObject({ ok: true });
  });
});

describe('an option of Node that shows others its memory or traffic, or makes its TLS lax', () => {
  const hazards = [
    '--inspect',
    '--inspect=0.0.0.0:9229',
    '--inspect-brk',
    '--inspect-wait',
    '--inspect_port=0',
    '--debug-port=1',
    '--heapsnapshot-signal=SIGUSR2',
    '--heapsnapshot-near-heap-limit=1',
    '--tls-keylog=/tmp/keys',
    '--trace-tls',
    '--tls-min-v1.0',
    '--tls_min_v1.1',
    '--tls-max-v1.2',
    '--tls-max-v1.3',
    '--tls-cipher-list=DEFAULT@SECLEVEL=0',
    '--openssl-legacy-provider',
    '--openssl-config=/tmp/openssl.cnf',
    '--openssl-shared-config',
    '--abort-on-uncaught-exception',
    '--heap-prof',
    '--heap-prof-interval=1',
    '--cpu-prof',
    '--cpu-prof-dir=/tmp',
    '--report-on-signal',
    '--report-uncaught-exception',
    '--report_on_fatalerror',
    '--report-dir=/tmp',
    '--insecure-http-parser',
  ];

  it.each(hazards)('%s is refused with real credentials, wherever it stands', (option) => {
    const found = [
      readConfig({ ...real, NODE_OPTIONS: option }, 4173),
      readConfig({ ...real, NODE_OPTIONS: `--max-old-space-size=512  "${option}" --no-warnings` }, 4173),
      readConfig({ ...real, NODE_OPTIONS: `--${option.slice(2, 4)}\\${option.slice(4)}` }, 4173),
      readConfig(real, 4173, ['--no-warnings', option]),
    ];
    for (const reading of found) {
      expect(reading).toEqual({
        ok: false,
        problems: [expect.stringMatching(/^(?:Node|NODE_OPTIONS) must not have --/)],
      });
    }
  });

  it.each([
    '--max-old-space-size=512',
    '--report-exclude-env',
    '--report-exclude-network',
    '--disable-sigusr1',
    '--no-inspect-me',
    '--use-system-ca',
    '--use-openssl-ca',
    '--tls-min-v1.2',
    '--tls-min-v1.3',
    '--max-http-header-size=8192',
  ])('is not %s', (option) => {
    expect(problems({ ...real, NODE_OPTIONS: option })).toEqual([]);
    expect(readConfig(real, 4173, [option])).toMatchObject({ ok: true });
  });
});

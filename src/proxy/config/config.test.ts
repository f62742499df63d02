import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';
import type { Environment } from './settings.ts';

const base = { CAPILLARY_BASE_URL: 'https://eu.api.capillarytech.com' };
const basic = { CAPILLARY_USERNAME: 'till', CAPILLARY_PASSWORD: 'pass word' };
const oauth = { CAPILLARY_CLIENT_KEY: 'key', CAPILLARY_CLIENT_SECRET: 'secret' };
const real = { ...base, ...oauth };

const config = (environment: Environment) => {
  const reading = readConfig(environment, 4173);
  return reading.ok ? reading.config : undefined;
};

describe('a sound configuration', () => {
  it('is the demo where nothing is set', () => {
    expect(config({})).toEqual({
      mode: 'demo',
      host: '127.0.0.1',
      port: 4173,
      publicOrigin: undefined,
      linkKeys: [],
      sourceTimeZone: 'Asia/Kolkata',
      defaultCountry: 'IN',
      maskOtps: true,
      maxAnswerBytes: 16 * 1024 * 1024,
      timeoutScale: 1,
      clock: undefined,
      serving: {
        connectionsPerAddress: 128,
        lookupsPerMinute: Infinity,
        customersPerHour: Infinity,
        trustedProxies: [],
        keepAlive: 5_000,
        drainDelay: 0,
        metrics: undefined,
      },
    });
  });

  it('takes a variable that is set to nothing as unset', () => {
    expect(config({ CAPILLARY_BASE_URL: '', CAPILLARY_USERNAME: '', PORT: '' })?.mode).toBe('demo');
  });

  it.each([
    ['https://eu.api.capillarytech.com', 'UTC'],
    ['https://apac2.api.capillarytech.com', 'Asia/Kolkata'],
    ['https://apac.api.intouch.capillarytech.com/', 'Asia/Kolkata'],
    ['https://sea.api.capillarytech.com', 'Asia/Kolkata'],
  ])('knows the zone of %s', (url, zone) => {
    expect(config({ ...real, CAPILLARY_BASE_URL: url })?.sourceTimeZone).toBe(zone);
  });

  it('bounds the calls to Capillary, and to the demo only where that is said', () => {
    expect([{}, { VENDOR_CALLS_PER_MINUTE: '7' }, real].map((each) => config(each)?.callsPerMinute)).toEqual([
      undefined,
      7,
      100,
    ]);
  });

  it('keeps a credential letter by letter', () => {
    expect(config({ ...base, ...basic })).toMatchObject({
      mode: 'real',
      origin: 'https://eu.api.capillarytech.com',
      credential: { kind: 'basic', username: 'till', password: 'pass word' },
    });
  });

  it('reads every other setting', () => {
    const key = Buffer.alloc(32, 7).toString('base64');
    expect(
      config({
        HOST: '[::1]',
        PORT: '0',
        PUBLIC_ORIGIN: 'https://timeline.example.com',
        LINK_KEY: `${key}, ${key}`,
        CAPILLARY_TIME_ZONE: 'Pacific/Apia',
        DEFAULT_COUNTRY: 'de',
        MASK_OTP: 'off',
        MAX_ANSWER_MIB: '0.5',
        TIMEOUT_SCALE: '0.1',
        DEMO_CLOCK: '2025-06-01T09:00:00Z',
      }),
    ).toMatchObject({
      host: '::1',
      port: 0,
      publicOrigin: 'https://timeline.example.com',
      linkKeys: [Buffer.alloc(32, 7), Buffer.alloc(32, 7)],
      sourceTimeZone: 'Pacific/Apia',
      defaultCountry: 'DE',
      maskOtps: false,
      maxAnswerBytes: 512 * 1024,
      timeoutScale: 0.1,
      clock: '2025-06-01T09:00:00.000Z',
    });
  });

  it.each(['http://127.0.0.1:8080', 'https://localhost:8443', 'http://[::1]:8080'])(
    'may be seen at %s, another address of this machine',
    (origin) => {
      expect(config({ ...real, PUBLIC_ORIGIN: origin })).toMatchObject({
        mode: 'real',
        publicOrigin: origin,
      });
    },
  );

  it.each(['http://127.0.0.1:9000', 'http://localhost:9000', 'http://[::1]:9000', 'https://127.0.0.1'])(
    'reaches this machine by %s',
    (url) => {
      expect(config({ ...real, CAPILLARY_BASE_URL: url, CAPILLARY_TIME_ZONE: 'UTC' })?.mode).toBe('real');
    },
  );
});

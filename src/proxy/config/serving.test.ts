import { describe, expect, it } from 'vitest';
import { isWithin } from './addresses.ts';
import { readConfig } from './config.ts';
import type { Environment } from './settings.ts';

const read = (environment: Environment) => readConfig(environment, 4173);
const serving = (environment: Environment) => {
  const reading = read(environment);
  return reading.ok ? reading.config.serving : undefined;
};

describe('how it is served', () => {
  it('is read in whole numbers and seconds', () => {
    expect(
      serving({
        CONNECTIONS_PER_ADDRESS: '7',
        LOOKUPS_PER_MINUTE: '8',
        CUSTOMERS_PER_HOUR: '9',
        KEEP_ALIVE: '65',
        DRAIN_DELAY: '10',
        METRICS_PORT: '9464',
      }),
    ).toEqual({
      connectionsPerAddress: 7,
      lookupsPerMinute: 8,
      customersPerHour: 9,
      trustedProxies: [],
      keepAlive: 65_000,
      drainDelay: 10_000,
      metrics: { host: '127.0.0.1', port: 9464 },
    });
  });

  it('leaves to one address a part of what the vendor takes, of the demo all', () => {
    const real = {
      CAPILLARY_BASE_URL: 'https://eu.api.capillarytech.com',
      CAPILLARY_USERNAME: 'till',
      CAPILLARY_PASSWORD: 'x',
    };
    const limits = (environment: Environment) => {
      const { lookupsPerMinute, customersPerHour } = serving(environment) ?? {};
      return [lookupsPerMinute, customersPerHour];
    };
    expect(limits(real)).toEqual([60, 200]);
    expect(limits({ ...real, VENDOR_CALLS_PER_MINUTE: '1000' })).toEqual([600, 2000]);
    expect(limits({ ...real, LOOKUPS_PER_MINUTE: '5', CUSTOMERS_PER_HOUR: '7' })).toEqual([5, 7]);
    expect(limits({})).toEqual([Infinity, Infinity]);
  });

  it('may be watched from elsewhere, with real credentials too: nothing that is counted names anybody', () => {
    const real = {
      CAPILLARY_BASE_URL: 'https://eu.api.capillarytech.com',
      CAPILLARY_USERNAME: 'till',
      CAPILLARY_PASSWORD: 'x',
    };
    expect(serving({ ...real, METRICS_HOST: '[::]', METRICS_PORT: '0' })?.metrics).toEqual({
      host: '::',
      port: 0,
    });
  });

  it('trusts the proxies that are named, one by one or by range', () => {
    const ranges = serving({ TRUSTED_PROXIES: '10.1.2.3, 192.168.0.0/16,fd00::/8' })?.trustedProxies ?? [];
    expect(
      ['10.1.2.3', '10.1.2.4', '192.168.7.7', '::ffff:192.168.7.7', 'fd12::1', 'fe80::1', 'x'].map(
        (address) => isWithin(address, ranges),
      ),
    ).toEqual([true, false, true, true, true, false, false]);
  });

  it.each([
    ['CONNECTIONS_PER_ADDRESS', '0'],
    ['CONNECTIONS_PER_ADDRESS', '1e2'],
    ['LOOKUPS_PER_MINUTE', '-1'],
    ['CUSTOMERS_PER_HOUR', 'many'],
    ['KEEP_ALIVE', '0'],
    ['DRAIN_DELAY', '10s'],
    ['METRICS_HOST', 'http://x'],
    ['METRICS_PORT', '70000'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['TRUSTED_PROXIES', 'proxy.example.com'],
    ['TRUSTED_PROXIES', '10.0.0.1;10.0.0.2'],
    ['TRUSTED_PROXIES', '10.0.0.0/8/8'],
    ['TRUSTED_PROXIES', 'fe80::1%eth0'],
  ])('%s is not %s', (name, value) => {
    const reading = read({ [name]: value });
    expect(reading).toEqual({ ok: false, problems: [expect.stringMatching(`^${name} must be `)] });
  });
});

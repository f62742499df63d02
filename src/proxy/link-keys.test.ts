import { expect, it } from 'vitest';
import { type Config, readConfig } from './config/config.ts';
import { linkKeys } from './link-keys.ts';

function config(environment: Record<string, string>): Config {
  const reading = readConfig(environment, 1);
  if (!reading.ok) throw new Error(reading.problems.join());
  return reading.config;
}
const real = (secret: string, host = 'eu') =>
  config({
    CAPILLARY_BASE_URL: `https://${host}.api.capillarytech.com`,
    CAPILLARY_CLIENT_KEY: 'key',
    CAPILLARY_CLIENT_SECRET: secret,
  });

it('takes the keys that are set', () => {
  const key = Buffer.alloc(32, 3);
  expect(linkKeys(config({ LINK_KEY: key.toString('base64') }))).toEqual([key]);
});

it('derives the same key from the same credential, wherever it runs', () => {
  expect(linkKeys(real('one'))).toEqual(linkKeys(real('one', 'apac')));
  expect(linkKeys(real('one'))).not.toEqual(linkKeys(real('two')));
});

it('has one key for every demo', () => {
  expect(linkKeys(config({}))).toEqual(linkKeys(config({ PORT: '0' })));
});

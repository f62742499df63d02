import { expect, it } from 'vitest';
import { publicLookup } from './public-lookup.ts';

it('refuses a name that leads to this machine', async () => {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  publicLookup('localhost', { all: true }, resolve);
  expect(await promise).toMatchObject({ code: 'ERR_PRIVATE_ADDRESS' });
});

it('refuses a private address written out', async () => {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  publicLookup('169.254.169.254', { all: true }, resolve);
  expect(await promise).toMatchObject({ code: 'ERR_PRIVATE_ADDRESS' });
});

it.each([true, false])('finds a public address (all: %j)', async (all) => {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  publicLookup('8.8.8.8', { all }, (error, address) => {
    resolve(error ?? address);
  });
  expect(await promise).toEqual(all ? [{ address: '8.8.8.8', family: 4 }] : '8.8.8.8');
});

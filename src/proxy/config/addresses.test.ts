import { expect, it } from 'vitest';
import { isEveryInterface, isLoopbackHost, isPrivateAddress } from './addresses.ts';

it.each(['localhost', 'LOCALHOST', '127.0.0.1', '127.8.9.10', '::1', '[::1]'])(
  '%s is this machine',
  (host) => {
    expect(isLoopbackHost(host)).toBe(true);
  },
);

it.each(['127.0.0.1.example.com', 'localhost.example.com', '0.0.0.0', '128.0.0.1', '::2', ''])(
  '%s is not this machine',
  (host) => {
    expect(isLoopbackHost(host)).toBe(false);
  },
);

it.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.16.0.1',
  '192.168.0.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '::',
  '::1',
  '[fd00::1]',
  'fe80::1',
  'ff02::1',
  '::ffff:10.0.0.1',
])('%s is not public', (address) => {
  expect(isPrivateAddress(address)).toBe(true);
});

it.each(['8.8.8.8', '172.32.0.1', '2001:4860:4860::8888', '::ffff:8.8.8.8', 'ten.example.com'])(
  '%s is not private',
  (address) => {
    expect(isPrivateAddress(address)).toBe(false);
  },
);

it('knows what listens everywhere', () => {
  expect(['0.0.0.0', '::', '127.0.0.1'].map(isEveryInterface)).toEqual([true, true, false]);
});

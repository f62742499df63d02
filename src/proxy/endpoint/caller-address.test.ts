import { expect, it } from 'vitest';
import { parseAddressRange } from '../config/addresses.ts';
import { callerAddress } from './caller-address.ts';

const trusted = ['10.0.0.0/8', 'fd00::/8']
  .map((text) => parseAddressRange(text))
  .filter((range) => range !== undefined);

it.each([
  ['nobody in front', '203.0.113.9', undefined, '203.0.113.9'],
  ['a header of somebody whom nobody trusts', '203.0.113.9', '198.51.100.1', '203.0.113.9'],
  ['a proxy that is trusted', '10.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['the same as IPv6 has it', '::ffff:10.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['what the caller wrote in front of it', '10.0.0.1', '192.0.2.1, 198.51.100.1', '198.51.100.1'],
  ['two proxies', '10.0.0.1', '192.0.2.1,198.51.100.1, 10.0.0.2', '198.51.100.1'],
  ['a port behind the address', 'fd00::1', '198.51.100.1:4711', '198.51.100.1'],
  ['brackets', 'fd00::1', '[2001:db8:1:2::3]:4711', '2001:db8:1:2::/64'],
  ['junk in place of an address', '10.0.0.1', '198.51.100.1, unknown', '10.0.0.1'],
  ['a proxy that says nothing', '10.0.0.1', undefined, '10.0.0.1'],
  ['a proxy that asks for itself', '10.0.0.1', '10.0.0.7', '10.0.0.1'],
  ['a connection that is gone', undefined, '198.51.100.1', 'unknown'],
])('%s', (_what, peer, forwardedFor, address) => {
  expect(callerAddress(peer, forwardedFor, trusted)).toBe(address);
});

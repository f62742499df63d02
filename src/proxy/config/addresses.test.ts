import { isIPv4 } from 'node:net';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isEveryInterface,
  isLoopbackHost,
  isPrivateAddress,
  isWithin,
  networkOf,
  parseAddressRange,
} from './addresses.ts';

/**
 * What is no public host's: the special-purpose registries of IANA (iana.org/assignments, read in 2026), multicast (RFC 5771, RFC
 * 4291 §2.7), and what is not allocated at all (RFC 4291 §2.4).
 */
const special = (
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.31.196.0/24 ' +
  '192.52.193.0/24 192.88.99.0/24 192.168.0.0/16 192.175.48.0/24 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 ' +
  '240.0.0.0/4 ::/96 ::/8 64:ff9b:1::/48 100::/64 100:0:0:1::/64 2001::/32 2001::/23 2001:2::/48 2001:3::/32 2001:4:112::/48 ' +
  '2001:10::/28 2001:20::/28 2001:30::/28 2001:db8::/32 2002::/16 2620:4f:8000::/48 3fff::/20 4000::/3 5f00::/16 fc00::/7 ' +
  'fe80::/10 fec0::/10 ff00::/8'
).split(' ');
type Range = { readonly isIPv4: boolean; readonly first: bigint; readonly last: bigint };

function toRange(text: string): Range {
  const [network = '', prefix = ''] = text.split('/');
  const v4 = isIPv4(network);
  const first = v4 ? ipv4Number(network) : ipv6Number(network);
  return { isIPv4: v4, first, last: first + 2n ** BigInt((v4 ? 32 : 128) - Number(prefix)) - 1n };
}

function ipv4Number(text: string): bigint {
  return text.split('.').reduce((sum, part) => sum * 256n + BigInt(part), 0n);
}

function ipv6Number(text: string): bigint {
  const [head = [], tail = []] = text.split('::').map((part) => part.split(':').filter(Boolean));
  const zeros = Array.from({ length: 8 - head.length - tail.length }, () => '0');
  return [...head, ...zeros, ...tail].reduce((sum, group) => sum * 65_536n + BigInt(`0x${group}`), 0n);
}

function writeIPv4(number: bigint): string {
  return [24n, 16n, 8n, 0n].map((shift) => (number >> shift) & 255n).join('.');
}

function writeIPv6(number: bigint): string {
  const digits = number.toString(16).padStart(32, '0');
  return digits.replace(/.{4}(?=.)/g, '$&:');
}

const ranges = special.map(toRange);
const isSpecial = (v4: boolean, number: bigint): boolean =>
  ranges.some(({ isIPv4: is, first, last }) => is === v4 && first <= number && number <= last);
const anyIPv4 = fc.bigInt({ min: 0n, max: 2n ** 32n - 1n });
/** All that may be public. */
const allocatedIPv6 = fc.bigInt({ min: ipv6Number('2000::'), max: ipv6Number('4000::') - 1n });
/** IPv4 addresses that are only written otherwise. */
const rewritten = /^(?:(?:0000:){5}ffff|0064:ff9b(?::0000){4}):/;

describe('isLoopbackHost', () => {
  it.each(['localhost', 'LOCALHOST', '127.0.0.1', '127.8.9.10', '::1', '[::1]', '[::ffff:127.0.0.1]'])(
    '%s is this machine',
    (host) => {
      expect(isLoopbackHost(host)).toBe(true);
    },
  );

  it.each(['127.0.0.1.example.com', 'localhost.example.com', '0.0.0.0', '128.0.0.1', '::2', '', '::7f00:1'])(
    '%s is not this machine',
    (host) => {
      expect(isLoopbackHost(host)).toBe(false);
    },
  );
});

describe('isPrivateAddress', () => {
  it.each([
    ['cloud metadata', '169.254.169.254'],
    ['cloud metadata behind NAT64', '64:ff9b::a9fe:a9fe'],
    ['a house behind NAT64 of its own', '64:ff9b:1::a00:1'],
    ['a house behind 6to4', '2002:c0a8:101::1'],
    ['Teredo', '2001:0:53aa:64c::1'],
    ['a site of old', 'fec0::1'],
    ['a mapped address of a house', '::ffff:10.0.0.1'],
    ['a mapped one in hexadecimal', '[::ffff:a00:1]'],
    ['a compatible one of old', '::10.0.0.1'],
    ['a link with its zone', 'fe80::1%eth0.1'],
    ['documentation', '2001:db8::1'],
    ['benchmarking', '198.18.0.1'],
    ['multicast', 'ff02::1'],
    ['unspecified', '::'],
  ])('takes %s for not public', (_what, address) => {
    expect(isPrivateAddress(address)).toBe(true);
  });

  it.each(special)('takes any address of %s for not public', (text) => {
    const { isIPv4: v4, first, last } = toRange(text);
    fc.assert(
      fc.property(fc.bigInt({ min: first, max: last }), (number) => {
        const address = v4 ? writeIPv4(number) : writeIPv6(number);
        fc.pre(!rewritten.test(address));
        expect(isPrivateAddress(address)).toBe(true);
      }),
    );
  });

  it('takes every other address for public', () => {
    fc.assert(
      fc.property(anyIPv4, allocatedIPv6, (v4, v6) => {
        fc.pre(!isSpecial(true, v4) && !isSpecial(false, v6));
        expect([writeIPv4(v4), writeIPv6(v6)].filter(isPrivateAddress)).toEqual([]);
      }),
    );
  });

  it('judges an IPv4 address alike however it is written', () => {
    fc.assert(
      fc.property(anyIPv4, (number) => {
        const address = writeIPv4(number);
        const low = writeIPv6(number).slice(-9);
        const others = [`::ffff:${address}`, `[::ffff:${low}]`, `64:ff9b::${low}`];
        expect(others.map(isPrivateAddress)).toEqual(others.map(() => isSpecial(true, number)));
      }),
    );
  });

  it.each([
    '8.8.8.8',
    '172.32.0.1',
    '2001:4860:4860::8888',
    '::ffff:8.8.8.8',
    '64:ff9b::808:808',
    'ten.example.com',
  ])('does not take %s for private', (address) => {
    expect(isPrivateAddress(address)).toBe(false);
  });
});

describe('isEveryInterface', () => {
  it('knows what listens everywhere', () => {
    expect(['0.0.0.0', '::', '127.0.0.1'].map(isEveryInterface)).toEqual([true, true, false]);
  });
});

describe('networkOf', () => {
  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::', '2001:db8:1:2::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['nonsense', 'unknown'],
  ])('%s stands for %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

describe('a range of mapped addresses', () => {
  it.each([
    ['::ffff:10.0.0.0/104', '10.1.2.3', '11.0.0.1'],
    ['::ffff:a00:0/104', '::ffff:10.1.2.3', '::ffff:11.0.0.1'],
    ['::ffff:192.0.2.7/128', '192.0.2.7', '192.0.2.8'],
    ['::ffff:0:0/96', '203.0.113.9', '2001:db8::1'],
  ])('%s holds %s and not %s', (text, inside, outside) => {
    const range = parseAddressRange(text);
    const within = [inside, outside].map((address) => range !== undefined && isWithin(address, [range]));
    expect(within).toEqual([true, false]);
  });

  it('is none where it reaches beyond them', () => {
    expect(parseAddressRange('::ffff:10.0.0.0/8')).toBeUndefined();
  });
});

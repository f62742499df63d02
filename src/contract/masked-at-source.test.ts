import { describe, expect, it } from 'vitest';
import { isMaskedAddress, isMaskedAtSource } from './masked-at-source.ts';

describe('isMaskedAtSource', () => {
  it.each([
    ['mobile', 'XXXXXXXX0101', true],
    ['mobile', '91****2210', true],
    ['mobile', '+44 7700 900101', false],
    ['email', 'a***@example.com', true],
    ['email', 'xxxxx@xxx.xxx', true],
    ['email', 'foxxxy@example.com', false],
    ['external_id', 'XXXXX', true],
    ['external_id', 'LM***82', true],
    ['external_id', 'XXL-1', false],
  ] as const)('of a %s %s: %s', (name, value, masked) => {
    expect(isMaskedAtSource(name, value)).toBe(masked);
  });
});

describe('isMaskedAddress', () => {
  it.each([
    ['*****', true],
    ['XXXXX', true],
    ['91****2210', true],
    ['44XXXXXX0101', true],
    ['a***@example.com', true],
    ['foxxxy@example.com', false],
    ['VM-BAZAR', false],
    ['XX-BAZAAR', false],
    ['447700900101', false],
    ['U4af49806292', false],
  ])('of %s: %s', (address, masked) => {
    expect(isMaskedAddress(address)).toBe(masked);
  });
});

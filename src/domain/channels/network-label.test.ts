import { describe, expect, it } from 'vitest';
import { networkLabel } from './network-label.ts';

describe('networkLabel', () => {
  it.each([
    ['capillary', 'Capillary'],
    ['Instagram', 'Instagram'],
    ['constructor', 'constructor'],
    ['', 'Unnamed network'],
  ])('calls %j %j', (network, label) => {
    expect(networkLabel(network)).toBe(label);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identifierNames } from '../../contract/identifier.ts';
import { maskIdentity } from './mask-identity.ts';

describe('maskIdentity', () => {
  it.each([
    ['mobile', '919988221100', '••••••••1100'],
    ['mobile', '998822110', '••••••110'],
    ['external_id', 'AB-12', '•••••'],
    ['external_id', 'AB-1234567', '••••••4567'],
    ['external_id', 'asha@home-1', '•••••••me-1'],
    ['email', 'test@example.com', 't•••@example.com'],
    ['email', 'a@example.com', '•••@example.com'],
    ['email', 'a@b@example.com', 'a•••@example.com'],
    ['email', '\u{1f600}x@example.com', '\u{1f600}•••@example.com'],
    ['email', 'nobody', '••••••'],
    ['mobile', '', ''],
  ] as const)('masks the %s %j', (name, value, masked) => {
    expect(maskIdentity(name, value)).toBe(masked);
  });

  it('hides at least half of an id, and masks what is masked no further', () => {
    fc.assert(
      fc.property(fc.constantFrom(...identifierNames), fc.string({ maxLength: 30 }), (name, value) => {
        const masked = maskIdentity(name, value);
        expect(maskIdentity(name, masked)).toBe(masked);
        expect(value === '' || masked.includes('•')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identityHider } from './identity-hider.ts';

const hide = identityHider([
  { name: 'mobile', value: '919988221100' },
  { name: 'mobile', value: '9988221100' },
  { name: 'email', value: 'Asha+shop@example.com' },
  { name: 'external_id', value: '7' },
]);

describe('identityHider', () => {
  it.each([
    ['a number in a sentence', 'Sent to 919988221100.', 'Sent to ••••••••1100.'],
    ['the longest that fits', '919988221100 9988221100', '••••••••1100 ••••••1100'],
    ['an address whatever its case', 'ASHA+SHOP@EXAMPLE.COM', 'A•••@example.com'],
    ['each time', '9988221100,9988221100', '••••••1100,••••••1100'],
    ['nothing for another number', '919988221101', '919988221101'],
    ['nothing for a value too short to be told from text', '7 days', '7 days'],
    ['nothing where nobody is named', 'Hello', 'Hello'],
  ])('masks %s', (_name, text, hidden) => {
    expect(hide(text)).toBe(hidden);
  });

  it('changes nothing without identities', () => {
    expect(identityHider([])('919988221100')).toBe('919988221100');
  });

  it('finds letters whose cases are more than two', () => {
    const hideGreek = identityHider([{ name: 'email', value: 'ΝΙΚΟΣ@example.com' }]);
    for (const text of ['νικος@example.com', 'νικοσ@example.com'])
      expect(hideGreek(text)).toBe('Ν•••@example.com');
  });

  it('takes every sign of a value literally', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 8, maxLength: 20 }), fc.string(), (value, around) => {
        const hidden = identityHider([{ name: 'external_id', value }])(`${around}${value}${around}`);
        expect(hidden).not.toContain(value);
      }),
    );
  });
});

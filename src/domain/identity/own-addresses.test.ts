import { describe, expect, it } from 'vitest';
import type { AnswerCustomer } from '../../contract/capillary/answer.ts';
import { ownAddressesOf, ownerOf } from './own-addresses.ts';

const customer = (fields: Partial<AnswerCustomer>): AnswerCustomer => ({
  id: undefined,
  mobile: undefined,
  email: undefined,
  externalId: undefined,
  extras: [],
  ...fields,
});
const searched = (identifierValue: string) => ({ identifierName: 'mobile', identifierValue }) as const;

describe('ownAddressesOf', () => {
  it('has what was searched and what the answer names, each once in one spelling', () => {
    const named = customer({ mobile: '447700900101', email: 'Asha@Example.com', externalId: 'LM0101' });
    expect([...ownAddressesOf({ sent: searched('+44 7700 900101'), customer: named })]).toEqual([
      '447700900101',
      'asha@example.com',
      'lm0101',
    ]);
  });

  it('is empty where nobody says', () => {
    expect(ownAddressesOf({ sent: undefined, customer: customer({ email: ' ' }) }).size).toBe(0);
  });
});

describe('ownerOf', () => {
  const own = ownAddressesOf({
    sent: searched('447700900101'),
    customer: customer({ email: 'asha@example.com', externalId: 'LM0101' }),
  });

  it.each([
    ['447700900101', 'customer'],
    ['+44 7700 900101', 'customer'],
    ['07700 900101', 'customer'],
    ['ASHA@example.com ', 'customer'],
    ['lm0101', 'customer'],
    ['447700900102', 'another'],
    ['07700 900102', 'another'],
    ['asha.k@example.com', 'another'],
    ['U4af49806292', 'unknown'],
    ['44770090xxxx', 'unknown'],
    ['*****', 'unknown'],
    ['', 'unknown'],
  ])('says of %j: %s', (address, owner) => {
    expect(ownerOf(address, own)).toBe(owner);
  });

  it('cannot tell where the customer’s own is not known, or masked', () => {
    const byEmail = ownAddressesOf({ sent: undefined, customer: customer({ email: 'asha@example.com' }) });
    expect(ownerOf('447700900102', byEmail)).toBe('unknown');
    const byId = ownAddressesOf({ sent: undefined, customer: customer({ externalId: '1234567890' }) });
    expect(ownerOf('447700900102', byId)).toBe('unknown');
    for (const mobile of ['XXXXX', '*****', '44770090xxxx']) {
      const masked = ownAddressesOf({ sent: searched('447700900101'), customer: customer({ mobile }) });
      expect(ownerOf('447700900102', masked)).toBe('unknown');
      expect(ownerOf('447700900101', masked)).toBe('customer');
    }
    const address = ownAddressesOf({
      sent: undefined,
      customer: customer({ mobile: '447700900101', email: '***@example.com' }),
    });
    expect(ownerOf('b@example.com', address)).toBe('unknown');
    expect(ownerOf('447700900102', address)).toBe('another');
  });
});

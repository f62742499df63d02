import { describe, expect, it } from 'vitest';
import type { AnswerCustomer } from '../../contract/capillary/answer.ts';
import { createMasker } from '../masking/create-masker.ts';
import { history } from '../testing/factories.ts';
import { customerIdentities, nameCustomer } from './name-customer.ts';

describe('customerIdentities', () => {
  const sent = { identifierName: 'mobile', identifierValue: '447700900101' } as const;
  const customer = {
    id: '7',
    mobile: '447700900102',
    email: 'a@example.com',
    externalId: undefined,
    extras: [],
  };

  it('gives what the answer says, else what was searched, else nothing', () => {
    expect(customerIdentities({ customer, sent })).toEqual([
      { name: 'mobile', value: '447700900102' },
      { name: 'email', value: 'a@example.com' },
    ]);
    expect(customerIdentities({ customer: undefined, sent })).toEqual([
      { name: 'mobile', value: '447700900101' },
    ]);
    expect(customerIdentities({ customer: undefined, sent: undefined })).toEqual([]);
  });
});

describe('nameCustomer', () => {
  const mask = createMasker('share', history());
  const nobody = { id: undefined, mobile: undefined, email: undefined, externalId: undefined, extras: [] };
  const name = (fields: Partial<AnswerCustomer>, unmasked = false) =>
    nameCustomer(
      { customer: { ...nobody, ...fields }, sent: undefined },
      unmasked ? createMasker('none', history()) : mask,
    );

  it('masks every identity, very short ones too', () => {
    expect(name({ mobile: '447700900101', email: 'tom@example.com', externalId: '123' })).toBe(
      '••••••••0101 · t•••@example.com · ID •••',
    );
  });

  it('shows them where somebody chose so', () => {
    expect(name({ mobile: '447700900101', email: 'tom@example.com' }, true)).toBe(
      '+44 7700 900101 · tom@example.com',
    );
  });

  it('says what was searched where the answer names nobody', () => {
    const sent = { identifierName: 'mobile', identifierValue: '447700900101' } as const;
    expect(nameCustomer({ customer: undefined, sent }, mask)).toBe('••••••••0101 (as searched)');
    expect(nameCustomer({ customer: undefined, sent: undefined }, mask)).toBe(
      'a customer whom the answer does not name',
    );
  });
});

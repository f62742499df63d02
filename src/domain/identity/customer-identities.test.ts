import { describe, expect, it } from 'vitest';
import { customerIdentities } from './customer-identities.ts';

const sent = { identifierName: 'mobile', identifierValue: '447700900101' } as const;
const customer = {
  id: '7',
  mobile: '447700900102',
  email: 'a@example.com',
  externalId: undefined,
  extras: [],
};

describe('customerIdentities', () => {
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

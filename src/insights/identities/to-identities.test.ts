import { describe, expect, it } from 'vitest';
import type { AnswerCustomer } from '../../contract/answer.ts';
import type { IdentifierName } from '../../contract/identifier.ts';
import { toIdentities } from './to-identities.ts';

const identifier = (identifierName: IdentifierName, identifierValue: string) => ({
  identifierName,
  identifierValue,
});
const customer = (fields: Partial<AnswerCustomer>): AnswerCustomer => ({
  id: undefined,
  mobile: undefined,
  email: undefined,
  externalId: undefined,
  extras: [],
  ...fields,
});
const mobile = identifier('mobile', '919988221100');

describe('toIdentities', () => {
  it('lists what the customer is known by beside what was searched', () => {
    const known = customer({ mobile: '919988221100', email: 'asha@example.com', externalId: 'A-7' });
    expect(toIdentities(known, mobile)).toEqual({
      asked: mobile,
      others: [identifier('email', 'asha@example.com'), identifier('external_id', 'A-7')],
      masked: [],
    });
  });

  it.each([
    ['mobile', '919988221100', { mobile: '+919988221100' }],
    ['email', 'asha@example.com', { email: 'Asha@Example.com' }],
    ['external_id', 'a-7', { externalId: 'A-7' }],
  ] as const)('takes another spelling of the %s for the same', (name, value, fields) => {
    expect(toIdentities(customer(fields), identifier(name, value)).others).toEqual([]);
  });

  it('offers another mobile than the one that was searched', () => {
    expect(toIdentities(customer({ mobile: '447700900101' }), mobile).others).toEqual([
      identifier('mobile', '447700900101'),
    ]);
  });

  it('offers all of them where nobody says what was searched', () => {
    expect(toIdentities(customer({ mobile: '919988221100', email: 'a@b.c' }), undefined).others).toHaveLength(
      2,
    );
  });

  it('takes the only one that is known for the one that was searched', () => {
    expect(toIdentities(customer({ mobile: '919988221100' }), undefined).others).toEqual([]);
  });

  it.each([
    ['email', { email: '*****' }],
    ['email', { email: 'XXXXX' }],
    ['email', { email: 'c***@example.com' }],
    ['external_id', { externalId: 'XXXXX' }],
  ] as const)('sets a masked %s aside', (name, fields) => {
    expect(toIdentities(customer(fields), mobile)).toMatchObject({ others: [], masked: [name] });
  });

  it('says nothing of a masked mobile where a mobile was searched', () => {
    expect(toIdentities(customer({ mobile: 'XXXXX' }), mobile)).toMatchObject({ others: [], masked: [] });
    const email = identifier('email', 'a@b.c');
    expect(toIdentities(customer({ mobile: '4477009XXXXX' }), email)).toMatchObject({ masked: ['mobile'] });
  });

  it('knows only what was searched where the answer names nobody', () => {
    expect(toIdentities(undefined, mobile)).toEqual({ asked: mobile, others: [], masked: [] });
  });
});

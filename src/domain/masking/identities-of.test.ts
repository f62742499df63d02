import { describe, expect, it } from 'vitest';
import { identitiesOf } from './identities-of.ts';
import { channel, history, item } from '../testing/factories.ts';

const sent = { identifierName: 'mobile', identifierValue: '919988221100' } as const;

describe('identitiesOf', () => {
  it('names what was searched and every receiver once', () => {
    const listed = history(
      channel('sms', [item({ id: '1', receiver: '917' }), item({ id: '2', receiver: '917' })]),
      channel('email', [item({ id: '3', receiver: 'a@b.c' }), item({ id: '4', receiver: undefined })]),
    );
    expect(identitiesOf({ ...listed, sent })).toEqual(
      expect.arrayContaining([
        { name: 'mobile', value: '919988221100' },
        { name: 'mobile', value: '917' },
        { name: 'email', value: 'a@b.c' },
      ]),
    );
    expect(identitiesOf({ ...listed, sent })).toHaveLength(3);
  });

  it('names all that the answer says of the customer', () => {
    const customer = { id: '12', mobile: '917', email: 'a@b.c', externalId: 'X1', extras: [] };
    expect(identitiesOf({ ...history(), customer, sent }).slice(1)).toEqual([
      { name: 'mobile', value: '917' },
      { name: 'email', value: 'a@b.c' },
      { name: 'external_id', value: 'X1' },
      { name: 'external_id', value: '12' },
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import type { AnswerCustomer, Notice } from './answer.ts';
import { fixture } from '../testing/fixture.ts';
import { findCustomers } from './customers.ts';
import { collectNotices } from './notices.ts';
import { failureOf, readCustomer } from './read-customer.ts';

function read(body: unknown): { customer: AnswerCustomer | undefined; notices: readonly Notice[] } {
  const notices = collectNotices();
  const [first] = findCustomers(body);
  return { customer: first && readCustomer(first, notices), notices: notices.all };
}

describe('readCustomer', () => {
  it('reads the customer of the nested sample', () => {
    expect(read(fixture('nested-email')).customer).toEqual({
      id: '565039505',
      mobile: '919988221100',
      email: 'tom.sawyer@capillarytech.com',
      externalId: undefined,
      extras: [],
    });
  });

  it('finds nobody in the flat shape', () => {
    expect(read(fixture('flat-viber')).customer).toBeUndefined();
    expect(read([]).customer).toBeUndefined();
  });

  it('trims identities', () => {
    expect(read(fixture('blanks-around')).customer).toMatchObject({
      id: '554',
      mobile: '447700900123',
      email: 'def@xyz.com',
      externalId: 'LM0001',
    });
  });

  it('keeps fields that it does not know, also beside the networks', () => {
    expect(read(fixture('beside-the-list')).customer?.extras).toEqual([
      { name: 'firstname', raw: 'Tom' },
      { name: 'loyalty', raw: { points: 12 } },
      { name: 'interactions.total', raw: 120 },
    ]);
  });

  it('tells both external ids where they differ', () => {
    expect(read({ customer: { external_id: 'A', externalId: 'B' } }).customer).toMatchObject({
      externalId: 'A',
      extras: [{ name: 'externalId', raw: 'B' }],
    });
  });

  it('says which identity cannot be read', () => {
    const { customer, notices } = read({ customer: { id: 1, mobile: { code: 91 } } });
    expect(customer).toMatchObject({ id: '1', mobile: undefined });
    expect(notices).toEqual([
      { kind: 'unreadable-field', at: 'customer.mobile', channel: undefined, raw: { code: 91 } },
    ]);
  });
});

function failure(customer: Record<string, unknown>): unknown {
  const [first] = findCustomers({ customer });
  return first && failureOf(first);
}

describe('failureOf', () => {
  it('is none where communications are listed', () => {
    expect(failure({ interactions: '', item_status: { success: 'true', code: 1000 } })).toBeUndefined();
    expect(failure({ interactions: { network: [] } })).toBeUndefined();
  });

  it.each([
    [{ success: 'false', code: '1012' }, 'not-found', '1012'],
    [{ success: 'true', code: 8069 }, 'merged', '8069'],
    [{ success: 'false', code: 1999 }, 'vendor-error', '1999'],
    [{ success: 'false' }, 'vendor-error', undefined],
    [{ success: 'true', code: 1000 }, 'unreadable', undefined],
    ['Failed', 'unreadable', undefined],
  ])('%j: %s', (status, kind, code) => {
    expect(failure({ id: 1, item_status: status })).toEqual({ failure: kind, code });
  });
});

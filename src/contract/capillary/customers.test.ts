import { describe, expect, it } from 'vitest';
import { fixture } from '../testing/fixture.ts';
import type { AnswerCustomer, Notice } from './answer.ts';
import { chooseCustomer, failureOf, findCustomers, findNoCustomers, readCustomer } from './customers.ts';
import { createReadingLog } from './reading-log.ts';

const [asha, ravi] = [
  { id: '77', interactions: {} },
  { id: 78, interactions: {} },
];

describe('findCustomers', () => {
  it('finds the customer within the envelope and without it', () => {
    expect(findCustomers({ response: { customer: { id: 1 } } })).toEqual([
      { record: { id: 1 }, at: 'response.customer', index: 0 },
    ]);
    expect(findCustomers({ customer: { id: 1 } })).toEqual([{ record: { id: 1 }, at: 'customer', index: 0 }]);
  });

  it('finds the only customer of a list', () => {
    expect(findCustomers({ customer: [{ id: 1 }] })).toEqual([
      { record: { id: 1 }, at: 'customer[0]', index: 0 },
    ]);
    expect(findCustomers({ customer: { 3: { id: 1 } } })).toEqual([
      { record: { id: 1 }, at: 'customer.3', index: 0 },
    ]);
  });

  it('finds all who share an identifier, also with numeric keys', () => {
    for (const customer of [[asha, ravi], { 0: asha, 2: ravi }, { 0: asha, 1: ravi, total: 2 }]) {
      expect(findCustomers({ customer }).map(({ record, index }) => [record, index])).toEqual([
        [asha, 0],
        [ravi, 1],
      ]);
    }
  });

  it('counts those that can be read', () => {
    expect(findCustomers({ customer: [null, 'oops', {}, ravi] })).toEqual([
      { record: ravi, at: 'customer[3]', index: 0 },
    ]);
  });

  it('does not take a customer who also has a number as a key for a list', () => {
    expect(findCustomers({ customer: { ...asha, 0: { x: 1 } } })).toHaveLength(1);
    expect(findCustomers({ customer: { ...asha, 0: { x: 1 } } })[0]?.record).toHaveProperty('id', '77');
  });

  it.each([
    {},
    { customer: {} },
    { customer: '' },
    { customer: [] },
    { name: 'capillary', interaction: [] },
    [],
    null,
  ])('finds nobody in %j', (body) => {
    expect(findCustomers(body)).toEqual([]);
  });
});

describe('findNoCustomers', () => {
  it('says what stands among the customers and is none', () => {
    expect(findNoCustomers({ customer: [asha, 'oops', [5], null, '', {}, [], { 0: ravi }] })).toEqual([
      { at: 'customer[1]', raw: 'oops' },
      { at: 'customer[2]', raw: [5] },
      { at: 'customer[7]', raw: { 0: ravi } },
    ]);
    expect(findNoCustomers({ customer: { 0: asha, total: 1 } })).toEqual([{ at: 'customer.total', raw: 1 }]);
  });

  it('says nothing of one customer', () => {
    expect(findNoCustomers({ customer: asha })).toEqual([]);
  });
});

describe('chooseCustomer', () => {
  const customers = findCustomers({ customer: [asha, ravi] });

  it('chooses by place', () => {
    expect(chooseCustomer(customers, 1)?.record).toBe(ravi);
  });

  it.each([2, -1, 0.5, NaN])('takes nobody else for %j', (which) => {
    expect(chooseCustomer(customers, which)).toBeUndefined();
  });
});

function read(body: unknown): { customer: AnswerCustomer | undefined; notices: readonly Notice[] } {
  const log = createReadingLog();
  const [first] = findCustomers(body);
  return { customer: first && readCustomer(first, log), notices: log.notices };
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

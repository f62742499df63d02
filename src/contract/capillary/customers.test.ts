import { describe, expect, it } from 'vitest';
import { findCustomers, findNoCustomers, findWhich } from './customers.ts';

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

describe('findWhich', () => {
  const customers = findCustomers({ customer: [asha, ravi] });

  it('finds by place and by Capillary’s id', () => {
    expect(findWhich(customers, 1)?.record).toBe(ravi);
    expect(findWhich(customers, '78')?.record).toBe(ravi);
  });

  it.each([2, -1, 0.5, NaN, '79', ''])('takes nobody else for %j', (which) => {
    expect(findWhich(customers, which)).toBeUndefined();
  });
});

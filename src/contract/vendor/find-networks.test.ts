import { describe, expect, it } from 'vitest';
import { fixture } from '../testing/fixture.ts';
import { findCustomer, findNetworks, isNetwork } from './find-networks.ts';
import { entryPath } from './read-list.ts';

const capillary = { name: 'capillary', interaction: [] };

function firstPath(body: unknown): string | undefined {
  const found = findNetworks(body);
  return found && entryPath(found, 0);
}

describe('findNetworks', () => {
  it('finds the networks of the nested shape', () => {
    expect(findNetworks(fixture('nested-email'))?.entries).toHaveLength(1);
    expect(firstPath(fixture('nested-email'))).toBe('response.customer.interactions.network[0]');
  });

  it('takes the flat shape for the network itself', () => {
    const body = fixture('flat-viber');
    expect(findNetworks(body)?.entries).toEqual([body]);
    expect(firstPath(body)).toBe('');
  });

  it('does without the envelope', () => {
    expect(firstPath({ customer: { interactions: { network: [capillary] } } })).toBe(
      'customer.interactions.network[0]',
    );
  });

  it('finds a network that stands alone', () => {
    expect(firstPath({ customer: { interactions: { network: capillary } } })).toBe(
      'customer.interactions.network',
    );
    expect(firstPath({ customer: { interactions: capillary } })).toBe('customer.interactions');
  });

  it('takes a list of flat answers', () => {
    expect(findNetworks([capillary, 5])?.entries).toEqual([capillary, 5]);
    expect(firstPath([capillary])).toBe('[0]');
  });

  it('knows no networks where a list of them would only look empty', () => {
    expect(findNetworks({ customer: { interactions: { networks: [capillary] } } })).toBeUndefined();
    expect(findNetworks({ customer: { id: 1 } })).toBeUndefined();
  });
});

describe('findCustomer', () => {
  it('finds the customer within the envelope and without it', () => {
    expect(findCustomer({ response: { customer: { id: 1 } } })).toEqual({
      record: { id: 1 },
      at: 'response.customer',
    });
    expect(findCustomer({ customer: { id: 1 } })).toEqual({ record: { id: 1 }, at: 'customer' });
  });

  it('finds the only customer of a list', () => {
    expect(findCustomer({ customer: [{ id: 1 }] })).toEqual({ record: { id: 1 }, at: 'customer[0]' });
  });

  it.each([
    {},
    { customer: {} },
    { customer: '' },
    { customer: [] },
    { customer: [{ id: 1 }, { id: 2 }] },
    capillary,
  ])('finds nobody in %j', (body) => {
    expect(findCustomer(body)).toBeUndefined();
  });
});

describe('isNetwork', () => {
  it('needs a name or a list of interactions', () => {
    expect([capillary, { name: 'facebook' }, { interaction: '' }].every(isNetwork)).toBe(true);
    expect([{}, { networks: [] }, [], 'capillary', null].some(isNetwork)).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { fixture } from '../testing/fixture.ts';
import { findCustomers } from './customers.ts';
import { findNetworks, isNetwork } from './networks.ts';
import { entryPath, type Listed } from './lists.ts';

const capillary = { name: 'capillary', interaction: [] };

function find(body: unknown): Listed | undefined {
  return findNetworks(body, findCustomers(body)[0]);
}

function firstPath(body: unknown): string | undefined {
  const found = find(body);
  return found && entryPath(found, 0);
}

describe('findNetworks', () => {
  it('finds the networks of the nested shape', () => {
    expect(find(fixture('nested-email'))?.entries).toHaveLength(1);
    expect(firstPath(fixture('nested-email'))).toBe('response.customer.interactions.network[0]');
  });

  it('takes the flat shape for the network itself', () => {
    const body = fixture('flat-viber');
    expect(find(body)?.entries).toEqual([body]);
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
    expect(find([capillary, 5])?.entries).toEqual([capillary, 5]);
    expect(firstPath([capillary])).toBe('[0]');
  });

  it('reads networks with numbers as keys', () => {
    const networks = { 0: capillary, 2: { name: 'facebook' } };
    for (const interactions of [networks, { network: networks }]) {
      expect(find({ customer: { interactions } })?.entries).toEqual([capillary, { name: 'facebook' }]);
    }
    expect(firstPath({ customer: { interactions: { network: networks } } })).toBe(
      'customer.interactions.network.0',
    );
    expect(find({ 0: capillary, 1: 5 })?.entries).toEqual([capillary, 5]);
    expect(firstPath({ 0: capillary })).toBe('0');
  });

  it('does not take a network that also has a number as a key for a list', () => {
    const odd = { ...capillary, 0: { name: 'x' } };
    expect(find(odd)?.entries).toEqual([odd]);
    expect(find({ customer: { interactions: { name: 'capillary', 0: { x: 1 } } } })?.entries).toEqual([
      { name: 'capillary', 0: { x: 1 } },
    ]);
  });

  it('knows no networks where a list of them would only look empty', () => {
    expect(find({ customer: { interactions: { networks: [capillary] } } })).toBeUndefined();
    expect(find({ customer: { id: 1 } })).toBeUndefined();
  });
});

describe('isNetwork', () => {
  it('needs a name or a list of interactions', () => {
    expect([capillary, { name: 'facebook' }, { interaction: '' }].every(isNetwork)).toBe(true);
    expect([{}, { networks: [] }, [], 'capillary', null].some(isNetwork)).toBe(false);
  });
});

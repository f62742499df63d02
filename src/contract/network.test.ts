import { describe, expect, it } from 'vitest';
import { interactionTypes, isInteractionType, isNetwork, networks, networksToAsk } from './network.ts';

const strangers = [
  'Capillary',
  'instagram',
  '',
  'constructor',
  '__proto__',
  0,
  null,
  undefined,
  ['capillary'],
];

describe('isNetwork', () => {
  it('knows the networks of the vendor', () => {
    expect(networks.every(isNetwork)).toBe(true);
  });

  it('refuses anything else', () => {
    expect(strangers.some(isNetwork)).toBe(false);
  });
});

describe('isInteractionType', () => {
  it('knows the types that one can ask for', () => {
    expect(interactionTypes.every(isInteractionType)).toBe(true);
  });

  it('refuses those that only answers carry, and anything else', () => {
    expect(['sms', 'phone', 'survey', 'missed_call', ...strangers].some(isInteractionType)).toBe(false);
  });
});

describe('networksToAsk', () => {
  it('asks one call for each of all networks, the vendor’s default first', () => {
    expect(networksToAsk('all')).toEqual(['capillary', 'facebook', 'twitter', 'foursquare']);
  });

  it('asks once otherwise, by name or by the vendor’s default', () => {
    expect([networksToAsk('twitter'), networksToAsk(undefined)]).toEqual([['twitter'], [undefined]]);
  });
});

import { describe, expect, it } from 'vitest';
import { networksToAsk } from './networks-to-ask.ts';

describe('networksToAsk', () => {
  it('asks one call for each of all networks, the vendor’s default first', () => {
    expect(networksToAsk('all')).toEqual(['capillary', 'facebook', 'twitter', 'foursquare']);
  });

  it('asks once otherwise, by name or by the vendor’s default', () => {
    expect([networksToAsk('twitter'), networksToAsk(undefined)]).toEqual([['twitter'], [undefined]]);
  });
});

import { describe, expect, it } from 'vitest';
import { zone } from '../domain/testing/factories.ts';
import { sourceZoneChoices } from './source-zone-choices.ts';

describe('sourceZoneChoices', () => {
  it('offers the service’s zone first, each zone once', () => {
    const [atHand, others] = sourceZoneChoices(zone('Asia/Kolkata'), zone('Europe/Berlin'));
    expect(atHand?.items.map(({ label }) => label)).toEqual([
      'Asia/Kolkata (this service’s Capillary)',
      'UTC',
      'Europe/Berlin (this browser)',
    ]);
    const values = [...(atHand?.items ?? []), ...(others?.items ?? [])].map(({ value }) => value);
    expect(new Set(values).size).toBe(values.length);
  });

  it('claims no zone for a service that cannot be asked', () => {
    const [atHand] = sourceZoneChoices(undefined, undefined);
    expect(atHand?.items.map(({ label }) => label)).toEqual(['UTC', 'Asia/Kolkata']);
  });
});

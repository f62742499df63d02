import { describe, expect, it } from 'vitest';
import { zone } from '../testing/factories.ts';
import { toInstant } from './instant.ts';
import { sourceZoneChoices, zoneChoices } from './zone-choices.ts';

describe('zoneChoices', () => {
  const now = toInstant(Date.UTC(2025, 0, 1));

  it.each(['asia/kolkata', 'Asia/Calcutta', 'Asia/Kolkata', 'Etc/UTC', 'GMT'])(
    'offers each zone once where %s is chosen',
    (chosen) => {
      const groups = zoneChoices(zone('Asia/Kolkata'), zone(chosen), now);
      const items = groups.flatMap((group) => group.items);
      expect(new Set(items.map(({ value }) => value)).size).toBe(items.length);
      expect(new Set(items.map(({ label }) => label)).size).toBe(items.length);
      expect(items.map(({ label }) => label).filter((label) => /calcutta|kolkata/i.test(label))).toEqual([
        'Kolkata +5:30 (Capillary\u2019s)',
      ]);
      expect(items.filter(({ value }) => /utc|gmt$/i.test(value))).toEqual([
        expect.objectContaining({ value: 'UTC' }),
      ]);
    },
  );
});

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

import { describe, expect, it } from 'vitest';
import { zone } from '../domain/testing/factories.ts';
import { toInstant } from '../domain/time/instant.ts';
import { zoneChoices } from './zone-choices.ts';

const now = toInstant(Date.UTC(2025, 0, 1));

describe('zoneChoices', () => {
  it.each(['asia/kolkata', 'Asia/Calcutta', 'Asia/Kolkata', 'Etc/UTC', 'GMT'])(
    'offers each zone once where %s is chosen',
    (chosen) => {
      const groups = zoneChoices(zone('Asia/Kolkata'), zone(chosen), now);
      const items = groups.flatMap((group) => group.items);
      expect(new Set(items.map(({ value }) => value)).size).toBe(items.length);
      expect(new Set(items.map(({ label }) => label)).size).toBe(items.length);
      expect(items.map(({ label }) => label).filter((label) => /calcutta|kolkata/i.test(label))).toEqual([
        'Kolkata +5:30 (vendor)',
      ]);
      expect(items.filter(({ value }) => /utc|gmt$/i.test(value))).toEqual([
        expect.objectContaining({ value: 'UTC' }),
      ]);
    },
  );
});

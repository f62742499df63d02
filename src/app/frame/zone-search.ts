import type { Instant } from '../../domain/time/instant.ts';
import type { ZoneGroup } from '../../domain/time/zone-choices.ts';
import { type ZoneName, formatZone } from '../../domain/time/zone.ts';

/** A zone by its city and its offset at an instant, minutes too: `Abidjan +0:00`, `Kolkata +5:30`, `UTC`. */
export function zoneLabel(zone: ZoneName, at: Instant): string {
  return formatZone(zone, at).replace(/ ([+\-\u2212]\d+)$/, ' $1:00');
}

/**
 * The zones whose name holds every word that was typed, in any order and spelling of `_` and `/`: `kolkata` finds
 * `Asia/Kolkata`. In each group those first whose city begins so. A group that holds none is left out.
 */
export function findZones(groups: readonly ZoneGroup[], typed: string): readonly ZoneGroup[] {
  const words = toWords(typed).split(' ').filter(Boolean);
  if (words.length === 0) return groups;
  const start = words.join(' ');
  return groups
    .map(({ group, items }) => {
      const found = items.filter(({ value, label }) => {
        const name = `${toWords(value)} ${toWords(label)}`;
        return words.every((word) => name.includes(word));
      });
      const begins = found.filter(({ value }) => cityOf(value).startsWith(start));
      return { group, items: [...begins, ...found.filter((item) => !begins.includes(item))] };
    })
    .filter(({ items }) => items.length > 0);
}

function toWords(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_/]+/g, ' ');
}

function cityOf(value: string): string {
  return toWords(value.split('/').at(-1) ?? value);
}

/** The place in a list of `length` that a key leads to from `at`; `undefined` for a key that leads nowhere. */
export function placeAfter(key: string, at: number, length: number): number | undefined {
  if (length === 0) return undefined;
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % length;
    case 'ArrowUp':
      return (at - 1 + length) % length;
    case 'PageDown':
      return Math.min(at + 10, length - 1);
    case 'PageUp':
      return Math.max(at - 10, 0);
    default:
      return undefined;
  }
}

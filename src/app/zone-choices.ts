import { formatZone } from '../domain/time/format-zone.ts';
import type { Instant } from '../domain/time/instant.ts';
import { allZoneNames, toZoneName, type ZoneName } from '../domain/time/zone-name.ts';

export type ZoneGroup = {
  readonly group: string;
  readonly items: { readonly value: string; readonly label: string }[];
};

const browserZone = toZoneName(Intl.DateTimeFormat().resolvedOptions().timeZone);
/** Every zone by name alone: working out 420 offsets would take longer than a frame. */
const everyZone = allZoneNames().map((name) => ({
  value: name,
  label: name.replaceAll('_', ' '),
}));

/** The zones to choose from: the vendor's, this browser's, UTC and the one that is on, each with its offset now; then all others. */
export function zoneChoices(
  source: ZoneName,
  chosen: ZoneName | undefined,
  now: Instant,
): readonly ZoneGroup[] {
  const whose = new Map<ZoneName, string>([[source, ' (vendor)']]);
  const add = (zone: ZoneName | undefined, note: string): void => {
    if (zone !== undefined && !whose.has(zone)) whose.set(zone, note);
  };
  add(browserZone, ' (this browser)');
  add(toZoneName('UTC'), '');
  add(chosen, '');
  return [
    {
      group: 'At hand',
      items: [...whose].map(([zone, note]) => ({ value: zone, label: `${formatZone(zone, now)}${note}` })),
    },
    {
      group: 'All zones',
      items: everyZone.filter(({ value }) => !whose.has(value)),
    },
  ];
}

import type { Instant } from './instant.ts';
import { type ZoneName, allZoneNames, formatZone, toZoneName } from './zone.ts';

/** Zones to choose from under a heading; `value` is the IANA name. */
export type ZoneGroup = {
  readonly group: string;
  readonly items: { readonly value: string; readonly label: string }[];
};

const browserZone = toZoneName(Intl.DateTimeFormat().resolvedOptions().timeZone);
/** Every zone by name alone: working out 420 offsets would take longer than a frame. */
const everyZone = allZoneNames().map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));

/**
 * The zones in which times can be shown: the vendor's, this browser's, UTC and the one that is on, each with its offset now;
 * then all others.
 */
export function zoneChoices(
  source: ZoneName,
  chosen: ZoneName | undefined,
  now: Instant,
): readonly ZoneGroup[] {
  return toGroups(
    [
      { zone: source, note: ' (Capillary\u2019s)' },
      { zone: browserZone, note: ' (this browser)' },
      { zone: toZoneName('UTC'), note: '' },
      { zone: chosen, note: '' },
    ],
    (zone) => formatZone(zone, now),
  );
}

/**
 * The zones that an answer's wall times can be of: the service's own, UTC, Kolkata and the browser's, then all others. Names
 * without offsets, which change over the time that an answer covers.
 */
export function sourceZoneChoices(
  service: ZoneName | undefined,
  browser: ZoneName | undefined,
): readonly ZoneGroup[] {
  return toGroups(
    [
      { zone: service, note: ' (this service’s Capillary)' },
      { zone: toZoneName('UTC'), note: '' },
      { zone: toZoneName('Asia/Kolkata'), note: '' },
      { zone: browser, note: ' (this browser)' },
    ],
    (zone) => zone.replaceAll('_', ' '),
  );
}

/** Those at hand that are known, each once and with the first note on it; then every other zone. */
function toGroups(
  atHand: readonly { readonly zone: ZoneName | undefined; readonly note: string }[],
  nameOf: (zone: ZoneName) => string,
): readonly ZoneGroup[] {
  const notes = new Map<ZoneName, string>();
  for (const { zone, note } of atHand) if (zone !== undefined && !notes.has(zone)) notes.set(zone, note);
  return [
    {
      group: 'At hand',
      items: [...notes].map(([zone, note]) => ({ value: zone, label: nameOf(zone) + note })),
    },
    { group: 'All zones', items: everyZone.filter(({ value }) => !notes.has(value)) },
  ];
}

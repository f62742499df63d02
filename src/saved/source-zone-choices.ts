import { allZoneNames, toZoneName, type ZoneName } from '../domain/time/zone-name.ts';

export type ZoneGroup = {
  readonly group: string;
  readonly items: { readonly value: string; readonly label: string }[];
};

const everyZone = allZoneNames();

/**
 * The zones that an answer's wall times can be of: the service's own, UTC, Kolkata and the browser's, then all others. Names
 * without offsets, which change over the time that an answer covers.
 */
export function sourceZoneChoices(
  service: ZoneName | undefined,
  browser: ZoneName | undefined,
): readonly ZoneGroup[] {
  const atHand = new Map<ZoneName, string>();
  const add = (zone: ZoneName | undefined, note: string): void => {
    if (zone !== undefined && !atHand.has(zone)) atHand.set(zone, note);
  };
  add(service, ' (this service’s Capillary)');
  add(toZoneName('UTC'), '');
  add(toZoneName('Asia/Kolkata'), '');
  add(browser, ' (this browser)');
  return [
    { group: 'At hand', items: [...atHand].map(([zone, note]) => toItem(zone, note)) },
    { group: 'All zones', items: everyZone.filter((zone) => !atHand.has(zone)).map((zone) => toItem(zone)) },
  ];
}

function toItem(zone: string, note = ''): ZoneGroup['items'][number] {
  return { value: zone, label: zone.replaceAll('_', ' ') + note };
}

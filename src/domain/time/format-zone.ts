import type { Instant } from './instant.ts';
import type { ZoneName } from './zone.ts';
import { offsetAt } from './zone-offset.ts';

/** `+05:30` of an offset in milliseconds; short: `+5:30`, `+0`, `−4`. */
export function formatOffset(offset: number, padded = false): string {
  const minutes = Math.abs(Math.trunc(offset / 60_000));
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (padded) return `${offset < 0 ? '-' : '+'}${pad(hours)}:${pad(rest)}`;
  return `${offset < 0 ? '−' : '+'}${hours}${rest === 0 ? '' : `:${pad(rest)}`}`;
}

/** `Kolkata +5:30`: the zone's own city and its offset at an instant. */
export function formatZone(zone: ZoneName, at: Instant): string {
  const city = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
  return zone === 'UTC' ? 'UTC' : `${city} ${formatOffset(offsetAt(at, zone))}`;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

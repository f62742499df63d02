import { formatDateAndClock } from './clock.ts';
import { formatZone } from './format-zone.ts';
import type { Instant } from './instant.ts';
import type { ZoneName } from './zone.ts';

/** `28 May 2025, 13:52:07 (Kolkata +5:30)`: a time that can be read away from the screen. */
export function writeTime(at: Instant, zone: ZoneName): string {
  return `${formatDateAndClock(at, zone)} (${formatZone(zone, at)})`;
}

import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc.js';
import type { Instant } from './instant.ts';
import { instantToWall } from './wall-time.ts';
import { type ZoneName, formatOffset, formatZone, offsetAt } from './zone.ts';

dayjs.extend(utc);

/** `13:52:07` on the clocks of a zone. */
export function formatClock(at: Instant, zone: ZoneName): string {
  return dayjs.utc(instantToWall(at, zone)).format('HH:mm:ss');
}

/** `28 May 2025, 13:52:07` on the clocks of a zone. */
export function formatDateAndClock(at: Instant, zone: ZoneName): string {
  return dayjs.utc(instantToWall(at, zone)).format('D MMM YYYY, HH:mm:ss');
}

/** `2025-05-28T13:52:07+05:30`, for machines (`<time datetime>`). */
export function formatIso(at: Instant, zone: ZoneName): string {
  return `${dayjs.utc(instantToWall(at, zone)).format('YYYY-MM-DDTHH:mm:ss')}${formatOffset(offsetAt(at, zone), true)}`;
}

/** `28 May 2025, 13:52:07 (Kolkata +5:30)`: a time that can be read away from the screen. */
export function writeTime(at: Instant, zone: ZoneName): string {
  return `${formatDateAndClock(at, zone)} (${formatZone(zone, at)})`;
}

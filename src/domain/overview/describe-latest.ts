import { dayNumberAt } from '../time/day-number.ts';
import type { ZoneName } from '../time/zone-name.ts';
import { formatShortDay } from './format-short-day.ts';
import type { Latest } from './to-channel-strip.ts';

/** The day in `zone` that the last of a kind was sent on: `28 May 2025`, `date unknown`, or `none` where there is none. */
export function describeLatest(latest: Latest | undefined, zone: ZoneName): string {
  if (latest === undefined) return 'none';
  return latest.sentAt === undefined ? 'date unknown' : formatShortDay(dayNumberAt(latest.sentAt, zone));
}

/** What a table of channels has to say of its dates and shares. */
export const channelStripNote =
  'Dates are of sending. Delivered or opened, of those to the customer with a status; sent without a receipt is not ' +
  'known to have arrived.';
/** Of its columns. */
export const channelStripHeads = [
  'Channel',
  'Messages',
  'Last delivered',
  'Last failed',
  'Delivered',
] as const;

import type { Communication } from '../domain/history/communication.ts';
import type { ZoneName } from '../domain/time/zone-name.ts';
import { writeTime } from '../domain/time/write-time.ts';

/** When a communication was sent, with its zone; what is no date is quoted as the vendor wrote it, never guessed. */
export function writeDate({ sentAt, item }: Communication, zone: ZoneName): string {
  if (sentAt !== undefined) return writeTime(sentAt, zone);
  return item.sent === undefined
    ? 'Date unknown (the vendor gives none)'
    : `Date unknown (the vendor wrote “${item.sent}”)`;
}

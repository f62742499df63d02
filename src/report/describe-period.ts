import type { Communication } from '../domain/history/communication.ts';
import { countOf } from '../domain/text/format-count.ts';
import type { Instant } from '../domain/time/instant.ts';
import { writeTime } from '../domain/time/write-time.ts';
import type { ZoneName } from '../domain/time/zone-name.ts';

/** From the first to the last message whose date can be believed, whatever their order, and how many others there are. */
export function describePeriod(shown: readonly Communication[], zone: ZoneName): string {
  const dated = shown.flatMap(({ plausibleAt }) => (plausibleAt === undefined ? [] : [plausibleAt]));
  const [first, last] = endsOf(dated);
  const undated = shown.filter(({ sentAt }) => sentAt === undefined).length;
  const doubtful = shown.length - dated.length - undated;
  const parts: string[] = [];
  if (first !== undefined && last !== undefined)
    parts.push(
      first === last ? writeTime(first, zone) : `${writeTime(first, zone)} to ${writeTime(last, zone)}`,
    );
  if (doubtful > 0) parts.push(`${countOf(doubtful, 'message')} with a date in doubt`);
  if (undated > 0) parts.push(`${countOf(undated, 'message')} without a date`);
  return parts.length === 0 ? 'no messages' : parts.join('; ');
}

function endsOf(dated: readonly Instant[]): readonly [Instant | undefined, Instant | undefined] {
  let [first, last] = [dated[0], dated[0]];
  for (const at of dated) {
    if (first === undefined || at < first) first = at;
    if (last === undefined || at > last) last = at;
  }
  return [first, last];
}

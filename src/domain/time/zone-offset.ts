import type { Instant } from './instant.ts';
import type { ZoneName } from './zone.ts';

/** `offset` (ms, east of UTC positive) holds from `from` (ms, an instant) on. */
type Segment = { readonly from: number; readonly offset: number };
type Bucket = readonly [Segment, ...Segment[]];

const day = 86_400_000;
/** About 397 days: an instant finds its bucket without a calendar. */
const bucketLength = 2 ** 35;
/** No zone is known to have changed its offset twice within a week since 1970. */
const step = 7 * day;

const zones = new Map<ZoneName, Map<number, Bucket>>();

/**
 * How far the clocks of a zone are ahead of UTC at an instant, in milliseconds. `Intl` is asked once for each stretch of
 * about a year, where it is searched for the changes of offset; every further question is a look-up.
 */
export function offsetAt(at: Instant, zone: ZoneName): number {
  const bucket = bucketAt(Math.floor(at / bucketLength), zone);
  let offset = bucket[0].offset;
  for (let i = 1; i < bucket.length; i += 1) {
    const segment = bucket[i];
    if (segment !== undefined && segment.from <= at) offset = segment.offset;
  }
  return offset;
}

function bucketAt(number: number, zone: ZoneName): Bucket {
  const buckets = zones.get(zone) ?? new Map<number, Bucket>();
  const known = buckets.get(number);
  if (known !== undefined) return known;
  const bucket = findSegments(number * bucketLength, zone);
  zones.set(zone, buckets.set(number, bucket));
  return bucket;
}

function findSegments(start: number, zone: ZoneName): Bucket {
  const ask = offsetAsker(zone);
  const bucket: [Segment, ...Segment[]] = [{ from: start, offset: ask(start) }];
  let before = bucket[0];
  for (let at = start + step; at < start + bucketLength + step; at += step) {
    const offset = ask(at);
    if (offset === before.offset) continue;
    before = { from: changeBetween(at - step, at, ask), offset };
    bucket.push(before);
  }
  return bucket;
}

/** The first whole second in (`low`, `high`] at which the offset of `high` holds. */
function changeBetween(low: number, high: number, ask: (ms: number) => number): number {
  const after = ask(high);
  let [from, to] = [Math.floor(low / 1000), Math.floor(high / 1000)];
  while (to - from > 1) {
    const middle = Math.floor((from + to) / 2);
    if (ask(middle * 1000) === after) to = middle;
    else from = middle;
  }
  return to * 1000;
}

function offsetAsker(zone: ZoneName): (ms: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'iso8601',
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (ms) => {
    const parts = new Map(format.formatToParts(ms).map(({ type, value }) => [type, value]));
    const part = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.get(type));
    const wall = Date.UTC(
      part('year'),
      part('month') - 1,
      part('day'),
      part('hour'),
      part('minute'),
      part('second'),
    );
    return wall - Math.floor(ms / 1000) * 1000;
  };
}

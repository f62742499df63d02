import { type DayNumber, dayNumberAt } from './day.ts';
import { type Instant, dayLength, toInstant } from './instant.ts';
import { type ZoneName, offsetAt } from './zone.ts';

/**
 * `dayNumberAt` for many instants of one zone, of which neighbours are mostly of one day: the day before is remembered with its
 * ends, and the zone is asked only where another begins.
 */
export function dayFinder(zone: ZoneName): (at: Instant) => DayNumber {
  let [day, from, to] = [0, 0, 0];
  return (at) => {
    if (at >= from && at < to) return day;
    day = dayNumberAt(at, zone);
    const offset = offsetAt(at, zone);
    [from, to] = [day * dayLength - offset, (day + 1) * dayLength - offset];
    // where the clocks change within the day its ends are others: nothing is remembered of it
    const isPlain =
      offsetAt(toInstant(from), zone) === offset && offsetAt(toInstant(to - 1), zone) === offset;
    if (!isPlain) to = from;
    return day;
  };
}

import type { Communication } from '../history/communication.ts';
import { type DayNumber, dayNumberAt } from '../time/day-number.ts';
import type { Instant } from '../time/instant.ts';
import type { ZoneName } from '../time/zone-name.ts';
import { mondayOf } from './monday-of.ts';

/** A stretch without a message to the customer; `ms` is its length. */
type Silence = { readonly from: Instant; readonly to: Instant; readonly ms: number };
/** Monday to Sunday, as days of the display zone. */
type BusyWeek = { readonly monday: DayNumber; readonly count: number };

/** How often the customer was written to before `now`. */
export type ContactPressure = {
  readonly lastDay: number;
  readonly last7Days: number;
  readonly last30Days: number;
  /** Between two messages; `undefined` where there are fewer. */
  readonly longestSilence: Silence | undefined;
  /** From the last message until `now`. */
  readonly currentSilence: Silence | undefined;
  readonly busiestWeek: BusyWeek | undefined;
  /** Not counted above: dated after `now`, or without a date. */
  readonly future: number;
  readonly undated: number;
};

const day = 86_400_000;

/**
 * Messages to the customer (whatever is not known to come from them) in the 24 hours, 7 and 30 days before `now`, the longest
 * silence and the busiest ISO week of `zone`; of equal ones the newest. The order of the list does not matter.
 */
export function toContactPressure(
  communications: readonly Communication[],
  now: Instant,
  zone: ZoneName,
): ContactPressure {
  const sent = communications.filter(({ direction }) => direction !== 'in');
  const dated = sent.map(({ sentAt }) => sentAt).filter((at) => at !== undefined);
  const times = dated.filter((at) => at <= now).sort((a, b) => b - a);
  const within = (ms: number): number => times.filter((at) => at > now - ms).length;
  const [last] = times;
  return {
    lastDay: within(day),
    last7Days: within(7 * day),
    last30Days: within(30 * day),
    longestSilence: findLongestSilence(times),
    currentSilence: last === undefined ? undefined : toSilence(last, now),
    busiestWeek: findBusiestWeek(times, zone),
    future: dated.length - times.length,
    undated: sent.length - dated.length,
  };
}

function findLongestSilence(newestFirst: readonly Instant[]): Silence | undefined {
  let longest: Silence | undefined;
  for (const [index, from] of newestFirst.entries()) {
    const to = newestFirst[index - 1];
    if (to !== undefined && (longest === undefined || to - from > longest.ms)) longest = toSilence(from, to);
  }
  return longest;
}

function toSilence(from: Instant, to: Instant): Silence {
  return { from, to, ms: to - from };
}

function findBusiestWeek(newestFirst: readonly Instant[], zone: ZoneName): BusyWeek | undefined {
  const weeks = new Map<DayNumber, number>();
  for (const at of newestFirst) {
    const monday = mondayOf(dayNumberAt(at, zone));
    weeks.set(monday, (weeks.get(monday) ?? 0) + 1);
  }
  let busiest: BusyWeek | undefined;
  for (const [monday, count] of weeks) {
    if (busiest === undefined || count > busiest.count) busiest = { monday, count };
  }
  return busiest;
}

import { type Communication, isToCustomer } from '../history/communication.ts';
import { countOf, formatCount } from '../text/wording.ts';
import { formatDateAndClock } from '../time/clock.ts';
import { type DayNumber, dayNumberAt, formatDayRange } from '../time/day.ts';
import { formatGap } from '../time/gap.ts';
import { type Instant, dayLength } from '../time/instant.ts';
import type { ZoneName } from '../time/zone.ts';
import { mondayOf } from './heat-strip.ts';

/** A stretch without a message to the customer; `ms` is its length. */
type Silence = { readonly from: Instant; readonly to: Instant; readonly ms: number };
/** Monday to Sunday, as days of the display zone. */
type BusyWeek = { readonly monday: DayNumber; readonly count: number };

/** How often the customer was written to before `now`. */
export type ContactPressure = {
  readonly lastDay: number;
  readonly last7Days: number;
  readonly last30Days: number;
  /** Between two messages, of at least a day; `undefined` where there is none. */
  readonly longestSilence: Silence | undefined;
  /** From the last message until `now`. */
  readonly currentSilence: Silence | undefined;
  readonly busiestWeek: BusyWeek | undefined;
  /** Not counted above: dated after `now`, with a date that cannot be believed, or without one. */
  readonly future: number;
  readonly doubtful: number;
  readonly undated: number;
};

/** A shorter stretch without a message is none that anybody would call a silence. */
const shortestSilence = dayLength;

/**
 * Messages to the customer (`isToCustomer`) in the 24 hours, 7 and 30 days before `now`, the longest silence and the busiest
 * ISO week of `zone`; of equal ones the newest. Dates in doubt count for none of it. The order of the list does not matter.
 */
export function toContactPressure(
  communications: readonly Communication[],
  now: Instant,
  zone: ZoneName,
): ContactPressure {
  const sent = communications.filter(isToCustomer);
  const dated = sent.flatMap(({ plausibleAt }) => plausibleAt ?? []);
  const times = dated.filter((at) => at <= now).sort((a, b) => b - a);
  const undated = sent.filter(({ sentAt }) => sentAt === undefined).length;
  const within = (ms: number): number => times.filter((at) => at > now - ms).length;
  const [last] = times;
  return {
    lastDay: within(dayLength),
    last7Days: within(7 * dayLength),
    last30Days: within(30 * dayLength),
    longestSilence: findLongestSilence(times),
    currentSilence: last === undefined ? undefined : toSilence(last, now),
    busiestWeek: findBusiestWeek(times, zone),
    future: dated.length - times.length,
    doubtful: sent.length - dated.length - undated,
    undated,
  };
}

function findLongestSilence(newestFirst: readonly Instant[]): Silence | undefined {
  let longest: Silence | undefined;
  for (const [index, from] of newestFirst.entries()) {
    const to = newestFirst[index - 1];
    if (to === undefined || to - from < shortestSilence) continue;
    if (longest === undefined || to - from > longest.ms) longest = toSilence(from, to);
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

/** Contact pressure in sentences, the counts first; times and weeks are of `zone`, which the reader must have in sight. */
export function describePressure(pressure: ContactPressure, zone: ZoneName): readonly [string, ...string[]] {
  const { lastDay, last7Days, last30Days, longestSilence, currentSilence, busiestWeek } = pressure;
  const sentences: [string, ...string[]] = [
    `Last 24 hours ${formatCount(lastDay)} · 7 days ${formatCount(last7Days)} · 30 days ${formatCount(last30Days)}`,
  ];
  if (currentSilence !== undefined) {
    const { from, ms } = currentSilence;
    const before = ms < 1000 ? 'in the second of fetching' : `${formatGap(ms)} before fetching`;
    sentences.push(`Last message: ${formatDateAndClock(from, zone)}, ${before}.`);
  }
  if (longestSilence !== undefined) {
    const { from, to, ms } = longestSilence;
    sentences.push(
      `Longest silence: ${formatGap(ms)}, ${formatDateAndClock(from, zone)} – ${formatDateAndClock(to, zone)}.`,
    );
  }
  if (busiestWeek !== undefined) {
    const { monday, count } = busiestWeek;
    sentences.push(`Busiest week: ${formatDayRange(monday, monday + 6)}, ${countOf(count, 'message')}.`);
  }
  return [...sentences, ...describeAside(pressure)];
}

function describeAside({ future, doubtful, undated }: ContactPressure): readonly string[] {
  const parts: string[] = [];
  if (future > 0) parts.push(`${formatCount(future)} dated after the fetching`);
  if (doubtful > 0) parts.push(`${formatCount(doubtful)} with a date in doubt`);
  if (undated > 0) parts.push(`${formatCount(undated)} without a date`);
  return parts.length === 0 ? [] : [`Not counted here: ${parts.join(', ')}.`];
}

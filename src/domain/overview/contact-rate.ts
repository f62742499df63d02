import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc.js';
import { type Communication, isToCustomer } from '../history/communication.ts';
import { countOf, formatCount } from '../text/wording.ts';
import { dayFinder } from '../time/day-finder.ts';
import { type DayNumber, formatDayRange } from '../time/day.ts';
import { type Instant, dayLength } from '../time/instant.ts';
import type { ZoneName } from '../time/zone.ts';
import type { Counter, Outcomes } from './channel-strip.ts';
import { mondayOf } from './heat-strip.ts';

dayjs.extend(utc);

/** Two neighbouring days with contact and nothing between them. */
export type Gap = { readonly from: DayNumber; readonly to: DayNumber };

/** Messages within whole days of the display zone, both inclusive. */
export type Stretch = { readonly count: number; readonly first: DayNumber; readonly last: DayNumber };

/**
 * How often there was contact. Counted are messages to the customer; where there are none of these, what came from them. Dates
 * in doubt, or after the fetching, count for none of it.
 */
export type ContactRate = {
  /** All that were given, and how many of them are from the customer. */
  readonly messages: number;
  readonly fromCustomer: number;
  /** `undefined` where no counted message has a believable date. */
  readonly whole: Stretch | undefined;
  /** Without the last 30 days before the fetching. */
  readonly before: Stretch | undefined;
  readonly lastDay: number;
  readonly last7Days: number;
  readonly last30Days: number;
  /** Of the busiest ISO week. */
  readonly mostInAWeek: number;
  /** At least a day long; of equal ones the newest. */
  readonly longestGap: Gap | undefined;
  /** Of two weeks and more, newest first. */
  readonly gaps: readonly Gap[];
  readonly future: number;
  readonly doubtful: number;
  readonly undated: number;
};

/** @param anyTo whether any of what is counted was sent to the customer (`isToCustomer`) */
export function contactCounter(
  { zone, fetchedAt }: { readonly zone: ZoneName; readonly fetchedAt: Instant },
  anyTo: boolean,
): Counter<ContactRate> {
  const findDay = dayFinder(zone);
  const days = new Map<DayNumber, number>();
  const earlier = new Map<DayNumber, number>();
  const counts = { messages: 0, fromCustomer: 0, lastDay: 0, last7Days: 0, last30Days: 0 };
  const aside = { future: 0, doubtful: 0, undated: 0 };
  const add = (communication: Communication): void => {
    const { plausibleAt: at, sentAt } = communication;
    const isTo = isToCustomer(communication);
    counts.messages += 1;
    if (!isTo) counts.fromCustomer += 1;
    if (isTo !== anyTo) return;
    if (at === undefined) aside[sentAt === undefined ? 'undated' : 'doubtful'] += 1;
    else if (at > fetchedAt) aside.future += 1;
    else {
      const day = findDay(at);
      days.set(day, (days.get(day) ?? 0) + 1);
      const ago = fetchedAt - at;
      if (ago >= 30 * dayLength) earlier.set(day, (earlier.get(day) ?? 0) + 1);
      else counts.last30Days += 1;
      if (ago < 7 * dayLength) counts.last7Days += 1;
      if (ago < dayLength) counts.lastDay += 1;
    }
  };
  const result = (): ContactRate => {
    const gaps = toGaps([...days.keys()].sort((a, b) => a - b));
    return {
      ...counts,
      ...aside,
      whole: toStretch(days),
      before: toStretch(earlier),
      mostInAWeek: mostInAWeek(days),
      longestGap: longest(gaps),
      gaps: gaps.filter((gap) => daysWithout(gap) >= shortestGap),
    };
  };
  return { add, result };
}

function toStretch(days: ReadonlyMap<DayNumber, number>): Stretch | undefined {
  let [count, first, last] = [0, Infinity, -Infinity];
  for (const [day, some] of days) {
    count += some;
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  return count === 0 ? undefined : { count, first, last };
}

function mostInAWeek(days: ReadonlyMap<DayNumber, number>): number {
  const weeks = new Map<DayNumber, number>();
  for (const [day, count] of days) {
    const monday = mondayOf(day);
    weeks.set(monday, (weeks.get(monday) ?? 0) + count);
  }
  let most = 0;
  for (const count of weeks.values()) most = Math.max(most, count);
  return most;
}

/** Two weeks without any contact are worth a sentence; most customers hear something every week or two. */
export const shortestGap = 14;

/** Every stretch of whole days without contact, newest first. */
function toGaps(oldestFirst: readonly DayNumber[]): readonly Gap[] {
  const gaps: Gap[] = [];
  oldestFirst.forEach((to, index) => {
    const from = oldestFirst[index - 1];
    if (from !== undefined && to - from > 1) gaps.push({ from, to });
  });
  return gaps.reverse();
}

function longest(newestFirst: readonly Gap[]): Gap | undefined {
  let found: Gap | undefined;
  for (const gap of newestFirst) {
    if (found === undefined || daysWithout(gap) > daysWithout(found)) found = gap;
  }
  return found;
}

/** How many whole days were without contact. */
function daysWithout({ from, to }: Gap): number {
  return to - from - 1;
}

/** `26 days, 22 April to 19 May 2025`: the ends are the days with contact. */
export function describeGap(gap: Gap): string {
  const [from, to] = [gap.from, gap.to].map((day) => dayjs.utc(day * dayLength));
  const form = from?.year() === to?.year() ? 'D MMMM' : 'D MMMM YYYY';
  return `${countOf(daysWithout(gap), 'day')}, ${from?.format(form)} to ${to?.format('D MMMM YYYY')}`;
}

/**
 * How often, how lately and what arrived: `63 messages in 14 months: about 4 a month, most in one week 4. Last: 30 June 2025. 45
 * of 52 with a known outcome arrived.` Names nobody.
 */
export function describeContact(rate: ContactRate, outcomes: Omit<Outcomes, 'withStatus'>): string {
  const { messages, whole } = rate;
  if (messages === 0) return 'No messages.';
  const last = whole === undefined ? [] : [`Last: ${formatDayRange(whole.last, whole.last)}.`];
  return [describeOften(rate), ...(isOneDay(whole) ? [] : last), ...describeOutcomes(rate, outcomes)].join(
    ' ',
  );
}

function isOneDay(whole: Stretch | undefined): boolean {
  return whole !== undefined && whole.first === whole.last;
}

function describeOften({ messages, fromCustomer, whole, mostInAWeek: most }: ContactRate): string {
  const isMixed = fromCustomer > 0 && fromCustomer < messages;
  const what = `${countOf(messages, 'message')}${fromCustomer === messages ? ' from the customer' : ''}`;
  const when = whole === undefined ? '' : ` ${describeSpan(whole)}`;
  const inbound = isMixed ? `, ${formatCount(fromCustomer)} of them from the customer` : '';
  const often = whole && describeRate(whole);
  const parts = [
    ...(often === undefined ? [] : [isMixed ? `${often} to the customer` : often]),
    ...(often !== undefined && most > 1 ? [`most in one week ${formatCount(most)}`] : []),
  ];
  return `${what}${when}${inbound}${parts.length === 0 ? '' : `: ${parts.join(', ')}`}.`;
}

function describeOutcomes(
  { messages, fromCustomer }: ContactRate,
  { arrived, failed }: Omit<Outcomes, 'withStatus'>,
): readonly string[] {
  const known = arrived + failed;
  const unknown = messages - fromCustomer - known;
  if (known + unknown === 0) return [];
  if (known === 0) return ['Whether any arrived, nobody knows.'];
  const words =
    known === 1
      ? `The one with a known outcome ${arrived === 1 ? 'arrived' : 'did not arrive'}`
      : `${arrived === known ? 'All' : arrived === 0 ? 'None of' : `${formatCount(arrived)} of`} ${formatCount(known)} with a known outcome arrived`;
  return [unknown === 0 ? `${words}.` : `${words}; of ${formatCount(unknown)} nobody knows.`];
}

/** Days of a month, on average. */
const month = 365.25 / 12;

/** `on 3 May 2025`, `in 9 days`, `in 6 weeks`, `in 14 months`, `in 4 years`. */
function describeSpan({ first, last }: Stretch): string {
  const days = last - first + 1;
  if (days === 1) return `on ${formatDayRange(first, first)}`;
  if (days < 14) return `in ${days} days`;
  if (days < 61) return `in ${Math.round(days / 7)} weeks`;
  const months = Math.round(days / month);
  return months < 60 ? `in ${months} months` : `in ${Math.round(months / 12)} years`;
}

/** Of less than a month, or of one message, a rate would be chance. */
const enough = { days: 28, messages: 2 };

/** `about 4 a month`, of fewer `about 5 a year`; `undefined` where there is no rate to speak of. */
export function describeRate({ count, first, last }: Stretch): string | undefined {
  const days = last - first + 1;
  if (days < enough.days || count < enough.messages) return undefined;
  const perMonth = count / (days / month);
  if (perMonth >= 0.95) return `about ${formatCount(Math.round(perMonth))} a month`;
  return days < 180 ? undefined : `about ${formatCount(Math.max(1, Math.round(perMonth * 12)))} a year`;
}

/** How it was lately, the longest gap, and what is not counted, a sentence each. Names nobody. */
export function describeLately(rate: ContactRate): readonly string[] {
  const { whole, longestGap } = rate;
  return [
    ...(whole === undefined ? [] : [describeRecent(rate)]),
    ...(longestGap === undefined ? [] : [`Longest gap: ${describeGap(longestGap)}`]),
    ...describeAside(rate),
  ];
}

function describeRecent({ before, lastDay, last7Days, last30Days }: ContactRate): string {
  const often = before && describeRate(before);
  const then = often === undefined ? '' : `; ${often} before`;
  if (last30Days === 0) return `None in the last 30 days${then}`;
  const parts = [
    `${formatCount(last30Days)} in the last 30 days`,
    ...(last7Days > 0 ? [`${formatCount(last7Days)} in the last 7`] : []),
    ...(lastDay > 0 ? [`${formatCount(lastDay)} in the last 24 hours`] : []),
  ];
  return `${parts.join(', ')}${then}`;
}

function describeAside({ future, doubtful, undated }: ContactRate): readonly string[] {
  const parts = [
    ...(future > 0 ? [`${formatCount(future)} dated after it was fetched`] : []),
    ...(doubtful > 0 ? [`${formatCount(doubtful)} with a date in doubt`] : []),
    ...(undated > 0 ? [`${formatCount(undated)} without a date`] : []),
  ];
  return parts.length === 0 ? [] : [`Not counted in rates and gaps: ${parts.join(', ')}`];
}

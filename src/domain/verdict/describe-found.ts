import { channelNoun } from '../channels/channel.ts';
import { type StatusFamily, statusFamilies } from '../channels/status.ts';
import { type Communication, isToCustomer, outcomeOf } from '../history/communication.ts';
import type { History } from '../history/history.ts';
import { type StoryPoint, toDeliveryStory } from '../history/story.ts';
import { withArticle } from '../text/article.ts';
import { countOf, formatCount, upperFirst } from '../text/wording.ts';
import { type DayNumber, dayNumberAt } from '../time/day.ts';
import type { ZoneName } from '../time/zone.ts';
import { countOccasions } from './codes.ts';
import { describeMessage, describeOutcome, describeTime } from './describe-message.ts';
import {
  type Question,
  type WordMatch,
  betweenDays,
  daysAround,
  describeMatch,
  questionTests,
} from './question.ts';

/** Of more, the newest are described and the others only counted: the rows show them. */
const mostDescribed = 3;

const outcomes = {
  delivered: 'delivered',
  opened: 'reported as opened',
  sent: 'sent without a receipt',
  bounced: 'bounced',
  failed: 'not delivered',
  blocked: 'blocked',
  'opted-out': 'unsubscribed or marked as spam',
  other: 'with a status that nobody documents',
} as const satisfies Record<StatusFamily, string>;

/** What was found and what became of it, in sentences; `found` is not empty, newest first, those with a date in doubt last. */
export function describeFound(
  found: readonly Communication[],
  question: Question,
  history: History,
  zone: ZoneName,
): readonly string[] {
  const { channel, words } = question;
  const { wordMatch } = questionTests(question, zone);
  const describe = (communication: Communication, about: string): string =>
    `${describeMessage(communication, zone, { channel, about })}: ${describeOutcome(communication, zone, history)}`;
  const near = describeNearness(found, question.day, zone);
  const matches = new Set(found.map(wordMatch));
  const [only] = found;
  if (found.length === 1 && only !== undefined)
    return [`1 ${describe(only, describeMatch(words, wordMatch(only)))}`, ...near];
  const what = `${formatCount(found.length)} ${channelNoun(channel, found.length)}${describeMatches(words, matches)}`;
  const newest = found
    .slice(0, mostDescribed)
    .map((each) => upperFirst(describe(each, matches.size > 1 ? describeMatch(words, wordMatch(each)) : '')));
  return [
    `${what}${describeSpan(found, question, zone)}: ${countOutcomes(found)}.`,
    ...(matches.has('holds') ? describeOccasions(found) : []),
    ...near,
    ...newest,
  ];
}

function describeMatches(words: string, matches: ReadonlySet<WordMatch | undefined>): string {
  return [...matches].map((match) => describeMatch(words, match)).join(' or');
}

function describeOccasions(found: readonly Communication[]): readonly string[] {
  const count = countOccasions(found);
  if (count === undefined || count === found.length) return [];
  return count === 1
    ? ['They are one occasion: sent by several channels within ten minutes.']
    : [`They are ${formatCount(count)} occasions: what went by several channels within ten minutes is one.`];
}

function describeSpan(found: readonly Communication[], { day }: Question, zone: ZoneName): string {
  if (day !== undefined) return ` ${betweenDays(day - daysAround, day + daysAround)}`;
  const dated = found.flatMap(({ plausibleAt }) =>
    plausibleAt === undefined ? [] : [dayNumberAt(plausibleAt, zone)],
  );
  const [newest, oldest] = [dated[0], dated.at(-1)];
  const span = newest === undefined || oldest === undefined ? '' : ` ${betweenDays(oldest, newest)}`;
  const undated = found.filter(({ sentAt }) => sentAt === undefined).length;
  const doubtful = found.length - dated.length - undated;
  const aside = [
    ...(undated > 0 ? [`${formatCount(undated)} without a date`] : []),
    ...(doubtful > 0 ? [`${formatCount(doubtful)} with a date in doubt`] : []),
  ];
  return aside.length === 0 ? span : `${span} (${aside.join(', ')})`;
}

/** One whose status denies a delivery that the vendor gives a time for is neither. */
function countOutcomes(found: readonly Communication[]): string {
  const doubted = found.filter(({ isContradictory }) => isContradictory);
  const counts = new Map<StatusFamily | undefined, number>();
  for (const each of found) {
    if (each.isContradictory) continue;
    counts.set(each.status?.family, (counts.get(each.status?.family) ?? 0) + 1);
  }
  const counted = [...statusFamilies, undefined].flatMap((family) => {
    const count = counts.get(family) ?? 0;
    const words = family === undefined ? 'without a status' : outcomes[family];
    return count === 0 ? [] : [`${formatCount(count)} ${words}`];
  });
  if (doubted.length > 0)
    counted.push(`${formatCount(doubted.length)} with a time of delivery that the status contradicts`);
  return counted.join(', ');
}

function describeNearness(
  found: readonly Communication[],
  day: DayNumber | undefined,
  zone: ZoneName,
): readonly string[] {
  if (day === undefined) return [];
  const itself = betweenDays(day, day);
  const days = found.map(({ plausibleAt }) =>
    plausibleAt === undefined ? Number.NaN : dayNumberAt(plausibleAt, zone),
  );
  const count = days.filter((each) => each === day).length;
  if (count === days.length) return [];
  if (days.length === 1)
    return [`That is the day ${(days[0] ?? day) < day ? 'before' : 'after'} ${itself.slice('on '.length)}.`];
  if (count === 0) return [`None of them was sent ${itself} itself.`];
  return [`${formatCount(count)} of them ${count === 1 ? 'was' : 'were'} sent ${itself} itself.`];
}

/** What else reached the customer: in sentences, and the communications behind them. */
type Reached = { readonly sentences: readonly string[]; readonly rows: readonly Communication[] };
const nothing: Reached = { sentences: [], rows: [] };
/** Of more, the newest are described and the others only counted. */
const mostReached = 3;

/**
 * Where nothing of what was found arrived and something of it failed: what else reached the customer on the days of the
 * failures, by another channel. The newest few.
 */
export function alsoReached(found: readonly Communication[], history: History, zone: ZoneName): Reached {
  const failures = found.filter((communication) => outcomeOf(communication) === 'failed');
  if (failures.length === 0 || found.some((communication) => outcomeOf(communication) === 'arrived'))
    return nothing;
  const days = new Set(failures.map((communication) => dayOf(communication, zone)));
  days.delete(undefined);
  const failed = new Set(failures.flatMap(({ channels }) => channels));
  const reached = history.communications.filter(
    (communication) =>
      outcomeOf(communication) === 'arrived' &&
      isToCustomer(communication) &&
      days.has(dayOf(communication, zone)) &&
      !communication.channels.some((channel) => failed.has(channel)),
  );
  const rows = reached.slice(0, mostReached);
  const sentences = rows.map((row) => describeReached(row, days.size === 1, history, zone));
  const rest = reached.length - rows.length;
  if (rest > 0) sentences.push(`${countOf(rest, 'more message')} reached the customer likewise.`);
  return { sentences, rows };
}

function describeReached(
  communication: Communication,
  isOneDay: boolean,
  history: History,
  zone: ZoneName,
): string {
  const day = dayOf(communication, zone);
  const when = isOneDay || day === undefined ? 'on the same day' : betweenDays(day, day);
  const story = toDeliveryStory(communication, history.sourceZone, history.fetchedAt);
  const subject = upperFirst(withArticle(channelNoun(communication.channels[0])));
  return `${subject} ${when} was ${describeArrival(communication, story, zone)}.`;
}

function describeArrival(communication: Communication, story: readonly StoryPoint[], zone: ZoneName): string {
  const point = story.find(({ kind }) => kind === 'delivered');
  const time =
    point === undefined ? undefined : describeTime({ ...point, gap: undefined }, communication, zone);
  const doubt = point?.doubt === undefined ? '' : ' (the time is doubtful)';
  const delivered = time === undefined ? undefined : `delivered ${time}${doubt}`;
  if (communication.status?.family !== 'opened') return delivered ?? 'delivered; no time given';
  return delivered === undefined ? 'reported as opened' : `${delivered} and reported as opened`;
}

/** A date in doubt is of no day. */
function dayOf({ plausibleAt }: Communication, zone: ZoneName): number | undefined {
  return plausibleAt === undefined ? undefined : dayNumberAt(plausibleAt, zone);
}

import { type Communication, isToCustomer } from '../history/communication.ts';
import type { History } from '../history/history.ts';
import { splitWords } from '../text/searchable-text.ts';
import { formatCount, upperFirst } from '../text/wording.ts';
import { formatClock, writeTime } from '../time/clock.ts';
import { dayNumberAt } from '../time/day.ts';
import { type ZoneName, formatZone } from '../time/zone.ts';
import { describeUnasked, mayBeMissing, verdictCaveats } from './caveats.ts';
import { type Kind, isOfKind, kindNoun, kindOfWords } from './kinds.ts';
import { type Nearby, findNearby } from './nearby.ts';
import { type Occasion, toOccasions } from './occasions.ts';
import { type WayOutcome, answerOf, outcomeOfWay } from './outcome.ts';
import {
  type Question,
  betweenDays,
  channelMessages,
  channelWay,
  countMissed,
  daysAround,
  questionTests,
  quoted,
} from './question.ts';

/** An answer in plain words. All texts may hold the vendor's and the customer's. */
export type Verdict = {
  /** What to say first: `Yes, delivered.` Never a plain "no" where something may be missing. */
  readonly answer: string;
  /** What it rests on, in sentences. */
  readonly sentences: readonly string[];
  /** The messages that were found, those of the occasion that is answered for first, and its other ways. */
  readonly rows: readonly Communication[];
  /** What exactly was asked for, newest first: what a list of them must show. */
  readonly found: readonly Communication[];
  /** What comes near, where nothing was found. */
  readonly nearby: readonly Nearby[];
  /** Typed words are another name of a kind, of which there are so many. */
  readonly suggestion: Suggestion | undefined;
  /** What limits it. */
  readonly caveats: readonly string[];
  /** When it was fetched. */
  readonly asOf: string;
};

type Suggestion = { readonly kind: Kind; readonly count: number };

/**
 * Answers "I never got it" from what was fetched: what became of the newest occasion of what is missed about that day (of `zone`;
 * the nearest where none was of the day), across channels; where there is nothing, exactly that, and what comes near. What one channel
 * did not bring, another may have (../../contract/capillary/CAPILLARY.md, "Messages").
 */
export function toVerdict(question: Question, history: History, zone: ZoneName): Verdict {
  const { byMissed, byChannel, byDay } = questionTests(question, zone);
  const missed = history.communications.filter((each) => isToCustomer(each) && byMissed(each));
  const found = believedFirst(missed.filter((each) => byChannel(each) && byDay(each)));
  const caveats = verdictCaveats(question, history, zone);
  const common = {
    found,
    suggestion: suggest(question, found, history, zone),
    asOf: `Fetched on ${writeTime(history.fetchedAt, zone)}.`,
  };
  if (found.length === 0) {
    const nearby = findNearby(question, history, zone);
    return {
      ...common,
      ...describeNothing(question, history, zone),
      rows: [],
      nearby,
      caveats: [...describeUnasked(history), ...caveats],
    };
  }
  const kind = typeof question.missed === 'string' ? question.missed : undefined;
  const asked = new Set(found);
  const occasions = toOccasions(missed, kind).filter(({ ways }) =>
    ways.flat().some((each) => asked.has(each)),
  );
  return { ...common, ...answer(question, occasions, found, history, zone), nearby: [], caveats };
}

type Answer = Pick<Verdict, 'answer' | 'sentences' | 'rows'>;

function answer(
  question: Question,
  occasions: readonly Occasion[],
  found: readonly Communication[],
  history: History,
  zone: ZoneName,
): Answer {
  const occasion = nearestOccasion(question, occasions, zone);
  const members = occasion.ways.flat();
  const outcomes = occasion.ways.map((way) => outcomeOfWay(way, history, zone));
  const [only] = outcomes;
  const isUnsure = mayBeMissing(question, history, zone);
  const lead = describeLead(question, occasion, occasions, zone);
  const inOrder = new Set([...members.toReversed(), ...found]);
  const nearness = describeNearness(question, members, zone);
  if (outcomes.length === 1 && only !== undefined) {
    return {
      answer: answerOf(only, isUnsure),
      sentences: [`${lead}${only.course}.`, ...nearness, ...only.remarks],
      rows: [...inOrder],
    };
  }
  return {
    answer: answerOfWays(outcomes, isUnsure),
    sentences: [`${lead}.`, ...nearness, ...outcomes.flatMap(describeWay)],
    rows: [...inOrder],
  };
}

/** Of the day asked about, or else nearest to it, the newest. */
function nearestOccasion(question: Question, occasions: readonly Occasion[], zone: ZoneName): Occasion {
  const { daysAway } = questionTests(question, zone);
  const away = ({ ways }: Occasion): number => Math.min(...ways.flat().map(daysAway));
  return occasions.reduce((best, each) => (away(each) < away(best) ? each : best));
}

function answerOfWays(outcomes: readonly WayOutcome[], isUnsure: boolean): string {
  const count = outcomes.length;
  const of = (kind: WayOutcome['kind']): number => outcomes.filter((each) => each.kind === kind).length;
  const arrived = of('arrived');
  if (arrived === count) return `Yes, ${formatCount(count)} ways, ${count === 2 ? 'both' : 'all'} arrived.`;
  if (arrived > 0) return `${formatCount(count)} ways, ${formatCount(arrived)} arrived.`;
  if (of('failed') === count)
    return isUnsure
      ? `Not as far as is known: ${formatCount(count)} ways, none arrived.`
      : `No: ${formatCount(count)} ways, none arrived.`;
  return of('elsewhere') > 0
    ? `${formatCount(count)} ways, none known to have reached this customer.`
    : `${formatCount(count)} ways, none known to have arrived.`;
}

/** `SMS: blocked by do-not-disturb.`, `Email: delivered 3 s later, as the mail server reports.` */
function describeWay({ by, phrase, course, remarks }: WayOutcome): readonly string[] {
  const told = phrase === 'delivered' ? course.replace(' and was ', '') : phrase;
  return [`${upperFirst(by)}: ${told}.`, ...remarks];
}

/** `The last of 3 one-time codes went out by SMS on 30 June 2025 at 10:28:01 (Kolkata +5:30)`. */
function describeLead(
  { missed, day }: Question,
  occasion: Occasion,
  occasions: readonly Occasion[],
  zone: ZoneName,
): string {
  const about = day === undefined ? '' : ` ${betweenDays(day - daysAround, day + daysAround)}`;
  const which =
    occasions.length === 1
      ? 'It'
      : `The ${occasion === occasions[0] ? 'last' : 'nearest'} of ${countMissed(occasions.length, missed)}${about}`;
  const by = occasion.ways.map((way) => way.map(({ channels }) => channelWay(channels)).join(' with '));
  return `${which} went out by ${list.format(by)} ${describeWhen(occasion.ways[0]?.[0], zone)}`;
}

const list = new Intl.ListFormat('en-GB');

function describeWhen(communication: Communication | undefined, zone: ZoneName): string {
  const { sentAt, plausibleAt, item } = communication ?? {};
  if (sentAt === undefined)
    return `without a date (Capillary ${item?.sent === undefined ? 'gives none' : `writes “${item.sent}”`})`;
  const day = dayNumberAt(sentAt, zone);
  const doubt = plausibleAt === undefined ? ', a date in doubt,' : '';
  return `${betweenDays(day, day)} at ${formatClock(sentAt, zone)} (${formatZone(zone, sentAt)})${doubt}`;
}

function describeNearness(
  { day }: Question,
  [first]: readonly Communication[],
  zone: ZoneName,
): readonly string[] {
  if (day === undefined || first?.plausibleAt === undefined) return [];
  const sent = dayNumberAt(first.plausibleAt, zone);
  if (sent === day) return [];
  return [`That is the day ${sent < day ? 'before' : 'after'} ${betweenDays(day, day).slice('on '.length)}.`];
}

function describeNothing(
  question: Question,
  history: History,
  zone: ZoneName,
): Pick<Verdict, 'answer' | 'sentences'> {
  const { missed, channel, day } = question;
  const isUnsure = mayBeMissing(question, history, zone);
  const when = day === undefined ? '' : ` ${betweenDays(day - daysAround, day + daysAround)}`;
  if (typeof missed !== 'string') {
    const words = splitWords(missed.words).length === 1 ? 'word' : 'words';
    return {
      answer: `No listed ${channelMessages(channel)} has the ${words} ${quoted(missed.words)}${when}.`,
      sentences: isUnsure ? ['What could be read may not be everything.'] : [],
    };
  }
  const by = channel === undefined ? '' : ` by ${channelWay([channel])}`;
  const where = isUnsure ? 'what could be read, and that may not be everything' : 'what Capillary lists';
  return {
    answer: 'Nothing like that is listed.',
    sentences: [`No ${kindNoun(missed)}${by}${when} is in ${where}.`],
  };
}

/** Of the kind that typed words are another name of, what they did not find. */
function suggest(
  question: Question,
  found: readonly Communication[],
  { communications }: History,
  zone: ZoneName,
): Verdict['suggestion'] {
  const { missed } = question;
  const kind = typeof missed === 'string' ? undefined : kindOfWords(missed.words);
  if (kind === undefined) return undefined;
  const { byChannel, byDay } = questionTests(question, zone);
  const those = communications.filter(
    (each) => isToCustomer(each) && isOfKind(each, kind) && byChannel(each) && byDay(each),
  );
  const known = new Set(found);
  if (those.every((each) => known.has(each))) return undefined;
  return { kind, count: those.length };
}

/** `2 carry a one-time code` */
export function describeSuggestion({ kind, count }: Suggestion): string {
  return `${formatCount(count)} ${count === 1 ? 'carries' : 'carry'} ${withArticle[kind]}`;
}

const withArticle = {
  code: 'a one-time code',
  coupon: 'a coupon',
  order: 'an order update',
} as const satisfies Record<Kind, string>;

/** Newest first by dates that can be believed: what has a date in doubt, or none, is not the newest of anything. Takes a list newest first. */
function believedFirst(newestFirst: readonly Communication[]): readonly Communication[] {
  const inDoubt = newestFirst.filter(({ plausibleAt }) => plausibleAt === undefined);
  if (inDoubt.length === 0) return newestFirst;
  return [...newestFirst.filter(({ plausibleAt }) => plausibleAt !== undefined), ...inDoubt];
}

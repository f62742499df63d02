import { channelDirection, channelNoun, compareChannels, nameChannels } from '../channels/channel.ts';
import { type Communication, isToCustomer } from '../history/communication.ts';
import type { History } from '../history/history.ts';
import { searchTest } from '../text/search.ts';
import { splitWords } from '../text/searchable-text.ts';
import { countOf, lowerFirst } from '../text/wording.ts';
import { type DayNumber, dayNumberAt, formatDayInWords } from '../time/day.ts';
import type { ZoneName } from '../time/zone.ts';
import { type Kind, isOfKind, kindNoun } from './kinds.ts';

/*
 * A question of the kind "did they get it?": what is asked (`Question`), which messages answer it (`questionTests`), how it reads in
 * words, and which channels may be asked about.
 */

/** What a customer misses: something of a kind, or a message with some words. */
export type Missed = Kind | { readonly words: string };

/** A question: what is missed, by which channel (the vendor's name), about when (a day of the display zone). */
export type Question = {
  readonly missed: Missed;
  readonly channel: string | undefined;
  readonly day: DayNumber | undefined;
};

/** A question as it is typed and chosen: nothing is asked until it is said what is missed. */
export type QuestionDraft = Omit<Question, 'missed'> & { readonly missed: Missed | undefined };

type Test = (communication: Communication) => boolean;

/** The parts of a question, each a test of its own. A part that is not asked passes everything. */
export type QuestionTests = {
  readonly byMissed: Test;
  readonly byChannel: Test;
  /** Dates in doubt are of no day. */
  readonly byDay: Test;
  /** How many days from the day asked about; 0 where none is asked, infinite for what has no date that can be believed. */
  readonly daysAway: (communication: Communication) => number;
};

/** "About 12 May" is that day and the one before and after: people remember days badly, and zones differ. */
export const daysAround = 1;

/** What a question asks for, as tests of a message; days are of `zone`. */
export function questionTests({ missed, channel, day }: Question, zone: ZoneName): QuestionTests {
  const daysAway = (communication: Communication): number => distance(communication, day, zone);
  return {
    byMissed: missedTest(missed),
    byChannel: ({ channels }) => channel === undefined || channels.includes(channel),
    byDay: (communication) => daysAway(communication) <= daysAround,
    daysAway,
  };
}

/** Of a kind as `isOfKind` finds it; words as the timeline searches them. */
function missedTest(missed: Missed): Test {
  if (typeof missed === 'string') return (communication) => isOfKind(communication, missed);
  const hasWords = searchTest(splitWords(missed.words));
  return ({ item }) => hasWords(item);
}

function distance({ plausibleAt }: Communication, day: DayNumber | undefined, zone: ZoneName): number {
  if (day === undefined) return 0;
  return plausibleAt === undefined
    ? Number.POSITIVE_INFINITY
    : Math.abs(dayNumberAt(plausibleAt, zone) - day);
}

/** Whether anything is asked at all: words of nothing are no question. */
export function asksSomething({ missed }: Question): boolean {
  return typeof missed === 'string' || splitWords(missed.words).length > 0;
}

/** Words as they were typed, on one line. */
export function quoted(words: string): string {
  return `“${words.trim().replaceAll(/\s+/g, ' ')}”`;
}

/** `3 one-time codes`, `1 message with “reach you”`. */
export function countMissed(count: number, missed: Missed): string {
  if (typeof missed === 'string') return countOf(count, kindNoun(missed), kindNoun(missed, 2));
  return `${countOf(count, 'message')} with ${quoted(missed.words)}`;
}

/** A question in words: `a one-time code, by SMS, about 12 May 2025`. */
export function describeQuestion({ missed, channel, day }: Question): string {
  const what = {
    code: 'a one-time code',
    coupon: 'a coupon',
    order: 'an order update',
  } as const satisfies Record<Kind, string>;
  return [
    typeof missed === 'string' ? what[missed] : `a message with ${quoted(missed.words)}`,
    ...(channel === undefined ? [] : [`by ${channelWay([channel])}`]),
    ...(day === undefined ? [] : [betweenDays(day, day).replace(/^on/, 'about')]),
  ].join(', ');
}

/** How something went, to follow "by": `SMS`, `email`, `WhatsApp`; an unknown channel as the vendor calls it. */
export function channelWay(channels: readonly string[]): string {
  const [first] = channels;
  const isKnown = first !== undefined && channelDirection(first) !== undefined;
  return isKnown ? lowerFirst(nameChannels(channels)) : nameChannels(channels);
}

/** One message by a channel: `SMS`, `email`; by any, `message`. */
export function channelMessages(channel: string | undefined): string {
  return channel === undefined ? 'message' : channelNoun(channel);
}

/** `on 12 May 2025`, `between 11 and 13 May 2025`, `between 31 December 2024 and 2 January 2025`: both ends belong to it. */
export function betweenDays(from: DayNumber, to: DayNumber): string {
  const [, date, month, year] = formatDayInWords(from).split(' ');
  const [, ...end] = formatDayInWords(to).split(' ');
  if (from === to) return `on ${end.join(' ')}`;
  const start = [date];
  if (month !== end[1] || year !== end[2]) start.push(month);
  if (year !== end[2]) start.push(year);
  return `between ${start.join(' ')} and ${end.join(' ')}`;
}

/**
 * The channels that somebody may ask about, in the order of the tabs: those that the answer names and that go to the customer,
 * empty ones too, since "nothing was sent" is an answer.
 */
export function askableChannels({ channels, communications }: History): readonly string[] {
  const sent = communications.filter(isToCustomer).flatMap((each) => each.channels);
  const named = channels.map(({ channel }) => channel).filter((each) => channelDirection(each) !== 'in');
  return [...new Set([...named, ...sent])].sort(compareChannels);
}

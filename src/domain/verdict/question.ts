import { channelDirection, channelNoun, compareChannels } from '../channels/channel.ts';
import { type Communication, isToCustomer } from '../history/communication.ts';
import type { History } from '../history/history.ts';
import { searchTest } from '../text/search.ts';
import { splitWords } from '../text/searchable-text.ts';
import { type DayNumber, dayNumberAt, formatDayInWords } from '../time/day.ts';
import type { ZoneName } from '../time/zone.ts';
import { type CodeQuestion, askForCode, codeTextOf } from './codes.ts';

/*
 * A question of the kind "did they get it?": what is asked (`Question`), which messages answer it (`questionTests`), how it reads in
 * words, and which channels may be asked about.
 */

/** What a customer asks about: by which channel (the vendor's name), about when (a day of the display zone), which words. */
export type Question = {
  readonly channel: string | undefined;
  readonly day: DayNumber | undefined;
  readonly words: string;
};

/** Why a message answers the words of a question: it holds or speaks of the code that is asked for, or has the words themselves. */
export type WordMatch = 'holds' | 'speaks' | 'words';

type Test = (communication: Communication) => boolean;

/** The parts of a question, each a test of its own. A part that is not asked passes everything. */
export type QuestionTests = {
  readonly byChannel: Test;
  /** Dates in doubt are of no day. */
  readonly byDay: Test;
  readonly byWords: Test;
  readonly wordMatch: (communication: Communication) => WordMatch | undefined;
  /** How many days from the day asked about; 0 where none is asked, infinite for what has no date that can be believed. */
  readonly daysAway: (communication: Communication) => number;
};

/** "About 12 May" is that day and the one before and after: people remember days badly, and zones differ. */
export const daysAround = 1;

/** What a question asks for, as tests of a message; days are of `zone`. */
export function questionTests({ channel, day, words }: Question, zone: ZoneName): QuestionTests {
  const daysAway = (communication: Communication): number => distance(communication, day, zone);
  const wordMatch = wordMatcher(words);
  return {
    byChannel: ({ channels }) => channel === undefined || channels.includes(channel),
    byDay: (communication) => daysAway(communication) <= daysAround,
    byWords: (communication) => wordMatch(communication) !== undefined,
    wordMatch,
    daysAway,
  };
}

function wordMatcher(words: string): QuestionTests['wordMatch'] {
  const hasWords = searchTest(splitWords(words));
  const code = askForCode(words);
  const hasRest = searchTest(code?.rest ?? []);
  return (communication) => {
    if (code !== undefined && hasRest(communication.item)) {
      const found = codeTextOf(communication);
      if (found !== 'neither') return found;
    }
    return hasWords(communication.item) ? 'words' : undefined;
  };
}

function distance({ plausibleAt }: Communication, day: DayNumber | undefined, zone: ZoneName): number {
  if (day === undefined) return 0;
  return plausibleAt === undefined
    ? Number.POSITIVE_INFINITY
    : Math.abs(dayNumberAt(plausibleAt, zone) - day);
}

/** ` mentioning “coupon code”`, with a blank before it; nothing where no word is asked for. */
export function mentioning(words: string): string {
  return splitWords(words).length === 0 ? '' : ` mentioning “${words.trim().replaceAll(/\s+/g, ' ')}”`;
}

/** What answers the words of a question, to follow a noun: ` mentioning “coupon”`, ` with a one-time code`, ` about a one-time code`. */
export function describeMatch(words: string, match: WordMatch | undefined): string {
  const code = match === 'words' || match === undefined ? undefined : askForCode(words);
  if (code === undefined) return mentioning(words);
  return `${match === 'holds' ? ' with' : ' about'} a one-time code${describeRest(code)}`;
}

/** What the words of a question ask for, where nothing answers them: ` with a one-time code or mentioning “OTP”`. */
export function describeWanted(words: string): string {
  const code = askForCode(words);
  return code === undefined
    ? mentioning(words)
    : ` with a one-time code${describeRest(code)} or${mentioning(words)}`;
}

function describeRest({ rest }: CodeQuestion): string {
  return rest.length === 0 ? '' : ` and “${rest.join(' ')}”`;
}

/** A question in words: `SMS mentioning “coupon” about 12 May 2025`, `any message to the customer`. */
export function describeQuestion({ channel, day, words }: Question): string {
  const what = channel === undefined ? `any ${channelNoun(channel)}` : channelNoun(channel);
  const when = day === undefined ? '' : betweenDays(day, day).replace(/^on/, ' about');
  return `${what}${mentioning(words)}${when}`;
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

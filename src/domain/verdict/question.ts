import type { Communication } from '../history/communication.ts';
import { searchTest } from '../text/search.ts';
import { splitWords } from '../text/searchable-text.ts';
import { type DayNumber, dayNumberAt } from '../time/day.ts';
import type { ZoneName } from '../time/zone.ts';
import { askForCode, codeTextOf, type CodeQuestion } from './codes.ts';
import type { Question } from './verdict.ts';

type Test = (communication: Communication) => boolean;

/** "About 12 May" is that day and the one before and after: people remember days badly, and zones differ. */
export const daysAround = 1;

/** Why a message answers the words of a question: it holds or speaks of the code that is asked for, or has the words themselves. */
export type WordMatch = 'holds' | 'speaks' | 'words';

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
    if (code !== undefined && hasRest(communication)) {
      const found = codeTextOf(communication);
      if (found !== 'neither') return found;
    }
    return hasWords(communication) ? 'words' : undefined;
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

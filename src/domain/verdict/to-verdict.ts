import { type Communication, isToCustomer } from '../history/communication.ts';
import type { History } from '../history/history.ts';
import { countOf } from '../text/wording.ts';
import type { ZoneName } from '../time/zone.ts';
import { alsoReached } from './also-reached.ts';
import { believedFirst } from './believed-first.ts';
import { betweenDays } from './between-days.ts';
import { channelNoun } from '../channels/noun.ts';
import { describeFound } from './describe-found.ts';
import { findAlternatives } from './find-alternatives.ts';
import { daysAround, describeWanted, mentioning, questionTests } from './question.ts';
import type { Question, Verdict } from './verdict.ts';
import { describeUnasked, mayBeMissing, verdictCaveats } from './verdict-caveats.ts';

/**
 * Answers "I never got it" from what was fetched: what was sent to the customer about that day (of `zone`) with those words, and
 * what became of it; where there is nothing, exactly that, and what comes near. Words are searched as the timeline searches;
 * words for a one-time code find the messages that hold one, whatever they call it.
 */
export function toVerdict(question: Question, history: History, zone: ZoneName): Verdict {
  const { byChannel, byDay, byWords } = questionTests(question, zone);
  const found = believedFirst(
    history.communications.filter(
      (each) => isToCustomer(each) && byChannel(each) && byDay(each) && byWords(each),
    ),
  );
  const caveats = verdictCaveats(question, history, zone);
  if (found.length > 0) return { ...answer(found, question, history, zone), caveats };
  return {
    ...findNothing(question, history, zone),
    caveats: [...describeUnasked(history), ...caveats],
  };
}

type Answer = Pick<Verdict, 'sentences' | 'rows'>;

/** Where a one-time code is asked for and some hold one, these are told; what only speaks of one is counted. */
function answer(
  found: readonly Communication[],
  question: Question,
  history: History,
  zone: ZoneName,
): Answer {
  const { wordMatch } = questionTests(question, zone);
  const holding = found.filter((each) => wordMatch(each) === 'holds');
  const told = holding.length > 0 ? holding : found;
  const others = told === found ? [] : found.filter((each) => wordMatch(each) !== 'holds');
  const also = alsoReached(told, history, zone);
  return {
    sentences: [
      ...describeFound(told, question, history, zone),
      ...describeOthers(others, question.words),
      ...also.sentences,
    ],
    rows: [...told, ...others, ...also.rows.filter((row) => !others.includes(row))],
  };
}

function describeOthers(others: readonly Communication[], words: string): readonly string[] {
  if (others.length === 0) return [];
  const [hold, are] =
    others.length === 1 ? ['holds no code: it is', 'mentions'] : ['hold no code: they are', 'mention'];
  return [
    `${countOf(others.length, 'more message')} ${hold} about one, or ${are}${mentioning(words).replace(' mentioning', '')}.`,
  ];
}

function findNothing(question: Question, history: History, zone: ZoneName): Answer {
  const { channel, day, words } = question;
  const when = day === undefined ? '' : ` ${betweenDays(day - daysAround, day + daysAround)}`;
  const alternatives = findAlternatives(question, history, zone);
  const where = mayBeMissing(question, history, zone)
    ? 'what could be read, and that may not be everything'
    : 'what Capillary lists';
  return {
    sentences: [
      `No ${channelNoun(channel)}${describeWanted(words)}${when} is in ${where}.`,
      ...alternatives.map(({ sentence }) => sentence),
    ],
    rows: alternatives.map(({ row }) => row),
  };
}

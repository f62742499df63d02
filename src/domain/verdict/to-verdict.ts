import type { Communication } from '../history/communication.ts';
import type { History } from '../history/history.ts';
import type { ZoneName } from '../time/zone-name.ts';
import { alsoReached } from './also-reached.ts';
import { betweenDays } from './between-days.ts';
import { channelNoun } from '../channels/channel-noun.ts';
import { describeFound } from './describe-found.ts';
import { findAlternatives } from './find-alternatives.ts';
import { mentioning } from './mentioning.ts';
import { daysAround, isToCustomer, questionTests } from './question-tests.ts';
import type { Question, Verdict } from './verdict.ts';
import { verdictCaveats } from './verdict-caveats.ts';

/**
 * Answers "I never got it" from what was fetched: what was sent to the customer about that day (of `zone`) with those words, and
 * what became of it; where there is nothing, exactly that, and what comes near. Words are searched as the timeline searches.
 */
export function toVerdict(question: Question, history: History, zone: ZoneName): Verdict {
  const { byChannel, byDay, byWords } = questionTests(question, zone);
  const found = history.communications.filter(
    (each) => isToCustomer(each) && byChannel(each) && byDay(each) && byWords(each),
  );
  const { sentences, rows } =
    found.length > 0 ? answer(found, question, history, zone) : findNothing(question, history, zone);
  return { sentences, rows, caveats: verdictCaveats(question, history, zone) };
}

type Answer = Pick<Verdict, 'sentences' | 'rows'>;

function answer(
  found: readonly Communication[],
  question: Question,
  history: History,
  zone: ZoneName,
): Answer {
  const also = alsoReached(found, history, zone);
  return {
    sentences: [...describeFound(found, question, history, zone), ...also.sentences],
    rows: [...found, ...also.rows],
  };
}

function findNothing(question: Question, history: History, zone: ZoneName): Answer {
  const { channel, day, words } = question;
  const when = day === undefined ? '' : ` ${betweenDays(day - daysAround, day + daysAround)}`;
  const alternatives = findAlternatives(question, history, zone);
  return {
    sentences: [
      `No ${channelNoun(channel)}${mentioning(words)}${when} is in what Capillary lists.`,
      ...alternatives.map(({ sentence }) => sentence),
    ],
    rows: alternatives.map(({ row }) => row),
  };
}

import { type Communication, isToCustomer } from '../history/communication.ts';
import { formatCount } from '../text/wording.ts';
import type { History } from '../history/history.ts';
import { splitWords } from '../text/searchable-text.ts';
import type { ZoneName } from '../time/zone.ts';
import { describeMessage } from './describe-message.ts';
import { describeOutcome } from './describe-outcome.ts';
import { askForCode, codeTextOf } from './codes.ts';
import { describeMatch, type QuestionTests, questionTests } from './question.ts';
import { believedFirst } from './believed-first.ts';
import type { Question } from './verdict.ts';

/** What comes near to a question that nothing answers, in words, and the row. */
export type Alternative = { readonly sentence: string; readonly row: Communication };

type Way = {
  readonly name: string;
  readonly words: string;
  readonly candidates: readonly Communication[];
};

/**
 * What comes nearest to a question that nothing answers, at most four: the same words by another channel in that time, the same
 * channel in that time with a code but without the other words, or without any of them, the same words at another time. Each names the one nearest to the day asked about,
 * or else the newest.
 */
export function findAlternatives(
  question: Question,
  history: History,
  zone: ZoneName,
): readonly Alternative[] {
  const tests = questionTests(question, zone);
  const best = question.day === undefined ? 'newest' : 'nearest';
  const alternatives: Alternative[] = [];
  for (const { name, words, candidates } of waysOf(question, tests, history)) {
    const row = nearest(candidates, tests);
    if (row === undefined || alternatives.some((each) => each.row === row)) continue;
    const of = candidates.length > 1 ? `, the ${best} of ${formatCount(candidates.length)}` : '';
    const about = describeMatch(words, tests.wordMatch(row));
    const message = describeMessage(row, zone, { channel: question.channel, about });
    alternatives.push({ sentence: `${name}${of}: ${message}: ${describeOutcome(row, zone, history)}`, row });
  }
  return alternatives;
}

function waysOf(
  { channel, day, words }: Question,
  { byChannel, byDay, byWords, daysAway }: QuestionTests,
  { communications }: History,
): readonly Way[] {
  const outgoing = believedFirst(communications.filter(isToCustomer));
  const ways: Way[] = [];
  if (channel !== undefined) {
    const candidates = outgoing.filter((each) => !byChannel(each) && byDay(each) && byWords(each));
    ways.push({ name: 'By another channel', words, candidates });
  }
  const rest = askForCode(words)?.rest ?? [];
  if (rest.length > 0) {
    const candidates = outgoing.filter(
      (each) => byChannel(each) && byDay(each) && codeTextOf(each) === 'holds',
    );
    ways.push({ name: `A one-time code without “${rest.join(' ')}”`, words: '', candidates });
  }
  if (splitWords(words).length > 0) {
    const candidates = outgoing.filter((each) => byChannel(each) && byDay(each));
    ways.push({ name: 'Without those words', words: '', candidates });
  }
  if (day !== undefined) {
    const dated = outgoing.filter((each) => byWords(each) && Number.isFinite(daysAway(each)));
    const same = dated.filter(byChannel);
    ways.push({ name: 'At another time', words, candidates: same.length > 0 ? same : dated });
  }
  return ways;
}

/** The nearest in days; of equals the newest, which stands first. */
function nearest(
  candidates: readonly Communication[],
  { daysAway }: QuestionTests,
): Communication | undefined {
  let [best] = candidates;
  for (const each of candidates) if (best !== undefined && daysAway(each) < daysAway(best)) best = each;
  return best;
}

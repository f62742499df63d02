import { channelNoun } from '../channels/channel.ts';
import { type Communication, isToCustomer } from '../history/communication.ts';
import type { History } from '../history/history.ts';
import { splitWords } from '../text/searchable-text.ts';
import { countOf, formatCount } from '../text/wording.ts';
import { writeTime } from '../time/clock.ts';
import type { ZoneName } from '../time/zone.ts';
import { describeUnasked, mayBeMissing, verdictCaveats } from './caveats.ts';
import { askForCode, codeTextOf } from './codes.ts';
import { alsoReached, describeFound } from './describe-found.ts';
import { describeMessage, describeOutcome } from './describe-message.ts';
import {
  type Question,
  type QuestionTests,
  betweenDays,
  daysAround,
  describeMatch,
  describeWanted,
  mentioning,
  questionTests,
} from './question.ts';

/** An answer in plain sentences. All texts may hold the vendor's and the customer's words. */
export type Verdict = {
  readonly sentences: readonly string[];
  /** The communications behind them. */
  readonly rows: readonly Communication[];
  /** What limits it. */
  readonly caveats: readonly string[];
  /** When it was fetched. */
  readonly asOf: string;
};

/**
 * Answers "I never got it" from what was fetched: what was sent to the customer about that day (of `zone`) with those words, and
 * what became of it; where there is nothing, exactly that, and what comes near. Words are searched as the timeline searches;
 * words for a one-time code find the messages that hold one, whatever they call it. What one channel did not bring, another may have
 * (../../contract/capillary/CAPILLARY.md, "Messages").
 */
export function toVerdict(question: Question, history: History, zone: ZoneName): Verdict {
  const { byChannel, byDay, byWords } = questionTests(question, zone);
  const found = believedFirst(
    history.communications.filter(
      (each) => isToCustomer(each) && byChannel(each) && byDay(each) && byWords(each),
    ),
  );
  const caveats = verdictCaveats(question, history, zone);
  const asOf = `As fetched on ${writeTime(history.fetchedAt, zone)}.`;
  return found.length > 0
    ? { ...answer(found, question, history, zone), caveats, asOf }
    : { ...findNothing(question, history, zone), caveats: [...describeUnasked(history), ...caveats], asOf };
}

type Answer = Pick<Verdict, 'sentences' | 'rows'>;

/** Where a one-time code is asked for and some hold one, these are described; what only speaks of one is counted. */
function answer(
  found: readonly Communication[],
  question: Question,
  history: History,
  zone: ZoneName,
): Answer {
  const { wordMatch } = questionTests(question, zone);
  const holding = found.filter((each) => wordMatch(each) === 'holds');
  const described = holding.length > 0 ? holding : found;
  const others = described === found ? [] : found.filter((each) => wordMatch(each) !== 'holds');
  const also = alsoReached(described, history, zone);
  return {
    sentences: [
      ...describeFound(described, question, history, zone),
      ...describeOthers(others, question.words),
      ...also.sentences,
    ],
    rows: [...described, ...others, ...also.rows.filter((row) => !others.includes(row))],
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

/** What comes near to a question that nothing answers, in words, and the row. */
type Alternative = { readonly sentence: string; readonly row: Communication };

/** A way in which a message may come near: as it is said (`name`), the words that it answers, what may be meant. */
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

/** Newest first by dates that can be believed: what has a date in doubt, or none, is not the newest of anything. Takes a list newest first. */
function believedFirst(newestFirst: readonly Communication[]): readonly Communication[] {
  const inDoubt = newestFirst.filter(({ plausibleAt }) => plausibleAt === undefined);
  if (inDoubt.length === 0) return newestFirst;
  return [...newestFirst.filter(({ plausibleAt }) => plausibleAt !== undefined), ...inDoubt];
}

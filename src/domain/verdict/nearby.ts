import { type Communication, isToCustomer } from '../history/communication.ts';
import type { History } from '../history/history.ts';
import { formatCount } from '../text/wording.ts';
import type { ZoneName } from '../time/zone.ts';
import { type Question, type QuestionTests, questionTests } from './question.ts';

/** What comes near to a question that nothing answers: `words` say how (`By another channel, the newest of 3`). */
export type Nearby = { readonly words: string; readonly row: Communication };

type Candidates = { readonly name: string; readonly candidates: readonly Communication[] };

/**
 * What comes nearest, at most four: the same by another channel in that time, the same at another time, what has not the words, and
 * what the customer wrote with them. Each is the one nearest to the day asked about, or else the newest.
 */
export function findNearby(question: Question, history: History, zone: ZoneName): readonly Nearby[] {
  const tests = questionTests(question, zone);
  const best = question.day === undefined ? 'newest' : 'nearest';
  const nearby: Nearby[] = [];
  for (const { name, candidates } of candidatesOf(question, tests, history)) {
    const row = nearest(candidates, tests);
    if (row === undefined || nearby.some((each) => each.row === row)) continue;
    const isOne = candidates.length === 1 || name.includes('newest');
    nearby.push({ words: isOne ? name : `${name}, the ${best} of ${formatCount(candidates.length)}`, row });
  }
  return nearby;
}

function candidatesOf(
  { missed, channel, day }: Question,
  { byMissed, byChannel, byDay, daysAway }: QuestionTests,
  { communications }: History,
): readonly Candidates[] {
  const outgoing = communications.filter(isToCustomer);
  const ways: Candidates[] = [];
  if (channel !== undefined) {
    const candidates = outgoing.filter((each) => !byChannel(each) && byDay(each) && byMissed(each));
    ways.push({ name: 'By another channel', candidates });
  }
  if (day !== undefined) {
    const dated = outgoing.filter((each) => byMissed(each) && Number.isFinite(daysAway(each)));
    const same = dated.filter(byChannel);
    ways.push({ name: 'At another time', candidates: same.length > 0 ? same : dated });
  }
  if (typeof missed === 'string') return ways;
  const isAnything = channel === undefined && day === undefined;
  const others = outgoing.filter((each) => byChannel(each) && byDay(each));
  ways.push({ name: isAnything ? 'The newest message of all' : 'Without those words', candidates: others });
  const written = communications.filter((each) => !isToCustomer(each) && byMissed(each) && byDay(each));
  ways.push({ name: 'Written by the customer', candidates: written });
  return ways;
}

/** The nearest in days; of equals the newest by a date that can be believed. */
function nearest(
  candidates: readonly Communication[],
  { daysAway }: QuestionTests,
): Communication | undefined {
  let best = candidates.find(({ plausibleAt }) => plausibleAt !== undefined) ?? candidates[0];
  for (const each of candidates) if (best !== undefined && daysAway(each) < daysAway(best)) best = each;
  return best;
}

import type { Communication } from './communication.ts';
import { compareNewestFirst } from './compare-newest-first.ts';
import type { History } from './history.ts';
import { toInstant } from '../time/instant.ts';

/**
 * One history of several networks' answers for the same customer. The same id in two networks stays two cards; `fetchedAt`
 * is that of the oldest answer, so that nothing claims to be fresher than it is.
 */
export function joinHistories(histories: readonly [History, ...History[]]): History {
  const [first, ...others] = histories;
  if (others.length === 0) return first;
  return {
    customer: histories.find(({ customer }) => customer !== undefined)?.customer,
    communications: withUniqueIds(histories.flatMap(({ communications }) => communications)).sort(
      compareNewestFirst,
    ),
    channels: histories.flatMap(({ channels }) => channels),
    warnings: histories.flatMap(({ warnings }) => warnings),
    notices: histories.flatMap(({ notices }) => notices),
    extras: histories.flatMap(({ extras }) => extras),
    users: [...new Set(histories.flatMap(({ users }) => users))],
    fetchedAt: toInstant(Math.min(...histories.map(({ fetchedAt }) => fetchedAt))),
    sourceZone: first.sourceZone,
  };
}

function withUniqueIds(communications: readonly Communication[]): Communication[] {
  const taken = new Set<string>();
  return communications.map((communication) => {
    let { id } = communication;
    for (let n = 2; taken.has(id); n += 1) id = `${communication.id}~${n}`;
    taken.add(id);
    return id === communication.id ? communication : { ...communication, id };
  });
}

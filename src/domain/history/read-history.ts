import { readAnswer } from '../../contract/capillary/read-answer.ts';
import type { History } from './history.ts';
import { type HistorySource, toHistory } from './to-history.ts';

/**
 * A vendor answer as a history, in slices.
 * @param pause awaited between two of them, so that a page stays alive while a large answer is read
 */
export async function readHistory(
  answer: unknown,
  source: HistorySource,
  pause: () => Promise<void> = async () => {},
): Promise<History> {
  await pause();
  const read = readAnswer(answer, source.changes);
  await pause();
  return toHistory(read, source);
}

/**
 * The history of another one of those who share the identifier (`History.sharedBy`), out of the same answer; nobody's, and empty,
 * where there is no such one.
 * @param number from 1, in the vendor's order
 */
export function readSharingCustomer(answer: unknown, source: HistorySource, number: number): History {
  return toHistory(readAnswer(answer, source.changes, { which: number - 1 }), source);
}

import { readAnswer } from '../../contract/read-answer.ts';
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
  const read = readAnswer(answer);
  await pause();
  return toHistory(read, source);
}

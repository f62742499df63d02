import type { Communication } from '../history/communication.ts';
import { besideCode, kindOfWords } from '../text/kinds.ts';
import { splitWords } from '../text/searchable-text.ts';
import { indexTexts, type TextIndex } from '../text/text-index.ts';

const known = new WeakMap<readonly Communication[], TextIndex>();

function indexOf(communications: readonly Communication[]): TextIndex {
  const before = known.get(communications);
  if (before !== undefined) return before;
  const index = indexTexts(communications);
  known.set(communications, index);
  return index;
}

/**
 * For each communication 1 where the words that somebody typed find it, else 0; `undefined` where no word is typed. All words have to
 * stand in its text, receiver or sender (`searchTest`). Words for a one-time code ("OTP", "login pin") also find every message in which
 * a code was masked, whatever it calls it, if what else is typed stands in it.
 */
export function findWords(communications: readonly Communication[], words: string): Uint8Array | undefined {
  const wanted = splitWords(words);
  if (wanted.length === 0) return undefined;
  const index = indexOf(communications);
  if (kindOfWords(words) !== 'code') return index.find(wanted);
  const rest = besideCode(words);
  const beside = rest.length === 0 ? undefined : index.find(rest);
  const found = index.find(wanted).slice();
  const masked = index.maskedCodes();
  for (let at = 0; at < found.length; at += 1) {
    if (masked[at] === 1 && (beside === undefined || beside[at] === 1)) found[at] = 1;
  }
  return found;
}

/**
 * Reads all texts, so that the first search needs not: about a thousand, then a pause, until all are read or `isOver`. A search that
 * comes before reads what is left by itself.
 */
export async function prepareSearch(
  communications: readonly Communication[],
  pause: () => Promise<void>,
  isOver: () => boolean = () => false,
): Promise<void> {
  const index = indexOf(communications);
  await pause();
  while (!isOver() && !index.readMore()) await pause();
}

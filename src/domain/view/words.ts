import type { Communication } from '../history/communication.ts';
import { searchTest } from '../text/search.ts';
import { splitWords } from '../text/searchable-text.ts';

/** What was searched last in a list, and what of it was found: whoever types on narrows that. */
type Search = { readonly words: readonly string[]; readonly passes: Uint8Array };

const searches = new WeakMap<readonly Communication[], Search>();

/**
 * For each communication whether all words stand in it, 1 or 0; `undefined` where nothing is searched. While somebody types on, only
 * what was found before is looked through again.
 */
export function wordsTest(communications: readonly Communication[], typed: string): Uint8Array | undefined {
  const words = splitWords(typed);
  if (words.length === 0) return undefined;
  const known = searches.get(communications);
  if (known !== undefined && isSame(known.words, words)) return known.passes;
  const before = known !== undefined && isNarrower(words, known.words) ? known.passes : undefined;
  const hasWords = searchTest(words);
  const passes = new Uint8Array(communications.length);
  for (let at = 0; at < passes.length; at += 1) {
    if (before?.[at] === 0) continue;
    const item = communications[at]?.item;
    if (item !== undefined && hasWords(item)) passes[at] = 1;
  }
  searches.set(communications, { words, passes });
  return passes;
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((word, index) => word === other[index]);
}

const hasDigit = /\d/;

/**
 * Whether all that holds some words also holds those of before: they are the same but for the last, which goes on. Words with digits
 * may be numbers, which are found in more ways than by their letters: those are searched anew.
 */
function isNarrower(words: readonly string[], before: readonly string[]): boolean {
  if (words.length < before.length || before.length === 0) return false;
  const last = before.length - 1;
  return (
    [...words, ...before].every((word) => !hasDigit.test(word)) &&
    before.every((word, index) =>
      index < last ? words[index] === word : words[index]?.startsWith(word) === true,
    )
  );
}

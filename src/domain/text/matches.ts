import { findTerm, toSearchTerms } from './search.ts';
import { foldCharacter } from './searchable-text.ts';

/** A stretch of a text, `end` exclusive, in UTF-16 units. */
export type Match = { readonly start: number; readonly end: number };

/**
 * Where folded words (`splitWords`) stand in a text as it is shown, in order, overlaps joined. A word that matches only
 * across characters that fold together (a mark and its letter) covers both. Of a number that is written in pieces, or searched
 * with a country's code that the text leaves away, what stands in the text is covered from its first digit to its last.
 */
export function findMatches(text: string, words: readonly string[]): readonly Match[] {
  if (words.length === 0 || text === '') return [];
  const { folded, starts, ends } = foldWithPlaces(text);
  const found: Match[] = [];
  for (const term of toSearchTerms(words)) {
    for (const [from, to] of findTerm(folded, term)) {
      // up to the next character that counts: the marks behind a letter belong to it
      found.push({ start: starts[from] ?? 0, end: Math.max(ends[to - 1] ?? 0, starts[to] ?? text.length) });
    }
  }
  return join(found.sort((a, b) => a.start - b.start || b.end - a.end));
}

type FoldedText = {
  readonly folded: string;
  /** For each unit of it, where in the text the character begins and ends that it came from. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
};

function foldWithPlaces(text: string): FoldedText {
  const [starts, ends]: [number[], number[]] = [[], []];
  let folded = '';
  let at = 0;
  for (const character of text) {
    const part = foldCharacter(character);
    for (let i = 0; i < part.length; i += 1) {
      starts.push(at);
      ends.push(at + character.length);
    }
    folded += part;
    at += character.length;
  }
  return { folded, starts, ends };
}

function join(sorted: readonly Match[]): readonly Match[] {
  const joined: Match[] = [];
  for (const match of sorted) {
    const last = joined.at(-1);
    if (last === undefined || match.start >= last.end) joined.push(match);
    else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, match.end) };
  }
  return joined;
}

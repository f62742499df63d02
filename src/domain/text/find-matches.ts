import { searchableText } from './searchable-text.ts';

/** A stretch of a text, `end` exclusive, in UTF-16 units. */
export type Match = { readonly start: number; readonly end: number };

/**
 * Where folded words (`splitWords`) stand in a text as it is shown, in order, overlaps joined. A word that matches only
 * across characters that fold together (a mark and its letter) covers both.
 */
export function findMatches(text: string, words: readonly string[]): readonly Match[] {
  if (words.length === 0 || text === '') return [];
  const { folded, starts, ends } = foldWithPlaces(text);
  const found: Match[] = [];
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      const next = at + word.length;
      // up to the next character that counts: the marks behind a letter belong to it
      found.push({ start: starts[at] ?? 0, end: Math.max(ends[next - 1] ?? 0, starts[next] ?? text.length) });
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
    const part = searchableText(character);
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

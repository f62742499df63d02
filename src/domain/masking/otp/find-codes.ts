import { type Candidate, findCandidates, findPassword } from './candidates.ts';
import { isCode, isPlausible, reach } from './judging.ts';
import type { Range } from './patterns.ts';
import { readTone } from './tone.ts';
import { findWords, type Word } from './words.ts';

const linked = /^ ?(?:,|and|or|&|\/|\||dan|y|et|und|और|و) ?$/;

export type FoundCodes = {
  /** In the order of their starts; they may overlap. */
  readonly codes: readonly Range[];
  /** Nothing else in the text has the form of a code: masked, it needs no second look. */
  readonly settled: boolean;
};

/** Where the codes stand in a folded text. Linear: each candidate is judged by a bounded stretch around it. */
export function findCodes(text: string): FoundCodes {
  const words = findWords(text);
  const candidates = findCandidates(text);
  const found = judge(text, words, candidates);
  const passwords = words.flatMap((word) => (word.kind === 'password' ? findPassword(text, word.end) : []));
  if (passwords.length === 0) return { codes: found, settled: found.length === candidates.length };
  return { codes: [...passwords, ...found].sort((a, b) => a.start - b.start), settled: false };
}

function judge(text: string, words: readonly Word[], candidates: readonly Candidate[]): Candidate[] {
  const tone = readTone(text, words);
  const found: Candidate[] = [];
  const plausible: Candidate[] = [];
  const guessing = words.some((word) => word.kind === 'strong');
  let next = 0;
  for (const candidate of candidates) {
    while (startOf(words[next]) < candidate.end) next += 1;
    const wordBefore = near(words[next - 1], (word) => candidate.start - word.end, reach.before);
    const wordAfter = near(words[next], (word) => word.start - candidate.end, reach.after);
    const question = { text, candidate, wordBefore, wordAfter, tone };
    if (continues(text, found.at(-1), candidate) || isCode(question)) found.push(candidate);
    else if (guessing && found.length === 0 && plausible.length < 2 && isPlausible(question))
      plausible.push(candidate);
  }
  return found.length === 0 && plausible.length === 1 ? plausible : found;
}

function startOf(word: Word | undefined): number {
  return word?.start ?? Number.POSITIVE_INFINITY;
}

function near(word: Word | undefined, distance: (word: Word) => number, limit: number): Word | undefined {
  return word !== undefined && distance(word) >= 0 && distance(word) <= limit ? word : undefined;
}

/** "4829 and 7712": a second code in one breath. */
function continues(text: string, last: Candidate | undefined, candidate: Candidate): boolean {
  if (last === undefined || last.digits !== candidate.digits || candidate.start - last.end > 8) return false;
  return linked.test(text.slice(last.end, candidate.start));
}

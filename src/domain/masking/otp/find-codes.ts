import { type Candidate, findCandidates } from './candidates.ts';
import { foldText } from './fold-text.ts';
import { isCode, isMeasured, isPlausible, prefixStart, reach } from './judging.ts';
import { findLetters, findParted, findPassword } from './passwords.ts';
import type { Original, Range } from './patterns.ts';
import { findAttributes, findCells } from './structures.ts';
import { readTone } from './tone.ts';
import { findWords, mayHoldCode, type Word } from './words.ts';

const linked = /^ ?(?:,|and|or|&|\/|\||dan|y|et|und|और|و) ?$/;

export type FoundCodes = {
  /** In the order of their starts; they may overlap. */
  readonly codes: readonly Range[];
  /** Nothing else in the text has the form of a code: masked, it needs no second look. */
  readonly settled: boolean;
};

/**
 * Where the codes stand in a folded text, of which `original` gives each stretch as it was written. Linear: each candidate is
 * judged by a bounded stretch around it.
 */
export function findCodes(text: string, original: Original): FoundCodes {
  const words = findWords(text);
  const candidates = findCandidates(text);
  const found = judge(text, words, candidates, original);
  const more: Range[] = [...findCells(text), ...findAttributes(text)];
  for (const word of words) {
    if (word.kind === 'password') more.push(...findPassword(text, word.end));
    if (word.kind === 'password' || word.kind === 'strong')
      more.push(...findLetters(text, word, original), ...findParted(text, word));
  }
  if (more.length === 0) return { codes: found, settled: found.length === candidates.length };
  return { codes: [...more, ...found].sort((a, b) => a.start - b.start), settled: false };
}

/** Whether a text speaks of a code at all, wherever the code stands. */
export function speaksOfCode(text: string): boolean {
  const folded = foldText(text.replaceAll('_', ' ')).text;
  if (!mayHoldCode(folded)) return false;
  const words = findWords(folded);
  if (words.some((word) => word.kind !== 'weak')) return true;
  const tone = readTone(folded, words);
  return words.length > 0 && !tone.sells() && /\s/.test(folded.trim());
}

function judge(
  text: string,
  words: readonly Word[],
  candidates: readonly Candidate[],
  original: Original,
): Range[] {
  const tone = readTone(text, words);
  const found: Range[] = [];
  const plausible: Range[] = [];
  const guessing = words.some((word) => word.kind === 'strong');
  let next = 0;
  let last: Candidate | undefined;
  let index = 0;
  for (const candidate of candidates) {
    index += 1;
    if (isMeasured(text, candidate)) continue;
    while (startOf(words[next]) < candidate.end) next += 1;
    const wordBefore = near(words[next - 1], (word) => candidate.start - word.end, reach.before);
    const wordAfter = near(words[next], (word) => word.start - candidate.end, reach.after);
    const question = { text, candidate, upcoming: candidates[index], wordBefore, wordAfter, tone };
    const start = prefixStart(question, original);
    if (start !== undefined || continues(text, last, candidate) || isCode(question)) {
      found.push({ start: start ?? candidate.start, end: candidate.end });
      last = candidate;
    } else if (guessing && found.length === 0 && plausible.length < 2 && isPlausible(question))
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

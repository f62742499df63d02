import { type Candidate, findCandidates } from './find-candidates.ts';
import { findPassword } from './find-password.ts';
import { findWords, type Word } from './find-words.ts';
import { isCode, reach, type Tone } from './is-code.ts';
import { guards, opensSomething, sells } from './otp-context.ts';
import type { Range } from './range.ts';

const linked = /^ ?(?:,|and|or|&|\/|\||dan|y|et|und|और|و) ?$/;

/**
 * Where the codes stand in a folded text, in the order of their starts; they may overlap. Linear: each candidate is judged by
 * a bounded stretch around it.
 */
export function findCodes(folded: string): Range[] {
  const words = findWords(folded);
  const passwords = words.flatMap((word) => (word.kind === 'password' ? findPassword(folded, word.end) : []));
  const codes = judge(folded, words);
  return passwords.length === 0 ? codes : [...passwords, ...codes].sort((a, b) => a.start - b.start);
}

function judge(folded: string, words: readonly Word[]): Candidate[] {
  const tone: Tone = {
    sells: sells.test(folded),
    guards: words.some((word) => word.kind === 'strong') || guards.test(folded),
    opens: opensSomething.test(folded),
  };
  const found: Candidate[] = [];
  let next = 0;
  for (const candidate of findCandidates(folded)) {
    while (startOf(words[next]) < candidate.end) next += 1;
    const wordBefore = near(words[next - 1], (word) => candidate.start - word.end, reach.before);
    const wordAfter = near(words[next], (word) => word.start - candidate.end, reach.after);
    if (
      continues(folded, found.at(-1), candidate) ||
      isCode({ folded, candidate, wordBefore, wordAfter, tone })
    ) {
      found.push(candidate);
    }
  }
  return found;
}

function startOf(word: Word | undefined): number {
  return word?.start ?? Number.POSITIVE_INFINITY;
}

function near(word: Word | undefined, distance: (word: Word) => number, limit: number): Word | undefined {
  return word !== undefined && distance(word) >= 0 && distance(word) <= limit ? word : undefined;
}

/** "4829 and 7712": a second code in one breath. */
function continues(folded: string, last: Candidate | undefined, candidate: Candidate): boolean {
  if (last === undefined || last.digits !== candidate.digits) return false;
  return candidate.start - last.end < 8 && linked.test(folded.slice(last.end, candidate.start));
}

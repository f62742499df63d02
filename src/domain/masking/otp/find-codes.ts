import { foldText } from '../fold-text.ts';
import { isCode, isMeasured, isPlausible, prefixStart, reach, readMessageTone } from './candidate-rules.ts';
import { type Candidate, findCandidates } from './candidates.ts';
import { findLetters, findParted, findPassword } from './passwords.ts';
import type { Original, Range } from './patterns.ts';
import { isShapedAsCode } from './shapes.ts';
import { mayHoldCode } from './stems.ts';
import { type Word, findWords, passwordSource, pinSource, strongSource } from './words.ts';

const linked = /^ ?(?:,|and|or|&|\/|\||dan|y|et|und|और|و) ?$/;

type FoundCodes = {
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
  const tone = readMessageTone(folded, words);
  return words.length > 0 && !tone.sells() && /\s/.test(folded.trim());
}

function judge(
  text: string,
  words: readonly Word[],
  candidates: readonly Candidate[],
  original: Original,
): Range[] {
  const tone = readMessageTone(text, words);
  const found: Range[] = [];
  const plausible: Range[] = [];
  const guessing = words.some((word) => word.kind === 'strong');
  let next = 0;
  let last: Candidate | undefined;
  let lists = false;
  let index = 0;
  for (const candidate of candidates) {
    index += 1;
    if (isMeasured(text, candidate)) continue;
    while (startOf(words[next]) < candidate.end) next += 1;
    const wordBefore = near(words[next - 1], (word) => candidate.start - word.end, reach.before);
    const wordAfter = near(words[next], (word) => word.start - candidate.end, reach.after);
    const question = { text, candidate, upcoming: candidates[index], wordBefore, wordAfter, tone };
    const start = prefixStart(question, original);
    if (start !== undefined || continues(text, last, candidate, lists) || isCode(question)) {
      lists ||=
        last === undefined && listed.test(text.slice(Math.max(0, candidate.start - 60), candidate.start));
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

/** "4829 and 7712": a second code in one breath; where the text gives a list of them, on the next line too. */
function continues(text: string, last: Candidate | undefined, candidate: Candidate, lists: boolean): boolean {
  if (last === undefined || last.digits !== candidate.digits || candidate.start - last.end > 8) return false;
  const gap = text.slice(last.end, candidate.start);
  return linked.test(gap) || (lists && listGap.test(gap));
}

/** `Recovery codes:`, and nothing that is a number between. */
const listed =
  /(?<![a-z])(?:(?:pass|back-?up |recovery )?codes|otps|pins|passwords|codigos|codici)(?![a-z])[^\d.!?]{0,40}$/;
const listGap = /^\s*(?:[-*•·;/|]|\d{1,2}[.):])?\s*$/;

/** What a header or an attribute calls a code. */
const codeNoun = new RegExp(
  `^(?:(?:user|login|my|your|the|sms|email|mobile|current) )?(?:${strongSource}|${passwordSource}|${pinSource})(?: (?:code|number|no|value|\\d))?$`,
);
const signsAround = /^["'\s{}[\]#*_-]+|["'\s{}[\]#*_-]+$/g;

/** `otp`, `login_otp`, `"OTP code"` */
function isCodeNoun(text: string): boolean {
  return text.length <= 40 && codeNoun.test(text.replace(signsAround, '').replaceAll(/[_-]/g, ' '));
}

const delimiters = /[,;\t|]/;

/**
 * The codes of a table in a text, below a header that names them (`id;otp;name`, `| otp | expires |`): the cells of that
 * column, as long as lines have as many cells as their header.
 */
export function findCells(folded: string): Range[] {
  if (!folded.includes('\n')) return [];
  const found: Range[] = [];
  let columns: ReadonlySet<number> = new Set();
  let width = 0;
  let delimiter = '';
  let start = 0;
  for (const line of folded.split('\n')) {
    const sign = delimiters.exec(line)?.[0];
    const cells =
      sign === undefined
        ? [line]
        : line.split(delimiter !== '' && line.includes(delimiter) ? delimiter : sign);
    const named = cells.length > 1 ? cells.flatMap((cell, index) => (isCodeNoun(cell) ? [index] : [])) : [];
    if (named.length > 0) {
      columns = new Set(named);
      width = cells.length;
      delimiter = sign ?? '';
    } else if (cells.length === width) {
      let at = start;
      for (const [index, cell] of cells.entries()) {
        if (columns.has(index) && isShapedAsCode(cell)) found.push({ start: at, end: at + cell.length });
        at += cell.length + 1;
      }
    } else width = 0;
    start += line.length + 1;
  }
  return found;
}

const nameAttribute = `(?:name|id|key|field|type|label|for|class|property)\\s{0,2}=\\s{0,2}["']([^"'<>\\n]{3,40})["']`;
const valueAttribute = `(?:value|content|data|text|placeholder)\\s{0,2}=\\s{0,2}["']([^"'<>\\n]{3,24})["']`;
const nameFirst = new RegExp(`(?<![a-z])${nameAttribute}[^<>\\n]{0,80}?(?<![a-z])${valueAttribute}`, 'dg');
const valueFirst = new RegExp(`(?<![a-z])${valueAttribute}[^<>\\n]{0,80}?(?<![a-z])${nameAttribute}`, 'dg');
const ownName = /(?<![a-z-])(?:data-)?([a-z][a-z_-]{2,39})\s{0,2}=\s{0,2}["']([^"'<>\n]{3,24})["']/dg;

/** The codes among the attributes of mark-up: `<input name="otp" value="482913">`, `<div data-otp="482913">`. */
export function findAttributes(folded: string): Range[] {
  if (!folded.includes('=')) return [];
  const found: Range[] = [];
  for (const [pattern, named, valued] of [
    [nameFirst, 1, 2],
    [valueFirst, 2, 1],
    [ownName, 1, 2],
  ] as const)
    for (const match of folded.matchAll(pattern)) {
      const at = match.indices?.[valued];
      if (at !== undefined && isCodeNoun(match[named] ?? '') && isShapedAsCode(match[valued] ?? ''))
        found.push({ start: at[0], end: at[1] });
    }
  return found;
}

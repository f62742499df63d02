import { ordinaryToken } from './context.ts';
import type { Original, Range } from './patterns.ts';
import { copulaSource } from './words.ts';

const copula =
  '(?:is|adalah|ialah|la|es|e|est|ist|lautet|ay|hai|var|ar|er|on|to|este|(?:re)?set to|changed to|:|=|-)';
const opening = String.raw`["'*(<\[]{0,3}`;
const token = String.raw`${opening}((?=[^\s]{0,39}[\d#$%&@])(?=[^\s]{0,39}[a-z])[^\s"'<>()]{4,40})`;
const given = new RegExp(String.raw`(?:[^.!?\n\d]{0,70}?(?<![a-z])${copula})?[\s:=-]{1,4}${token}`, 'y');
const link = /\/|@[a-z\d-]+\.[a-z]/;
const trailing = /[.,;:!?*\]]+$/;

/**
 * The password, if any, that follows a word for "password" ending at `from`: letters, at least one digit or sign, and any
 * signs (`Xy7#kQ29`).
 */
export function findPassword(folded: string, from: number): Range[] {
  given.lastIndex = from;
  const match = given.exec(folded);
  const found = match?.[1]?.replace(trailing, '');
  if (match === null || found === undefined || !/[\d#$%&@]/.test(found)) return [];
  if (link.test(found) || ordinaryToken.test(found)) return [];
  const start = from + match[0].length - (match[1] ?? '').length;
  return [{ start, end: start + found.length }];
}

/** What leads from a word to its code: "is", or a sign. */
const announces = `(?:(?<![a-z])(?:${copulaSource}|to)(?![a-z])|है|हैं|आहे|هو|هي|הוא|היא|คือ|គឺ|是|为|為|は|는|은|:|=|>)`;
const letters = String.raw`([a-z]{4,12}(?:-[a-z]{3,12}){0,4})(?=[\s"'*)\]>.,;!?」】]|です|$)(?!\.[a-z])(?! ?[:=])`;
const lettersAfter = new RegExp(
  String.raw`(?:[^.!?\n\d:=]{0,50}?${announces}|\s{0,2}\n)[\s:"'*(<\[「【-]{0,6}${letters}`,
  'y',
);
const lettersBefore = new RegExp(
  String.raw`(?:^|[.!:\n>] {0,2})[\s"'*([<]{0,4}${letters}["'*)\]>]{0,2} (?:(?:is|as) (?:your|ur|the|my|an?)|(?:es|e|est|ist|is|er|ar|to|adalah|ialah|la|-|:))(?: [^.!?\n\d]{0,40})? $`,
);
const spelled =
  /[^.!?\n\d]{0,40}?(?:(?<![a-z])(?:is|are)|[:=-])[\s:"'-]{1,4}((?:(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple)[ ,-]{0,2}){4,10})(?![a-z])/y;
const plainWord =
  /^(?:valid|required|requested|needed|mandatory|necessary|secret|secure|confidential|private|personal|important|urgent|invalid|expired|expiring|wrong|incorrect|correct|sent|being|used|reset|changed|updated|blocked|locked|active|inactive|enabled|disabled|never|only|below|above|here|attached|given|shown|hidden|masked|same|case|also|from|with|your|this|that|what|must|will|been|none|null|undefined|true|false|free|ready|available|unavailable|successful|success|failed|failure|pending|verified|login|password|passcode|click|please|dear|call|visit|note|warning|alert|info|team|thank|thanks|welcome|reply|stop|help|berlaku|rahasia|obligatorio|valable|temporaire|ungultig|gultig|mins?|minutes?|hours?|otps?|code|pins?|x{4,})$/;
const shortWord =
  /^(?:is|to|no|on|at|in|of|or|by|me|us|we|do|go|if|it|as|an|am|pm|the|and|not|for|you|any|all|one|new|old|our|can|may|has|had|was|are|per|via|out|off|now|bank|only|code|send|sent|used|them|they|when|then|here|don)$/;
/** No word of any language in Latin letters: no vowel, or six consonants on end. */
const unlikeWord = /^[^aeiouy]{5,}$|[^aeiouy-]{6}/;

const separated = (count: string, sign: string) => String.raw`\d${count}(?:${sign}\d${count}){1,3}`;
const signs = String.raw`(?:[,._/:;|*~+\\\u00b7]|--)`;
/** Groups of as many digits each, joined by a sign that no rule for codes in general may take for part of one. */
const parted = `(?:${['{2}', '{3}', '{4}'].map((count) => separated(count, signs)).join('|')})`;
const partedAfter = new RegExp(
  String.raw`(?:[^.!?\n\d:=]{0,50}?${announces}|[\s:"'*(-]{0,3})[\s:"'*(<\[「【-]{0,6}(${parted})(?![\d/:_-]|[.,]\d)`,
  'y',
);
const partedBefore = new RegExp(
  String.raw`(?<![\d$@./:,_+-]|(?:rs|inr|usd|aed|rp)\.? ?)(${parted})["'*)\]>]{0,2} (?:is|as) (?:your|ur|the|my|an?)(?: [^.!?\n\d]{0,40})? $`,
);
/** An amount, a time or a date in earnest: `482,913.00`, `12:30`, `12/05/25`. */
const measured =
  /^(?:[01]?\d|2[0-3])[:.][0-5]\d(?:[:.][0-5]\d)?$|^(?:0[1-9]|[12]\d|3[01])[./](?:0[1-9]|1[0-2])[./]\d\d$/;
const amount = /^ ?(?:%|\/-|\$|(?:rs|inr|aed|usd|eur|vnd|idr|rp|points?|pts)(?![a-z]))/;

/** The code, if any, in groups beside a word for one: `OTP: 482,913`, `48/29/13 is your OTP`. */
export function findParted(folded: string, word: Range): Range[] {
  const found: Range[] = [];
  const after = groupAt(partedAfter, folded, word.end);
  if (after !== undefined) found.push(after);
  const before = partedBefore.exec(folded.slice(Math.max(0, word.start - 90), word.start));
  if (before?.[1] !== undefined) {
    const start = word.start - (before.input.length - before.index);
    found.push({ start, end: start + before[1].length });
  }
  return found.filter(
    ({ start, end }) => !measured.test(folded.slice(start, end)) && !amount.test(folded.slice(end, end + 10)),
  );
}

const endsText = /^["'*)\]>」】]{0,3}[.!]?\s{0,2}(?:\n|$)/;
const groupsAfter = new RegExp(
  String.raw`(?:[^.!?\n\d:=]{0,50}?${announces})[\s:"'*(<\[「【-]{0,6}([a-z]{2}(?:[ -][a-z]{2}){1,4}|[a-z]{3}(?:[ -][a-z]{3}){1,3}|[a-z]{4}(?:[ -][a-z]{4}){1,2})(?![a-z])`,
  'y',
);

/** What follows a code of capitals; before anything else they are a name that begins a sentence. */
const endsThought =
  /^["'*)\]>」】]{0,3}(?:[.,;!?\n]|$|です| ?(?:[-(|]|valid|expires?|for|to|do|don't|(?:is|as) (?:your|ur|the|my)|ist|est|es|adalah)(?![a-z]))/;

/**
 * The code of letters alone, if any, beside a word for a code: after it and a colon, a line break or "is"
 * (`Password:\nQWRTZPLK`), or before it and "is your". Letters are a code where they are capitals in a text that is not, where
 * they are no word of any language, where capitals stand inside, or where they are three words that hyphens join.
 */
export function findLetters(folded: string, word: Range, original: Original): Range[] {
  const said = groupAt(spelled, folded, word.end);
  if (said !== undefined) return [said];
  const found: Range[] = [];
  const after = groupAt(lettersAfter, folded, word.end);
  if (after !== undefined) found.push(after);
  const before = lettersBefore.exec(folded.slice(Math.max(0, word.start - 70), word.start));
  if (before?.[1] !== undefined) {
    const start = word.start - before[0].length + before[0].indexOf(before[1]);
    found.push({ start, end: start + before[1].length });
  }
  const groups = groupAt(groupsAfter, folded, word.end);
  if (groups !== undefined && isCapitalGroups(groups, folded, original)) return [groups];
  return found.filter((range) => isSecretWord(folded.slice(range.start, range.end), range, folded, original));
}

/** `OTP: ABCD EFGH`, at the end of a text or line: capitals in groups, none of them an ordinary word. */
function isCapitalGroups(range: Range, folded: string, original: Original): boolean {
  if (!endsText.test(folded.slice(range.end, range.end + 10))) return false;
  if (!/^\P{Ll}+$/u.test(original(range))) return false;
  return folded
    .slice(range.start, range.end)
    .split(/[ -]/)
    .every((group) => !plainWord.test(group) && !/^(.)\1+$/.test(group) && !shortWord.test(group));
}

/** What the last thing of a sticky pattern, its group, matches from a place on. */
function groupAt(pattern: RegExp, folded: string, place: number): Range | undefined {
  pattern.lastIndex = place;
  const group = pattern.exec(folded)?.[1];
  return group === undefined
    ? undefined
    : { start: pattern.lastIndex - group.length, end: pattern.lastIndex };
}

function isSecretWord(secret: string, range: Range, folded: string, original: Original): boolean {
  if (plainWord.test(secret) || /^(.)\1+$/.test(secret) || /x{3}/.test(secret)) return false;
  if (/^[a-z]+(?:-[a-z]+){2,}$/.test(secret)) return true;
  if (/-/.test(secret) && !/^\P{Ll}+$/u.test(original(range))) return false;
  if (unlikeWord.test(secret)) return true;
  const written = original(range);
  if (/\p{Ll}\p{Lu}.*\p{Ll}\p{Lu}|^\p{Lu}{2,}\p{Ll}+\p{Lu}/u.test(written)) return true;
  if (!/^\P{Ll}+$/u.test(written) || !endsThought.test(folded.slice(range.end, range.end + 14))) return false;
  // capitals tell a code only from a sentence that is not in capitals itself
  const around = original({
    start: Math.max(0, range.start - 60),
    end: Math.min(folded.length, range.end + 60),
  });
  if ((around.match(/\p{Ll}/gu)?.length ?? 0) >= 3) return true;
  // nothing but the word and the code: `OTP: QWERTY`
  return (
    folded.length <= 40 && /[:=][\s"'*-]{0,4}$/.test(folded.slice(Math.max(0, range.start - 6), range.start))
  );
}

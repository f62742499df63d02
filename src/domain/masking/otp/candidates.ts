import { ordinaryToken } from './labels.ts';
import type { Range } from './patterns.ts';

/** A stretch of folded text that has the form of a code. `lettered`: it holds letters (or a dot) too. */
export type Candidate = Range & { readonly digits: number; readonly lettered: boolean };

const dotted = String.raw`\d{3}\.\d{3}(?![.\d])`;
const single = String.raw`\d(?:[ ._,-]{1,2}\d){3,9}(?![ ._,-]{1,2}\d(?!\d))`;
const grouped = String.raw`\d{4}[ -]\d{4}|\d{3}(?: - |[ -])\d{3}(?:[ -]\d{3})?|\d{2}[ -]\d{2}(?:[ -]\d{2}){0,3}`;
const lettered = String.raw`[a-z\d]{2,6}(?:-[a-z\d]{3,6}){1,3}|[a-z\d]{4,12}`;
/** A word glued to its code (`OTP4821`, `is4821`) does not hide it. */
const glued = String.raw`(?:(?:is|otp|pin|tac|code|hai)(?=\d{4,8}(?![a-z\d])))?`;

const anyDigit = /\d/g;
const form = new RegExp(
  `${glued}(?:(${dotted}|${single}|${grouped}|\\d{3,10})|(${lettered}))(?![a-z\\d])`,
  'y',
);
const numberBefore = /\d[-./:,]$|[+@_]$/;
const numberAfter = /^(?:[-./:]\d|,\d\d(?!\d? ?(?:分|秒|min|sec|phut)))/;
/** The letters before a hyphen that belong to a code (`AB-4479`); a word for the code itself and one letter (`G-4821`) do not. */
const prefix =
  /(?<=^|[^a-z\d@./_-]|(?<![a-z])(?:otp|code|pin|tac)-)(?!(?:otp|tac|pin|tan|mpin|tpin|pwd|code|kode|kod|key|nos?|nr|num|id|is|ref|rs|inr|usd|aed|sar|rm|rp|xx+)-)[a-z]{2,6}-$/;

/**
 * Everything in a folded text that could be a code by its form: 3 to 10 digits, together or in equal groups (`482 913`,
 * `48-29-13`, `4 8 2 9 1 3`), or 4 to 12 letters and digits, also joined by hyphens (`ab-4479`). Parts of dates, times,
 * decimals and phone numbers are not.
 */
export function findCandidates(folded: string): Candidate[] {
  const found: Candidate[] = [];
  let from = 0;
  for (let digit = nextDigit(folded, from); digit >= 0; digit = nextDigit(folded, from)) {
    let token = digit;
    while (token > from && isWordUnit(folded.charCodeAt(token - 1))) token -= 1;
    const candidate = candidateAt(folded, token - prefixLength(folded, token, from), token);
    from = candidate === undefined ? endOfToken(folded, digit) : candidate.end;
    if (candidate === undefined) continue;
    if (numberBefore.test(folded.slice(Math.max(0, candidate.start - 2), candidate.start))) continue;
    if (numberAfter.test(folded.slice(from, from + 10))) continue;
    found.push(candidate);
  }
  return found;
}

/** The form that starts at `start`, or else at `token`, the word behind a prefix. */
function candidateAt(folded: string, start: number, token: number): Candidate | undefined {
  form.lastIndex = start;
  const match = form.exec(folded);
  if (match === null || (start < token && form.lastIndex <= token))
    return start < token ? candidateAt(folded, token, token) : undefined;
  const end = form.lastIndex;
  const code = match[1] ?? match[2] ?? '';
  return {
    start: end - code.length,
    end,
    digits: countDigits(code),
    lettered: match[1] === undefined || code.charAt(3) === '.',
  };
}

function prefixLength(folded: string, token: number, from: number): number {
  if (folded.charCodeAt(token - 1) !== hyphen) return 0;
  return prefix.exec(folded.slice(Math.max(from, token - 12), token))?.[0].length ?? 0;
}

function nextDigit(folded: string, from: number): number {
  anyDigit.lastIndex = from;
  return anyDigit.test(folded) ? anyDigit.lastIndex - 1 : -1;
}

function endOfToken(folded: string, from: number): number {
  let end = from;
  while (end < folded.length && isWordUnit(folded.charCodeAt(end))) end += 1;
  return end;
}

const hyphen = 45;

/** 0-9, a-z */
function isWordUnit(unit: number): boolean {
  return (unit >= 48 && unit <= 57) || (unit >= 97 && unit <= 122);
}

function countDigits(code: string): number {
  let digits = 0;
  for (let index = 0; index < code.length; index += 1)
    digits += code.charCodeAt(index) < 58 && code.charCodeAt(index) > 47 ? 1 : 0;
  return digits;
}

const reach = 120;
const copula =
  '(?:is|adalah|ialah|la|es|e|est|ist|lautet|ay|hai|var|ar|er|on|to|este|(?:re)?set to|changed to|:|=|-)';
const opening = String.raw`["'*(<\[]{0,3}`;
const token = String.raw`${opening}((?=[^\s]{0,39}[\d#$%&@])(?=[^\s]{0,39}[a-z])[^\s"'<>()]{4,40})`;
const given = new RegExp(String.raw`^(?:[^.!?\n\d]{0,70}?(?<![a-z])${copula})?[\s:=-]{1,4}${token}`);
const link = /\/|@[a-z\d-]+\.[a-z]/;
const trailing = /[.,;:!?*\]]+$/;

/**
 * The password, if any, that follows a word for "password" ending at `from`: letters, at least one digit or sign, and any
 * signs (`Xy7#kQ29`).
 */
export function findPassword(folded: string, from: number): Range[] {
  const match = given.exec(folded.slice(from, from + reach));
  const found = match?.[1]?.replace(trailing, '');
  if (match === null || found === undefined || !/[\d#$%&@]/.test(found)) return [];
  if (link.test(found) || ordinaryToken.test(found)) return [];
  const start = from + match[0].length - (match[1] ?? '').length;
  return [{ start, end: start + found.length }];
}

const announces =
  '(?:(?:is|are|as|adalah|ialah|merupakan|la|es|e|est|ist|lautet|ay|ar|er|este|jest|to|hai)(?![a-z])|है|हैं|आहे|هو|هي|הוא|היא|คือ|គឺ|是|为|為|は|는|은|:|=|>)';
const letters = String.raw`([a-z]{4,12}(?:-[a-z]{3,12}){0,4})(?=[\s"'*)\]>.,;!?」】]|です|$)(?!\.[a-z])(?! ?[:=])`;
const lettersAfter = new RegExp(
  String.raw`^(?:[^.!?\n\d:=]{0,50}?(?<![a-z])${announces}|\s{0,2}\n)[\s:"'*(<\[「【-]{0,6}${letters}`,
);
const lettersBefore = new RegExp(
  String.raw`(?:^|[.!:\n>] {0,2})[\s"'*([<]{0,4}${letters}["'*)\]>]{0,2} (?:(?:is|as) (?:your|ur|the|my|an?)|(?:es|e|est|ist|is|er|ar|to|adalah|ialah|la|-|:))(?: [^.!?\n\d]{0,40})? $`,
);
const spelled =
  /^[^.!?\n\d]{0,40}?(?:(?<![a-z])(?:is|are)|[:=-])[\s:"'-]{1,4}((?:(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple)[ ,-]{0,2}){4,10})(?![a-z])/;
const plainWord =
  /^(?:valid|required|requested|needed|mandatory|necessary|secret|secure|confidential|private|personal|important|urgent|invalid|expired|expiring|wrong|incorrect|correct|sent|being|used|reset|changed|updated|blocked|locked|active|inactive|enabled|disabled|never|only|below|above|here|attached|given|shown|hidden|masked|same|case|also|from|with|your|this|that|what|must|will|been|none|null|undefined|true|false|free|ready|available|unavailable|successful|success|failed|failure|pending|verified|login|password|passcode|click|please|dear|call|visit|note|warning|alert|info|team|thank|thanks|welcome|reply|stop|help|berlaku|rahasia|obligatorio|valable|temporaire|ungultig|gultig|mins?|minutes?|hours?|otps?|code|pins?|x{4,})$/;
/** No word of a language: hardly a vowel, or five consonants on end. */
const unlikeWord = /^[^aeiouy]{4,}$|[^aeiouy-]{5}|q(?!u)/;

/** What follows a code of capitals; before anything else they are a name that begins a sentence. */
const endsThought =
  /^["'*)\]>」】]{0,3}(?:[.,;!?\n]|$|です| ?(?:[-(|]|valid|expires?|for|to|do|don't)(?![a-z]))/;

/** A stretch of the text as it was written, before folding. */
export type Original = (range: Range) => string;

/**
 * The code of letters alone, if any, beside a word for a code: after it and a colon, a line break or "is"
 * (`Password:\nQWRTZPLK`), or before it and "is your". Letters are a code where they are capitals in a text that is not, where
 * they are no word of any language, where capitals stand inside, or where they are three words that hyphens join.
 */
export function findLetters(folded: string, word: Range, original: Original): Range[] {
  const after = lettersAfter.exec(folded.slice(word.end, word.end + 90));
  const before = lettersBefore.exec(folded.slice(Math.max(0, word.start - 70), word.start));
  const said = spelled.exec(folded.slice(word.end, word.end + 120));
  if (said?.[1] !== undefined) {
    const end = word.end + said[0].length;
    return [{ start: end - said[1].length, end }];
  }
  const found: Range[] = [];
  if (after?.[1] !== undefined) {
    const end = word.end + after[0].length;
    found.push({ start: end - after[1].length, end });
  }
  if (before?.[1] !== undefined) {
    const start = word.start - before[0].length + before[0].indexOf(before[1]);
    found.push({ start, end: start + before[1].length });
  }
  return found.filter((range) => isSecretWord(folded.slice(range.start, range.end), range, folded, original));
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
  return (around.match(/\p{Ll}/gu)?.length ?? 0) > secret.length * 2;
}

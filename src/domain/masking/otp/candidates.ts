import { ordinaryToken } from './labels.ts';
import type { Range } from './patterns.ts';

/** A stretch of folded text that has the form of a code. `lettered`: it holds letters too. */
export type Candidate = Range & { readonly digits: number; readonly lettered: boolean };

const single = String.raw`\d(?:[ ._,-]{1,2}\d){3,9}(?![ ._,-]{1,2}\d(?!\d))`;
const grouped = String.raw`\d{4}[ -]\d{4}|\d{3}[ -]\d{3}(?:[ -]\d{3})?|\d{2}[ -]\d{2}(?:[ -]\d{2}){0,3}`;
const lettered = String.raw`[a-z\d]{3,5}-[a-z\d]{3,5}|[a-z\d]{4,12}`;
/** A word glued to its code (`OTP4821`, `is4821`) does not hide it. */
const glued = String.raw`(?:(?:is|otp|pin|tac|code|hai)(?=\d{4,8}(?![a-z\d])))?`;

const anyDigit = /\d/g;
const form = new RegExp(`${glued}(?:(${single}|${grouped}|\\d{3,10})|(${lettered}))(?![a-z\\d])`, 'y');
const numberBefore = /\d[-./:,]$|[+@_]$/;
const numberAfter = /^(?:[-./:]\d|,\d\d(?!\d? ?(?:分|秒|min|sec|phut)))/;

/**
 * Everything in a folded text that could be a code by its form: 3 to 10 digits, together or in equal groups (`482 913`,
 * `48-29-13`, `4 8 2 9 1 3`), or 4 to 12 letters and digits. Parts of dates, times, decimals and phone numbers are not.
 */
export function findCandidates(folded: string): Candidate[] {
  const found: Candidate[] = [];
  let from = 0;
  for (let digit = nextDigit(folded, from); digit >= 0; digit = nextDigit(folded, from)) {
    let token = digit;
    while (token > from && isWordUnit(folded.charCodeAt(token - 1))) token -= 1;
    form.lastIndex = token;
    const match = form.exec(folded);
    from = match === null ? endOfToken(folded, digit) : token + match[0].length;
    if (match === null) continue;
    const code = match[1] ?? match[2] ?? '';
    const start = from - code.length;
    if (numberBefore.test(folded.slice(Math.max(0, start - 2), start))) continue;
    if (numberAfter.test(folded.slice(from, from + 10))) continue;
    found.push({ start, end: from, digits: countDigits(code), lettered: match[1] === undefined });
  }
  return found;
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
const copula = '(?:is|adalah|ialah|la|es|e|est|ist|lautet|:|=|-)';
const token = String.raw`["'*(]*((?=[^\s]{0,39}\d)(?=[^\s]{0,39}[a-z])[^\s"'<>()]{4,40})`;
const given = new RegExp(String.raw`^(?:[^.!?\n\d]{0,70}?(?<![a-z])${copula})?[\s:=-]{1,4}${token}`);
const link = /\/|@[a-z\d-]+\.[a-z]/;
const trailing = /[.,;:!?*]+$/;

/**
 * The password, if any, that follows a word for "password" ending at `from`: letters, at least one digit, and any signs
 * (`Xy7#kQ29`). Passwords of letters alone are not told from ordinary words.
 */
export function findPassword(folded: string, from: number): Range[] {
  const match = given.exec(folded.slice(from, from + reach));
  const found = match?.[1]?.replace(trailing, '');
  if (match === null || found === undefined || link.test(found) || ordinaryToken.test(found)) return [];
  const start = from + match[0].length - (match[1] ?? '').length;
  return [{ start, end: start + found.length }];
}

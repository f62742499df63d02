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

import { type Identity, maskIdentity } from './mask-identity.ts';
import { type Found, foldForMask, maskSign, replaceFolded } from './replace-folded.ts';

/** A way of masking texts; idempotent. */
export type Mask = (text: string) => string;

/**
 * What finds identities in a text: letter for letter, in other spellings, and numbers by their digits, since a pattern of many
 * numbers is slow.
 */
export function toIdentityMasks(identities: readonly Identity[]): readonly Mask[] {
  const others = identities.filter((identity) => !isNumber(identity));
  return [toLiteralMask(others), toNumberMask(identities), toSpellingMask(others)];
}

/** Whether an identity is one of those that `toNumberMask` masks. */
export function isNumber(identity: Identity): boolean {
  return toNumber(identity) !== '';
}

const special = /[\\^$.*+?()[\]{}|/-]/g;
/** Shorter values would be found in half of all texts. */
const shortestLiteral = 4;

/** A function that masks these identities wherever they stand in a text, letter for letter, case aside. Numbers are for `toNumberMask`. */
export function toLiteralMask(identities: Iterable<Identity>): Mask {
  const masks = new Map<string, string>();
  const values = new Set<string>();
  for (const { name, value } of identities) {
    if (value.length < shortestLiteral) continue;
    values.add(value);
    masks.set(fold(value), maskIdentity(name, value));
  }
  if (values.size === 0) return (text) => text;
  const longestFirst = [...values].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.map(toLiteral).join('|'), 'gi');
  return (text) =>
    text.replace(pattern, (found) => masks.get(fold(found)) ?? maskIdentity('external_id', found));
}

/** As a pattern without regard to case compares: `\u03c2` and `\u03c3` are one letter there, and two in lower case. */
function fold(value: string): string {
  return value.toUpperCase();
}

function toLiteral(value: string): string {
  return value.replaceAll(special, String.raw`\$&`);
}

/** However long a number, these of its last digits tell whose it is; fewer than the shortest occur in half of all texts. */
const tellingDigits = 8;
const shortestNumber = 6;
/** Not across what is masked already. */
const between = String.raw`(?:(?!${maskSign.repeat(3)})[^\p{L}\p{N}]){0,4}`;
const run = new RegExp(String.raw`\d(?:${between}\d){${shortestNumber - 1},}`, 'gu');

/** Each number by its last digits, and how many these are, longest first. */
type Numbers = { readonly byTail: ReadonlyMap<string, string>; readonly lengths: readonly number[] };
type Span = readonly [start: number, end: number];

/**
 * A function that masks those identities that are numbers in every spelling: digits of any script and in any groups, with or
 * without a country code. Linear in the text, however many numbers there are.
 */
export function toNumberMask(identities: readonly Identity[]): Mask {
  const byTail = new Map<string, string>();
  for (const number of identities.map(toNumber)) {
    const tail = number.slice(-tellingDigits);
    if (tail !== '' && (byTail.get(tail)?.length ?? 0) < number.length) byTail.set(tail, number);
  }
  if (byTail.size === 0) return (text) => text;
  const lengths = [...new Set(Array.from(byTail.keys(), (tail) => tail.length))].sort((a, b) => b - a);
  return (text) => replaceFolded(text, run, (found) => maskRun(found, { byTail, lengths }));
}

function toNumber({ value }: Identity): string {
  const folded = foldForMask(value).text;
  const number = folded.replaceAll(/\D/g, '');
  const isNumeric = !/[\p{L}@]/u.test(folded) && !folded.includes(maskSign);
  return isNumeric && number.length >= shortestNumber ? number : '';
}

function maskRun({ match, original }: Found, numbers: Numbers): string | undefined {
  const places = Array.from(match[0].matchAll(/\d/g), ({ index }) => match.index + index);
  const digits = match[0].replaceAll(/\D/g, '');
  const spans = findSpans(digits, numbers);
  if (spans.length === 0) return undefined;
  let written = '';
  let done = match.index;
  for (const [start, end] of spans) {
    written += original(done, places[start]) + maskIdentity('mobile', digits.slice(start, end));
    done = (places[end - 1] ?? done) + 1;
  }
  return written + original(done);
}

/** Where numbers stand among the digits of a run: their last digits, and before these as many as are theirs. */
function findSpans(digits: string, { byTail, lengths }: Numbers): readonly Span[] {
  const spans: Span[] = [];
  let free = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const length = lengths.find(
      (size) => at + size <= digits.length && byTail.has(digits.slice(at, at + size)),
    );
    if (at < free || length === undefined) continue;
    const number = byTail.get(digits.slice(at, at + length)) ?? '';
    let start = at;
    let left = number.length - length - 1;
    while (start > free && left >= 0 && digits[start - 1] === number[left]) {
      start -= 1;
      left -= 1;
    }
    free = at + length;
    spans.push([start, free]);
  }
  return spans;
}

const shortestId = 5;
const shortestLocal = 4;
/** As RFC 5321, 4.5.3.1.1, has it for local parts; what is longer is found letter for letter, and would make no pattern. */
const longestPart = 64;
/**
 * What may stand between letters and digits, a forgotten encoding too. As ranges: the classes of all letters and digits take milliseconds to compile,
 * each time they stand in a pattern.
 */
const gap = String.raw`(?:%[2-3][\da-f]|&(?:nbsp|amp|#\d{2,4}|#x[\da-f]{2});|<br ?/?>|[\u0000-/:-\u0060{-\u00a9\u00ab-\u00b1\u2000-\u206f\u2190-\u245f\u3000-\u3004]){0,4}`;
const lettersAndDigits = /[\p{L}\p{N}]/gu;

/**
 * A function that masks ids of letters and digits with whatever stands between these (`LM-0482`, `lm 0482`), and the part of an
 * e-mail address before its `@`, alone or before another domain. Each letter and digit becomes `•`.
 */
export function toSpellingMask(identities: readonly Identity[]): Mask {
  const values = new Set(identities.flatMap(({ value }) => toParts(foldForMask(value).text.trim())));
  const patterns = [...values].sort((a, b) => b.length - a.length).flatMap(toSpelling);
  if (patterns.length === 0) return (text) => text;
  const pattern = new RegExp(patterns.join('|'), 'gu');
  return (text) =>
    replaceFolded(text, pattern, ({ original }) => original().replaceAll(lettersAndDigits, '\u2022'));
}

/** An address as its local part, with its tag and without, the `@` kept as the sign of one. */
function toParts(value: string): readonly string[] {
  if (value.includes(maskSign)) return [];
  const at = value.lastIndexOf('@');
  const local = value.slice(0, at);
  return at < 0 ? [value] : [`${local}@`, `${local.split('+', 1).join('')}@`];
}

function toSpelling(part: string): readonly string[] {
  if (part.length > longestPart) return [];
  if (part.endsWith('@')) return toLocalPattern(part.slice(0, -1));
  const signs = part.match(lettersAndDigits) ?? [];
  const isTelling = signs.length >= shortestId && /\p{L}/u.test(part) && /\p{N}/u.test(part);
  return isTelling ? [signs.join(gap)] : [];
}

/** A local part of letters alone may be a word: it is masked only as a whole one. */
function toLocalPattern(local: string): readonly string[] {
  if (local.length < shortestLocal) return [];
  const literal = local.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
  return [/^\p{L}+$/u.test(local) ? String.raw`(?<![\p{L}\p{N}])${literal}(?![\p{L}\p{N}])` : literal];
}

const shortestName = 2;
const letters = String.raw`\p{L}\p{M}\p{N}`;
const word = new RegExp(`[${letters}]+`, 'gu');
/** Written without blanks between words: a name has no other sign of where it ends. */
const unspaced = /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
const maskedName = '\u2022\u2022\u2022';

/** A function that masks these names as whole words, whatever their case, accents and what stands between their words, to `•••`. */
export function toNameMask(names: readonly string[]): Mask {
  const patterns = new Set(names.flatMap(toNamePattern));
  if (patterns.size === 0) return (text) => text;
  const pattern = new RegExp([...patterns].sort((a, b) => b.length - a.length).join('|'), 'gu');
  return (text) => replaceFolded(text, pattern, () => maskedName);
}

function toNamePattern(name: string): readonly string[] {
  const folded = foldForMask(name).text;
  const words = folded.match(word) ?? [];
  const isName = /\p{L}/u.test(folded) && !folded.includes(maskSign) && words.join('').length >= shortestName;
  if (!isName) return [];
  const pattern = words.join(`[^${letters}]{1,3}`);
  return [unspaced.test(folded) ? pattern : `(?<![${letters}])${pattern}(?![${letters}])`];
}

import type { Identity } from '../identity-hider.ts';
import { foldForMask, maskSign, replaceFolded } from './replace-folded.ts';

const shortestId = 5;
const shortestLocal = 4;
/** As RFC 5321, 4.5.3.1.1, has it for local parts; what is longer is found letter for letter, and would make no pattern. */
const longest = 64;
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
export function spellingHider(identities: readonly Identity[]): (text: string) => string {
  const values = new Set(identities.flatMap(({ value }) => toParts(foldForMask(value).text.trim())));
  const patterns = [...values].sort((a, b) => b.length - a.length).flatMap(toPattern);
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

function toPattern(part: string): readonly string[] {
  if (part.length > longest) return [];
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

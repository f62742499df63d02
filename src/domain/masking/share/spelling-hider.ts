import type { Identity } from '../identity-hider.ts';
import { foldForMask, maskSign, replaceFolded } from './replace-folded.ts';

const shortestId = 5;
const shortestLocal = 4;
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
  return at < 0 ? [value] : [`${local}@`, `${local.replace(/\+.*$/, '')}@`];
}

function toPattern(part: string): readonly string[] {
  if (part.endsWith('@')) return toLocalPattern(part.slice(0, -1));
  const signs = part.match(lettersAndDigits) ?? [];
  const isTelling = signs.length >= shortestId && /\p{L}/u.test(part) && /\p{N}/u.test(part);
  return isTelling ? [signs.join(String.raw`[^\p{L}\p{N}]{0,2}`)] : [];
}

/** A local part of letters alone may be a word: it is masked only as a whole one. */
function toLocalPattern(local: string): readonly string[] {
  if (local.length < shortestLocal) return [];
  const literal = local.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
  return [/^\p{L}+$/u.test(local) ? String.raw`(?<![\p{L}\p{N}])${literal}(?![\p{L}\p{N}])` : literal];
}

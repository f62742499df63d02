import { ordinaryToken } from './measures.ts';
import type { Range } from './range.ts';

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

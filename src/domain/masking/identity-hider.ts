import type { IdentifierName } from '../../contract/identifier.ts';
import { maskIdentity } from './mask-identity.ts';

/** A value that names a person, and how it is masked. */
export type Identity = { readonly name: IdentifierName; readonly value: string };

const special = /[\\^$.*+?()[\]{}|/-]/g;
/** Shorter values would be found in half of all texts. */
const shortest = 4;

/** A function that masks these identities wherever they stand in a text, letter for letter, case aside. Numbers are for `numberHider`. */
export function identityHider(identities: Iterable<Identity>): (text: string) => string {
  const masks = new Map<string, string>();
  const values = new Set<string>();
  for (const { name, value } of identities) {
    if (value.length < shortest) continue;
    values.add(value);
    masks.set(fold(value), maskIdentity(name, value));
  }
  if (values.size === 0) return (text) => text;
  const longestFirst = [...values].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.map(toPattern).join('|'), 'gi');
  return (text) =>
    text.replace(pattern, (found) => masks.get(fold(found)) ?? maskIdentity('external_id', found));
}

/** As a pattern without regard to case compares: `\u03c2` and `\u03c3` are one letter there, and two in lower case. */
function fold(value: string): string {
  return value.toUpperCase();
}

function toPattern(value: string): string {
  return value.replaceAll(special, String.raw`\$&`);
}

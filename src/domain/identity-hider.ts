import type { IdentifierName } from '../contract/identifier.ts';
import { maskIdentity } from './mask-identity.ts';

/** A value that names a person, and how it is masked. */
export type Identity = { readonly name: IdentifierName; readonly value: string };

const special = /[\\^$.*+?()[\]{}|/-]/g;
/** Shorter values would be found in half of all texts. */
const shortest = 4;

/** A function that masks these identities wherever they stand in a text, letter for letter (case aside). */
export function identityHider(identities: Iterable<Identity>): (text: string) => string {
  const masks = new Map<string, string>();
  for (const { name, value } of identities) {
    if (value.length >= shortest) masks.set(value.toLowerCase(), maskIdentity(name, value));
  }
  if (masks.size === 0) return (text) => text;
  const longestFirst = [...masks.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(
    longestFirst.map((value) => value.replaceAll(special, String.raw`\$&`)).join('|'),
    'gi',
  );
  return (text) => text.replace(pattern, (found) => masks.get(found.toLowerCase()) ?? found);
}

import type { IdentifierName } from '../contract/identifier.ts';

const dot = '\u2022';

/**
 * An identity that says who is meant to whoever knows it, and nobody else: the last four digits of a number or id (fewer of
 * short ones), the first letter and the domain of an e-mail address.
 */
export function maskIdentity(name: IdentifierName, value: string): string {
  const at = value.lastIndexOf('@');
  if (name === 'email' && at > 0) return `${firstLetter(value)}${dot.repeat(3)}${value.slice(at)}`;
  const shown = Math.min(4, Math.floor(value.length / 3));
  return dot.repeat(Math.min(8, value.length - shown)) + value.slice(value.length - shown);
}

/** Of a name of one letter not even that. */
function firstLetter(address: string): string {
  return address.indexOf('@') > 1 ? ([...address][0] ?? '') : '';
}

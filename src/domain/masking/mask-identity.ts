import type { IdentifierName } from '../../contract/identifier.ts';

/** A value that names a person, and how it is masked. */
export type Identity = { readonly name: IdentifierName; readonly value: string };

const dot = '\u2022';
const addressee = dot.repeat(3);

/**
 * An identity for pictures and tickets: mobiles and ids keep their last 4 characters (3 where there are fewer than 10, none
 * below 7), an e-mail keeps its first letter and its domain (`t\u2022\u2022\u2022@example.com`), the letter only where more follow it. Idempotent.
 */
export function maskIdentity(name: IdentifierName, value: string): string {
  const at = value.lastIndexOf('@');
  if (name === 'email' && at >= 0) return maskEmail(value.slice(0, at), value.slice(at));
  const characters = Array.from(value);
  const kept = characters.length >= 10 ? 4 : characters.length >= 7 ? 3 : 0;
  const hidden = characters.length - kept;
  return dot.repeat(hidden) + characters.slice(hidden).join('');
}

function maskEmail(local: string, domain: string): string {
  const [first, second] = Array.from(local);
  return first === undefined || second === undefined || first === dot
    ? addressee + domain
    : first + addressee + domain;
}

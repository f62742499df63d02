import { isMaskedAddress } from '../../contract/masked-at-source.ts';
import type { History } from '../history/history.ts';
import { isSameNumber } from '../history/mismatch.ts';

/** Whose an address is that something was sent to: the customer's, as far as the answer and the search say, or another's. */
export type AddressOwner = 'customer' | 'another' | 'unknown';

/**
 * What the customer is known by: what was searched and who the answer says it is, each normalised (`normaliseAddress`). What
 * the vendor has masked is among them as it came: it names nobody, but says that there is a number or an address not known here.
 */
export function ownAddressesOf({ sent, customer }: Pick<History, 'sent' | 'customer'>): ReadonlySet<string> {
  const contacts = [customer?.mobile, customer?.email];
  const ids = [customer?.externalId];
  (sent?.identifierName === 'external_id' ? ids : contacts).unshift(sent?.identifierValue);
  // an id of digits is no number of theirs
  const addresses = [...normaliseAll(contacts), ...normaliseAll(ids).filter((id) => kindOf(id) !== 'number')];
  return new Set(addresses.filter((address) => address !== ''));
}

/**
 * Whose an address is. `another` only where the customer's own of that kind is known, none of them is masked, and it is none of
 * them in any spelling, with the country's code or without; what is neither a number nor an email is the customer's or unknown.
 */
export function ownerOf(address: string, own: ReadonlySet<string>): AddressOwner {
  const normal = normaliseAddress(address);
  if (own.has(normal)) return 'customer';
  const kind = kindOf(normal);
  if (kind === undefined || isMaskedAddress(address)) return 'unknown';
  let knowsOne = false;
  for (const each of own) {
    if (isMaskedAddress(each)) {
      if (kindOf(each) === kind || kindOf(each) === undefined) return 'unknown';
      continue;
    }
    if (kindOf(each) !== kind) continue;
    if (kind === 'number' && isSameNumber(each, normal)) return 'customer';
    knowsOne = true;
  }
  return knowsOne ? 'another' : 'unknown';
}

type Kind = 'number' | 'email' | undefined;

/** Signs of masking among digits do not make it another kind. */
function kindOf(normal: string): Kind {
  if (normal.includes('@')) return 'email';
  return /^\d{7,}$/.test(normal) ? 'number' : undefined;
}

/** Digits alone for what is written as a number; else without blanks around, in lower case. */
function normaliseAddress(address: string): string {
  const trimmed = address.trim().toLowerCase();
  const digits = trimmed.replaceAll(/\D/g, '');
  return /^\+?[\d\s().-]+$/.test(trimmed) && digits.length >= 7 ? digits : trimmed;
}

function normaliseAll(addresses: readonly (string | undefined)[]): readonly string[] {
  return addresses.filter((address) => address !== undefined).map(normaliseAddress);
}

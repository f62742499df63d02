import type { History } from '../history/history.ts';
import type { Identity } from '../masking/mask-identity.ts';
import type { Masker } from '../masking/masker.ts';
import { type SafeText, joinSafe, ownText, safe, markSafe } from '../masking/safe-text.ts';
import { formatMobile } from './format-mobile.ts';

/** Whom a history is of: every identity that the answer names, else what was searched; none where nobody says. Not masked. */
export function customerIdentities({
  customer,
  sent,
}: Pick<History, 'customer' | 'sent'>): readonly Identity[] {
  const said: Identity[] = [];
  if (customer?.mobile !== undefined) said.push({ name: 'mobile', value: customer.mobile });
  if (customer?.email !== undefined) said.push({ name: 'email', value: customer.email });
  if (customer?.externalId !== undefined) said.push({ name: 'external_id', value: customer.externalId });
  if (said.length > 0 || sent === undefined) return said;
  return [{ name: sent.identifierName, value: sent.identifierValue }];
}

/**
 * Whom a history is of, in words: what the answer says, or else what was searched.
 * @param show how each identity is written; as people read it where nothing is said
 */
export function nameCustomer(
  history: Pick<History, 'customer' | 'sent'>,
  mask: Masker,
  show: (identity: Identity, mask: Masker) => SafeText = showIdentity,
): SafeText {
  const names = customerIdentities(history).map((identity) => {
    const shown = show(identity, mask);
    return identity.name === 'external_id' ? safe`ID ${shown}` : shown;
  });
  if (names.length === 0) return ownText('a customer whom the answer does not name');
  const name = joinSafe(names, ' \u00b7 ');
  return isSearched(history) ? safe`${name} (as searched)` : name;
}

/** An identity as people read it: a mobile number in groups, where it is shown whole. */
export function showIdentity(identity: Identity, mask: Masker): SafeText {
  const shown = mask.identity(identity);
  return identity.name === 'mobile' ? markSafe(formatMobile(shown)) : shown;
}

/** Whether what was searched stands in for a name that the answer does not give. */
export function isSearched({ customer }: Pick<History, 'customer'>): boolean {
  return (
    customer?.mobile === undefined && customer?.email === undefined && customer?.externalId === undefined
  );
}

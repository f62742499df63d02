import type { History } from '../history/history.ts';
import type { Masker } from '../masking/masker.ts';
import type { Identity } from '../masking/identity-hider.ts';
import { formatMobile } from './format-mobile.ts';
import { joinSafe, ours, type SafeText, safe, seal } from '../masking/safe-text.ts';
import { customerIdentities } from './customer-identities.ts';

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
  if (names.length === 0) return ours('a customer whom the answer does not name');
  const name = joinSafe(names, ' \u00b7 ');
  return isSearched(history) ? safe`${name} (as searched)` : name;
}

/** An identity as people read it: a mobile number in groups, where it is shown whole. */
export function showIdentity(identity: Identity, mask: Masker): SafeText {
  const shown = mask.identity(identity);
  return identity.name === 'mobile' ? seal(formatMobile(shown)) : shown;
}

/** Whether what was searched stands in for a name that the answer does not give. */
export function isSearched({ customer }: Pick<History, 'customer'>): boolean {
  return (
    customer?.mobile === undefined && customer?.email === undefined && customer?.externalId === undefined
  );
}

import type { History } from '../history/history.ts';
import type { Identity } from '../masking/identity-hider.ts';

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

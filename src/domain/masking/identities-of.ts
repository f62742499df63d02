import type { Identifier } from '../../contract/identifier.ts';
import type { History } from '../history/history.ts';
import type { Identity } from './identity-hider.ts';

/** Everything in a history that names its customer: what was searched (where that is known), who the answer says it is, every receiver. */
export function identitiesOf(
  { customer, communications }: History,
  sent: Identifier | undefined,
): readonly Identity[] {
  const identities: Identity[] =
    sent === undefined ? [] : [{ name: sent.identifierName, value: sent.identifierValue }];
  const add = (name: Identity['name'], value: string | undefined): void => {
    if (value !== undefined) identities.push({ name, value });
  };
  add('mobile', customer?.mobile);
  add('email', customer?.email);
  add('external_id', customer?.externalId);
  add('external_id', customer?.id);
  for (const receiver of new Set(communications.map(({ item }) => item.receiver))) {
    add(receiver?.includes('@') === true ? 'email' : 'mobile', receiver);
  }
  return identities;
}

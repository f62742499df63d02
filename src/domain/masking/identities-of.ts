import type { AnswerCustomer } from '../../contract/capillary/answer.ts';
import type { History } from '../history/history.ts';
import type { Identity } from './identity-hider.ts';

/**
 * Everything in a history that names its customer: what was searched (where that is known), who the answer says it is, whoever
 * shares the identifier, every receiver.
 */
export function identitiesOf({ sent, customer, sharedBy, communications }: History): readonly Identity[] {
  const identities: Identity[] =
    sent === undefined ? [] : [{ name: sent.identifierName, value: sent.identifierValue }];
  const add = (name: Identity['name'], value: string | undefined): void => {
    if (value !== undefined) identities.push({ name, value });
  };
  const addAll = (named: AnswerCustomer | undefined): void => {
    add('mobile', named?.mobile);
    add('email', named?.email);
    add('external_id', named?.externalId);
    add('external_id', named?.id);
  };
  addAll(customer);
  for (const other of sharedBy) if (!other.chosen) addAll(other);
  for (const receiver of new Set(communications.map(({ item }) => item.receiver))) {
    add(receiver?.includes('@') === true ? 'email' : 'mobile', receiver);
  }
  return identities;
}

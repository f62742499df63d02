import type { AnswerCustomer } from '../../contract/answer.ts';
import type { Identifier } from '../../contract/identifier.ts';
import { isMaskedAtSource } from '../identity/masked-at-source.ts';
import type { History } from './history.ts';

/** Whom somebody searched, and who came instead; `named` is `undefined` where the answer names a customer, but not by that. */
export type Mismatch = { readonly sent: Identifier; readonly named: string | undefined };

/**
 * Whether the answer names another customer than was searched. `undefined` where it is the same one, and where nobody can
 * tell: the flat shape names nobody, and an organisation may mask what it names (`*****`, `XXXXX`).
 */
export function findMismatch({ sent, customer }: Pick<History, 'sent' | 'customer'>): Mismatch | undefined {
  if (sent === undefined || customer === undefined || !namesAnybody(customer)) return undefined;
  const named = identityOf(customer, sent.identifierName);
  if (named === undefined) return { sent, named };
  if (isMaskedAtSource(sent.identifierName, named)) return undefined;
  const fold = folds[sent.identifierName];
  return fold(named) === fold(sent.identifierValue) ? undefined : { sent, named };
}

function namesAnybody({ id, mobile, email, externalId }: AnswerCustomer): boolean {
  return [id, mobile, email, externalId].some((value) => value !== undefined);
}

function identityOf(customer: AnswerCustomer, name: Identifier['identifierName']): string | undefined {
  return { mobile: customer.mobile, email: customer.email, external_id: customer.externalId }[name];
}

/** What a difference does not matter in: a number's signs and leading zeros, the case of an address. */
const folds = {
  mobile: (value) => value.replaceAll(/\D/g, '').replace(/^0+/, ''),
  email: (value) => value.trim().toLowerCase(),
  external_id: (value) => value.trim(),
} as const satisfies Record<Identifier['identifierName'], (value: string) => string>;

import type { Reply } from '../http/demo-call.ts';
import type { KnownCustomer } from './known-customer.ts';

export type IdentifierName = 'mobile' | 'email' | 'external_id';

export type Finder = (name: IdentifierName, value: string) => Reply | undefined;

/** Finds a customer's reply by any of its identifiers: e-mails in any case, external ids only as they are. */
export function createFinder(customers: readonly KnownCustomer[]): Finder {
  const replies = new Map<string, Reply>();
  for (const { mobile, email, externalId, reply } of customers) {
    replies.set(toKey('mobile', mobile), reply);
    if (email !== '') replies.set(toKey('email', email), reply);
    if (externalId !== '') replies.set(toKey('external_id', externalId), reply);
  }
  return (name, value) => replies.get(toKey(name, value));
}

function toKey(name: IdentifierName, value: string): string {
  return `${name} ${name === 'email' ? value.toLowerCase() : value}`;
}

import type { Answer, NetworkAnswer, SharingCustomer } from './answer.ts';
import { type Changes, findChanged } from './change.ts';
import {
  findCustomers,
  findNoCustomers,
  findWhich,
  type FoundCustomer,
  type WhichCustomer,
} from './vendor/find-customers.ts';
import { findNetworks, isNetwork } from './vendor/find-networks.ts';
import { collectNotices, countUnreadable, type Notices } from './vendor/notices.ts';
import { childPath } from './vendor/path.ts';
import { failureOf, readCustomer } from './vendor/read-customer.ts';
import { entryPath, type Listed } from './vendor/read-list.ts';
import { readNetwork } from './vendor/read-network.ts';
import { readWarnings } from './vendor/read-warnings.ts';

/**
 * Reads a vendor answer of either shape (CAPILLARY.md "Two shapes, one meaning"). Total: it never throws on any JSON
 * value; what cannot be read becomes a notice with its raw value and never costs its neighbours. Whether the answer is a
 * success at all is `readOutcome`'s question.
 * @param changes what of the answer was changed on its way here: each is a notice
 * @param which of several customers who share the identifier (`listCustomers`); without it the first who can be read. Nobody and
 *   nothing is read where that one is not among them: one is never taken for another
 */
export function readAnswer(
  body: unknown,
  changes: Changes = [],
  { which }: { readonly which?: WhichCustomer } = {},
): Answer {
  const notices = collectNotices();
  for (const { kind, at, raw } of findChanged(body, changes)) notices.add(kind, at, undefined, raw);
  const customers = findCustomers(body);
  const customer = choose(customers, which);
  const isMissing = customer === undefined && customers.length > 0;
  for (const { at, raw } of findNoCustomers(body)) notices.add('unreadable-field', at, undefined, raw);
  return {
    customer: customer === undefined ? undefined : readCustomer(customer, notices),
    sharedBy: customers.length > 1 ? toSharing(customers, customer) : [],
    networks: isMissing ? [] : readNetworks(findNetworks(body, customer), notices),
    warnings: isMissing ? [] : readWarnings(body, customer),
    unreadable: countUnreadable(notices),
    notices: notices.all,
  };
}

/** Every customer of an answer: none in the flat shape, several where they share the identifier that was searched. */
export function listCustomers(body: unknown): readonly SharingCustomer[] {
  const customers = findCustomers(body);
  return toSharing(customers, choose(customers, undefined));
}

function choose(
  customers: readonly FoundCustomer[],
  which: WhichCustomer | undefined,
): FoundCustomer | undefined {
  if (which !== undefined) return findWhich(customers, which);
  return customers.find((customer) => failureOf(customer) === undefined) ?? customers[0];
}

function toSharing(
  customers: readonly FoundCustomer[],
  chosen: FoundCustomer | undefined,
): readonly SharingCustomer[] {
  return customers.map((customer) => ({
    ...readCustomer(customer, collectNotices()),
    index: customer.index,
    chosen: customer === chosen,
    failure: failureOf(customer),
  }));
}

function readNetworks(found: Listed | undefined, notices: Notices): readonly NetworkAnswer[] {
  if (found === undefined) return [];
  // What stands beside the networks of a customer is told with the customer.
  if (found.at === '') {
    for (const { name, raw } of found.beside)
      notices.add('unreadable-field', childPath('', name), undefined, raw);
  }
  return found.entries.flatMap((entry, index): NetworkAnswer[] => {
    const at = entryPath(found, index);
    if (isNetwork(entry)) return [readNetwork(entry, at, notices)];
    notices.add('unreadable-network', at, undefined, entry);
    return [];
  });
}

import type { Answer, Field, NetworkAnswer, SharingCustomer } from './answer.ts';
import { type Changes, findChanged } from '../change.ts';
import { isRecord, type JsonRecord, ownValue } from '../json.ts';
import {
  findCustomers,
  findNoCustomers,
  findWhich,
  type FoundCustomer,
  type WhichCustomer,
} from './customers.ts';
import { isToldStatus } from './find-refusals.ts';
import { findNetworks, isNetwork } from './networks.ts';
import { collectNotices, countUnreadable, type Notices } from './notices.ts';
import { childPath } from './path.ts';
import { failureOf, readCustomer } from './read-customer.ts';
import { entryPath, isNumbered, type Listed, within } from './lists.ts';
import { readNetwork } from './read-network.ts';
import { readWarnings } from './warnings.ts';
import { tellUnread } from './unread.ts';

/**
 * Reads a vendor answer of either shape (the vendor’s API reference, docs.capillarytech.com). Total: it never throws on any JSON
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
  for (const other of customers) notices.read.set(other.record, other === customer ? 'passed' : 'told');
  const found = isMissing ? undefined : findNetworks(body, customer);
  const networks = readNetworks(found, notices);
  const isAround = !isMissing && !isRead(body, notices);
  if (isAround) tellUnread(body, '', undefined, notices);
  return {
    customer: customer === undefined ? undefined : readCustomer(customer, notices),
    sharedBy: customers.length > 1 ? toSharing(customers, customer) : [],
    networks,
    warnings: isMissing ? [] : readWarnings(body, customer),
    // What stands beside networks at the root is a notice.
    extras: isAround && found?.at !== '' ? listAround(body) : [],
    unreadable: countUnreadable(notices),
    notices: notices.all,
  };
}

function isRead(body: unknown, { read }: Notices): boolean {
  return isRecord(body) && read.get(body) === 'told';
}

/** What stands around and beside the customer, but for what is told elsewhere: warnings, and whether it was a success. */
function listAround(body: unknown): readonly Field[] {
  if (!isRecord(body) || isNumbered(body)) return [];
  const response = ownValue(body, 'response');
  if (!isRecord(response) || isNumbered(response)) return fieldsOf(body, isToldAround);
  return [
    ...fieldsOf(body, (key) => key === 'response'),
    ...within('response', fieldsOf(response, isToldAround)),
  ];
}

function isToldAround(key: string): boolean {
  return key === 'customer' || isToldStatus(key);
}

function fieldsOf(record: JsonRecord, isTold: (key: string) => boolean): readonly Field[] {
  return Object.entries(record).flatMap(([name, raw]) => (isTold(name) ? [] : [{ name, raw }]));
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
    if (isNetwork(entry)) return [readNetwork(entry, at, notices, keyOf(found, index))];
    notices.add('unreadable-network', at, undefined, entry);
    return [];
  });
}

/** The key of a network that stands under its name. */
function keyOf({ by }: Listed, index: number): string | undefined {
  const key = typeof by === 'string' ? undefined : by.keys[index];
  return key === undefined || /^-?\d+$/.test(key) ? undefined : key;
}

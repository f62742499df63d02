import { type Change, type Changes, keyAsWritten, undecodable } from '../change.ts';
import { type JsonRecord, childPath, isList, isRecord, ownValue } from '../json.ts';
import type { Answer, Field, NetworkAnswer, SharingCustomer } from './answer.ts';
import {
  type WhichCustomer,
  failureOf,
  findCustomers,
  findNoCustomers,
  findWhich,
  readCustomer,
} from './customers.ts';
import { isStatusKey } from './failures.ts';
import { type Listed, entryPath, isNumbered, within } from './lists.ts';
import { type FoundCustomer, findNetworks, isNetwork, readNetwork } from './networks.ts';
import { type Notices, collectNotices, countUnreadable } from './notices.ts';
import { noteUnread } from './unread.ts';
import { readWarnings } from './warnings.ts';

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
  if (isAround) noteUnread(body, '', undefined, notices);
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
  return key === 'customer' || isStatusKey(key);
}

function fieldsOf(record: JsonRecord, isRepresented: (key: string) => boolean): readonly Field[] {
  return Object.entries(record).flatMap(([name, raw]) => (isRepresented(name) ? [] : [{ name, raw }]));
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

/** A value that was changed, or that is kept beside another of the same key. */
export type ChangedValue = { readonly kind: Change['kind']; readonly at: string; readonly raw: unknown };

/**
 * Where the changes are in an answer. What is no longer to be found (masked meanwhile, or beside the answer) is told of the
 * answer as a whole (`at: ''`, `raw` how often). An answer without changes is not walked. Recursive: what `parseJson` lets
 * through (32 levels) is safe.
 */
export function findChanged(answer: unknown, changes: Changes): readonly ChangedValue[] {
  return changes.flatMap(({ kind, count }): ChangedValue[] => {
    const found: ChangedValue[] = [];
    walk(answer, '', (value, at, key, holder) => {
      const isChanged =
        kind === 'repeated-key' ? isRepeated(key, holder) : isUndecodable(key) || isUndecodable(value);
      if (isChanged) found.push({ kind, at, raw: value });
    });
    const isWhole = kind === 'repeated-key' ? found.length >= count : found.length > 0;
    return isWhole ? found : [...found, { kind, at: '', raw: count }];
  });
}

function isRepeated(key: string, holder: JsonRecord | undefined): boolean {
  const written = keyAsWritten(key);
  return written !== key && holder !== undefined && Object.hasOwn(holder, written);
}

function isUndecodable(value: unknown): boolean {
  return typeof value === 'string' && value.includes(undecodable);
}

type Visit = (value: unknown, at: string, key: string, holder: JsonRecord | undefined) => void;

function walk(value: unknown, at: string, visit: Visit): void {
  if (isList(value)) {
    for (const [index, entry] of value.entries()) {
      visit(entry, `${at}[${index}]`, '', undefined);
      walk(entry, `${at}[${index}]`, visit);
    }
  } else if (isRecord(value)) {
    for (const [key, entry] of Object.entries(value)) {
      const here = childPath(at, key);
      visit(entry, here, key, value);
      walk(entry, here, visit);
    }
  }
}

import { isList, isRecord, type JsonRecord, ownValue } from '../json.ts';
import { isUnreadable } from './is-unreadable.ts';
import { presentText } from './present-text.ts';
import { childPath } from './path.ts';
import { readFact } from './read-fact.ts';
import { entryPath, isNumbered, type Listed, readList } from './lists.ts';
import { spellings } from './spellings.ts';

/** One of the nested shape's customers, where it stands, and its place among those that can be read. */
export type FoundCustomer = { readonly record: JsonRecord; readonly at: string; readonly index: number };

/** Which of several customers is meant: the place among them, or Capillary's own id of the customer. */
export type WhichCustomer = number | string;

/** Every customer of an answer: none in the flat shape, one as a rule, several where they share an identifier. They are never mixed. */
export function findCustomers(body: unknown): readonly FoundCustomer[] {
  const listed = listCustomers(body);
  if (listed === undefined) return [];
  const found = listed.entries.flatMap((record, place) =>
    isSomebody(record) ? [{ record, at: entryPath(listed, place) }] : [],
  );
  return found.map(({ record, at }, index) => ({ record, at, index }));
}

/** What stands among the customers and is none. */
export function findNoCustomers(body: unknown): readonly { readonly at: string; readonly raw: unknown }[] {
  const listed = listCustomers(body);
  if (listed === undefined || listed.by === 'itself') return [];
  const odd = listed.entries.flatMap((raw, place) =>
    isSomebody(raw) || isNothing(raw) ? [] : [{ at: entryPath(listed, place), raw }],
  );
  return [...odd, ...listed.beside.map(({ name, raw }) => ({ at: childPath(listed.at, name), raw }))];
}

/** `undefined` where it is not there: another one is never taken in its place. */
export function findWhich(
  customers: readonly FoundCustomer[],
  which: WhichCustomer,
): FoundCustomer | undefined {
  if (typeof which === 'number') return customers[which];
  return customers.find(({ record }) => presentText(readFact(record, 'customerId')) === which);
}

function listCustomers(body: unknown): Listed | undefined {
  if (!isRecord(body)) return undefined;
  const response = ownValue(body, 'response');
  const [holder, at] = isRecord(response) ? [response, 'response.customer'] : [body, 'customer'];
  return readList(ownValue(holder, 'customer'), at, undefined, isCustomer);
}

const identities = (['customerId', 'mobile', 'email', 'externalId'] as const).flatMap(
  (fact) => spellings[fact],
);

function isCustomer(record: JsonRecord): boolean {
  return ['interactions', 'item_status', ...identities].some((key) => Object.hasOwn(record, key));
}

function isSomebody(entry: unknown): entry is JsonRecord {
  return isRecord(entry) && !isNumbered(entry) && Object.keys(entry).length > 0;
}

function isNothing(entry: unknown): boolean {
  if (isRecord(entry) || isList(entry)) return Object.keys(entry).length === 0;
  return presentText(entry) === undefined && !isUnreadable(entry);
}

import { type JsonRecord, childPath, isList, isRecord, ownValue } from '../json.ts';
import type { AnswerCustomer, CustomerFailure, SharingCustomer } from './answer.ts';
import { byCode, isRefusal, readStatusCode } from './failures.ts';
import { type Listed, entryPath, isNumbered, listFields, readList, within } from './lists.ts';
import { type CustomerRecord, findNested } from './networks.ts';
import { type ReadingLog, createReadingLog } from './reading-log.ts';
import { isUnreadable, presentText, spellings } from './spellings.ts';
import { isRepresented, readScalar } from './values.ts';

const identities = ['customerId', 'mobile', 'email', 'externalId'] as const;

/** A customer of the nested shape, where it stands, and its place among those that can be read. */
export type FoundCustomer = CustomerRecord & { readonly index: number };

/**
 * Every customer of an answer: none in the flat shape, one as a rule, several where they share an identifier (CAPILLARY.md, "Two
 * shapes"). They are never mixed.
 */
export function findCustomers(body: unknown): readonly FoundCustomer[] {
  const listed = readCustomerList(body);
  if (listed === undefined) return [];
  const found = listed.entries.flatMap((record, place) =>
    isSomebody(record) ? [{ record, at: entryPath(listed, place) }] : [],
  );
  return found.map(({ record, at }, index) => ({ record, at, index }));
}

/** What stands among the customers and is none. */
export function findNoCustomers(body: unknown): readonly { readonly at: string; readonly raw: unknown }[] {
  const listed = readCustomerList(body);
  if (listed === undefined || listed.by === 'itself') return [];
  const odd = listed.entries.flatMap((raw, place) =>
    isSomebody(raw) || isNothing(raw) ? [] : [{ at: entryPath(listed, place), raw }],
  );
  return [...odd, ...listed.beside.map(({ name, raw }) => ({ at: childPath(listed.at, name), raw }))];
}

/**
 * The customer that is read: of several the one at place `which`, from 0, else the first whose communications are listed.
 * `undefined` where there is no such one: another is never taken in its place.
 */
export function chooseCustomer(
  customers: readonly FoundCustomer[],
  which: number | undefined,
): FoundCustomer | undefined {
  if (which !== undefined) return customers[which];
  return customers.find((customer) => failureOf(customer) === undefined) ?? customers[0];
}

function readCustomerList(body: unknown): Listed | undefined {
  if (!isRecord(body)) return undefined;
  const response = ownValue(body, 'response');
  const [holder, at] = isRecord(response) ? [response, 'response.customer'] : [body, 'customer'];
  return readList(ownValue(holder, 'customer'), at, undefined, isCustomer);
}

const identityKeys = identities.flatMap((name) => spellings[name]);

function isCustomer(record: JsonRecord): boolean {
  return ['interactions', 'item_status', ...identityKeys].some((key) => Object.hasOwn(record, key));
}

function isSomebody(entry: unknown): entry is JsonRecord {
  return isRecord(entry) && !isNumbered(entry) && Object.keys(entry).length > 0;
}

function isNothing(entry: unknown): boolean {
  if (isRecord(entry) || isList(entry)) return Object.keys(entry).length === 0;
  return presentText(entry) === undefined && !isUnreadable(entry);
}

/** Who a customer of the answer is. */
export function readCustomer({ record, at }: CustomerRecord, log: ReadingLog): AnswerCustomer {
  const fact = (name: (typeof identities)[number]): string | undefined =>
    readScalar(record, name, { at: () => at, channel: undefined }, log);
  const beside = findNested({ record, at })?.beside ?? [];
  return {
    id: fact('customerId'),
    mobile: fact('mobile'),
    email: fact('email'),
    externalId: fact('externalId'),
    extras: [
      ...listFields(
        record,
        (key) => !['interactions', 'item_status'].includes(key) && !isRepresented(record, key, identities),
      ),
      ...within('interactions', beside),
    ],
  };
}

/** What Capillary says instead of a customer's communications; `undefined` where it lists them. */
export function failureOf(customer: FoundCustomer): CustomerFailure | undefined {
  const raw = ownValue(customer.record, 'item_status');
  const status = readStatusCode(isRecord(raw) ? raw : {});
  const known = status.code === undefined ? undefined : byCode(status.code);
  if (known !== undefined) return { failure: known, code: status.code };
  if (isRefusal(status)) return { failure: 'vendor-error', code: status.code };
  return findNested(customer) === undefined ? { failure: 'unreadable', code: undefined } : undefined;
}

/** All of several customers who share the identifier, and which of them was `chosen`; none where there is but one. */
export function listSharing(
  customers: readonly FoundCustomer[],
  chosen: FoundCustomer | undefined,
): readonly SharingCustomer[] {
  if (customers.length < 2) return [];
  return customers.map((customer) => ({
    ...readCustomer(customer, createReadingLog()),
    index: customer.index,
    chosen: customer === chosen,
    failure: failureOf(customer),
  }));
}

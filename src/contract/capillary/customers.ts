import { type JsonRecord, childPath, isList, isRecord, ownValue } from '../json.ts';
import type { AnswerCustomer, CustomerFailure } from './answer.ts';
import { byCode, isRefusal, readStatusCode } from './failures.ts';
import { type Listed, entryPath, isNumbered, readList, within } from './lists.ts';
import { type FoundCustomer, findNested } from './networks.ts';
import type { Notices } from './notices.ts';
import { isUnreadable, presentText, readFact, spellings } from './spellings.ts';
import { isRepresented, readScalar } from './values.ts';

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

/** Who a customer of the answer is. */
export function readCustomer(
  { record, at }: Pick<FoundCustomer, 'record' | 'at'>,
  notices: Notices,
): AnswerCustomer {
  const fact = (name: (typeof facts)[number]): string | undefined =>
    readScalar(record, name, { at: () => at, channel: undefined }, notices);
  const beside = findNested({ record, at })?.beside ?? [];
  return {
    id: fact('customerId'),
    mobile: fact('mobile'),
    email: fact('email'),
    externalId: fact('externalId'),
    extras: [
      ...Object.entries(record)
        .filter(
          ([key]) => !['interactions', 'item_status'].includes(key) && !isRepresented(record, key, facts),
        )
        .map(([name, raw]) => ({ name, raw })),
      ...within('interactions', beside),
    ],
  };
}

const facts = ['customerId', 'mobile', 'email', 'externalId'] as const;

/** What Capillary says instead of a customer's communications; `undefined` where it lists them. */
export function failureOf(customer: FoundCustomer): CustomerFailure | undefined {
  const raw = ownValue(customer.record, 'item_status');
  const status = readStatusCode(isRecord(raw) ? raw : {});
  const known = status.code === undefined ? undefined : byCode(status.code);
  if (known !== undefined) return { failure: known, code: status.code };
  if (isRefusal(status)) return { failure: 'vendor-error', code: status.code };
  return findNested(customer) === undefined ? { failure: 'unreadable', code: undefined } : undefined;
}

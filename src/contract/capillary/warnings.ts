import type { VendorWarning } from './answer.ts';
import { exceedsDepth } from '../exceeds-depth.ts';
import { isList, isRecord, type JsonRecord, ownValue } from '../json.ts';
import type { FoundCustomer } from './customers.ts';
import { findNetworks } from './networks.ts';
import { isUnreadable } from './is-unreadable.ts';
import { presentNumber, presentText } from './present-text.ts';
import { readFact } from './read-fact.ts';
import { readList } from './lists.ts';

/**
 * Everything the vendor warns of: `warnings` wherever they stand, and a status that says "some failed" (code 201).
 * @param customer whose warnings beside those of the whole answer
 */
export function readWarnings(body: unknown, customer: FoundCustomer | undefined): readonly VendorWarning[] {
  const answer = isRecord(body) ? [body, ownValue(body, 'response'), customer?.record] : [];
  const networks = findNetworks(body, customer)?.entries ?? [];
  const holders = [...new Set([...answer, ...networks])].filter(isRecord);
  const listed = holders.flatMap((holder) => {
    const raw = ownValue(holder, 'warnings');
    const list = readList(raw, '', 'warning', isWarning);
    const beside = list?.beside.filter(({ raw: value }) => saysSomething(value)) ?? [];
    return [...(list?.entries ?? [raw]), ...beside.map(({ name, raw: value }) => ({ [name]: value }))];
  });
  const partial = holders
    .flatMap((holder) => [ownValue(holder, 'status'), ownValue(holder, 'item_status')])
    .filter((status) => isRecord(status) && presentNumber(readFact(status, 'code')) === '201');
  return [...listed, ...partial].flatMap(toWarning);
}

function isWarning(record: JsonRecord): boolean {
  return ['code', 'message'].some((key) => Object.hasOwn(record, key));
}

function saysSomething(value: unknown): boolean {
  return presentText(value) !== undefined || isUnreadable(value);
}

/** A warning of another form is told as it came, one that says nothing is none. */
function toWarning(entry: unknown): readonly VendorWarning[] {
  const code = isRecord(entry) ? presentNumber(readFact(entry, 'code')) : undefined;
  const message = presentText(isRecord(entry) ? ownValue(entry, 'message') : entry) ?? asItCame(entry);
  return message === undefined ? [] : [{ code, message }];
}

function asItCame(entry: unknown): string | undefined {
  if (!isUnreadable(entry) || isEmpty(entry)) return undefined;
  return exceedsDepth(entry, 32) ? '…' : JSON.stringify(entry);
}

function isEmpty(entry: unknown): boolean {
  return (isRecord(entry) || isList(entry)) && Object.keys(entry).length === 0;
}

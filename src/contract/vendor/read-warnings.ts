import type { VendorWarning } from '../answer.ts';
import { isRecord, type JsonRecord, ownValue } from '../json.ts';
import { findCustomer } from './find-networks.ts';
import { presentText } from './present-text.ts';
import { readFact } from './read-fact.ts';
import { readList } from './read-list.ts';

/** Everything the vendor warns of: `warnings` wherever they stand, and a status that says "some failed" (code 201). */
export function readWarnings(body: unknown): readonly VendorWarning[] {
  if (!isRecord(body)) return [];
  const response = ownValue(body, 'response');
  const holders = [body, response, findCustomer(body)?.record].filter(isRecord);
  const listed = holders.flatMap((holder) => readList(ownValue(holder, 'warnings'), ['warning']) ?? []);
  const partial = holders
    .flatMap((holder) => [ownValue(holder, 'status'), ownValue(holder, 'item_status')])
    .filter((status) => isRecord(status) && presentText(readFact(status, 'code')) === '201');
  return [...listed, ...partial].flatMap(toWarning);
}

function toWarning(entry: unknown): readonly VendorWarning[] {
  if (!isRecord(entry)) {
    const message = presentText(entry);
    return message === undefined ? [] : [{ code: undefined, message }];
  }
  return [{ code: presentText(readFact(entry, 'code')), message: messageOf(entry) }];
}

function messageOf(entry: JsonRecord): string {
  return presentText(ownValue(entry, 'message')) ?? JSON.stringify(entry);
}

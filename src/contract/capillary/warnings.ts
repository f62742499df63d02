import { type JsonRecord, isList, isRecord, ownValue } from '../json.ts';
import type { VendorWarning } from './answer.ts';
import { readList } from './lists.ts';
import { type CustomerRecord, findNetworks } from './networks.ts';
import { isUnreadable, presentNumber, presentText, readField } from './spellings.ts';

/**
 * Everything the vendor warns of: `warnings` wherever they stand, and a status that says "some failed" (code 201; CAPILLARY.md,
 * "Success and failure").
 * @param customer whose warnings beside those of the whole answer
 */
export function readWarnings(body: unknown, customer: CustomerRecord | undefined): readonly VendorWarning[] {
  const answer = isRecord(body) ? [body, ownValue(body, 'response'), customer?.record] : [];
  const networks = findNetworks(body, customer)?.entries ?? [];
  const holders = [...new Set([...answer, ...networks])].filter(isRecord);
  const listed = holders.flatMap((holder) => {
    const raw = ownValue(holder, 'warnings');
    const list = readList(raw, '', 'warning', isWarning);
    const beside = list?.beside.filter(({ raw: value }) => isFilledWarning(value)) ?? [];
    return [...(list?.entries ?? [raw]), ...beside.map(({ name, raw: value }) => ({ [name]: value }))];
  });
  const partial = holders
    .flatMap((holder) => [ownValue(holder, 'status'), ownValue(holder, 'item_status')])
    .filter((status) => isRecord(status) && presentNumber(readField(status, 'code')) === '201');
  return [...listed, ...partial].flatMap(toWarning);
}

function isWarning(record: JsonRecord): boolean {
  return ['code', 'message'].some((key) => Object.hasOwn(record, key));
}

function isFilledWarning(value: unknown): boolean {
  return presentText(value) !== undefined || isUnreadable(value);
}

/** A warning of another form is kept as it came, one that says nothing is none. */
function toWarning(entry: unknown): readonly VendorWarning[] {
  const code = isRecord(entry) ? presentNumber(readField(entry, 'code')) : undefined;
  const message = presentText(isRecord(entry) ? ownValue(entry, 'message') : entry) ?? toJsonText(entry);
  return message === undefined ? [] : [{ code, message }];
}

function toJsonText(entry: unknown): string | undefined {
  if (!isUnreadable(entry) || isEmpty(entry)) return undefined;
  return exceedsDepth(entry, 32) ? '…' : JSON.stringify(entry);
}

function isEmpty(entry: unknown): boolean {
  return (isRecord(entry) || isList(entry)) && Object.keys(entry).length === 0;
}

/** Whether arrays and objects nest deeper than `limit` levels. Walks level by level, so that no depth can exhaust the stack. */
export function exceedsDepth(value: unknown, limit: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    const next: unknown[] = [];
    for (const node of level) {
      if (typeof node !== 'object' || node === null) continue;
      if (depth >= limit) return true;
      for (const child of Array.isArray(node) ? node : Object.values(node)) {
        if (typeof child === 'object' && child !== null) next.push(child);
      }
    }
    level = next;
  }
  return false;
}

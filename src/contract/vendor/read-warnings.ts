import type { VendorWarning } from '../answer.ts';
import { exceedsDepth } from '../exceeds-depth.ts';
import { isRecord, ownValue } from '../json.ts';
import { findCustomer, findNetworks } from './find-networks.ts';
import { isUnreadable } from './is-unreadable.ts';
import { presentNumber, presentText } from './present-text.ts';
import { readFact } from './read-fact.ts';
import { readList } from './read-list.ts';

/** Everything the vendor warns of: `warnings` wherever they stand, and a status that says "some failed" (code 201). */
export function readWarnings(body: unknown): readonly VendorWarning[] {
  const answer = isRecord(body) ? [body, ownValue(body, 'response'), findCustomer(body)?.record] : [];
  const holders = [...new Set([...answer, ...(findNetworks(body)?.entries ?? [])])].filter(isRecord);
  const listed = holders.flatMap((holder) => {
    const raw = ownValue(holder, 'warnings');
    return readList(raw, '', 'warning')?.entries ?? [raw];
  });
  const partial = holders
    .flatMap((holder) => [ownValue(holder, 'status'), ownValue(holder, 'item_status')])
    .filter((status) => isRecord(status) && presentNumber(readFact(status, 'code')) === '201');
  return [...listed, ...partial].flatMap(toWarning);
}

/** A warning of another form is told as it came, one that says nothing is none. */
function toWarning(entry: unknown): readonly VendorWarning[] {
  const code = isRecord(entry) ? presentNumber(readFact(entry, 'code')) : undefined;
  const message = presentText(isRecord(entry) ? ownValue(entry, 'message') : entry) ?? asItCame(entry);
  return message === undefined ? [] : [{ code, message }];
}

function asItCame(entry: unknown): string | undefined {
  if (!isUnreadable(entry) || (isRecord(entry) && Object.keys(entry).length === 0)) return undefined;
  return exceedsDepth(entry, 32) ? '…' : JSON.stringify(entry);
}

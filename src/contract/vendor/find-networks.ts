import { isList, isRecord, type JsonRecord, ownValue } from '../json.ts';
import type { FoundCustomer } from './find-customers.ts';
import { childPath } from './path.ts';
import { type Listed, readList } from './read-list.ts';

/**
 * Finds the networks by structure, never by URL: nested under `response.customer.interactions.network` (the wrapper
 * `response` may be missing), or flat, where the answer is the network itself. `undefined`: no shape that we know, which
 * is not the same as no networks.
 * @param customer whose networks, in the nested shape
 */
export function findNetworks(body: unknown, customer: FoundCustomer | undefined): Listed | undefined {
  if (isFlat(body)) return { entries: [body], at: '', raw: body, by: 'itself', beside: [] };
  const flat = isList(body) || isRecord(body) ? readList(body, '', undefined, isFlat) : undefined;
  if (flat !== undefined && flat.by !== 'itself' && flat.entries.some(isFlat)) return flat;
  return customer === undefined ? undefined : findNested(customer);
}

/** One customer's own networks. */
export function findNested({ record, at }: FoundCustomer): Listed | undefined {
  if (!Object.hasOwn(record, 'interactions')) return undefined;
  const listAt = childPath(at, 'interactions');
  const listed = readList(ownValue(record, 'interactions'), listAt, 'network', isNetwork);
  const isKnown = listed?.entries.length === 0 || listed?.entries.some(isNetwork);
  return isKnown ? listed : undefined;
}

/** Whether an entry names a network or lists its interactions; anything else is not one. */
export function isNetwork(value: unknown): value is JsonRecord {
  return isRecord(value) && (Object.hasOwn(value, 'interaction') || Object.hasOwn(value, 'name'));
}

function isFlat(value: unknown): boolean {
  return isRecord(value) && Object.hasOwn(value, 'interaction');
}

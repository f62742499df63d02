import { isList, isRecord, type JsonRecord, ownValue } from '../json.ts';
import { childPath } from './path.ts';
import { entryPath, type Listed, readList } from './read-list.ts';

/**
 * Finds the networks by structure, never by URL: nested under `response.customer.interactions.network` (the wrapper
 * `response` may be missing), or flat, where the answer is the network itself. `undefined`: no shape that we know, which
 * is not the same as no networks.
 */
export function findNetworks(body: unknown): Listed | undefined {
  if (isList(body)) return body.some(isFlat) ? readList(body, '') : undefined;
  if (!isRecord(body)) return undefined;
  if (isFlat(body)) return readList(body, '');
  const customer = findCustomer(body);
  if (customer === undefined || !Object.hasOwn(customer.record, 'interactions')) return undefined;
  const at = childPath(customer.at, 'interactions');
  const listed = readList(ownValue(customer.record, 'interactions'), at, 'network');
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

/** The nested shape's `customer`; `undefined` in the flat shape, and where several are listed: they are never mixed. */
export function findCustomer(
  body: JsonRecord,
): { readonly record: JsonRecord; readonly at: string } | undefined {
  const response = ownValue(body, 'response');
  const [holder, at] = isRecord(response) ? [response, 'response.customer'] : [body, 'customer'];
  const listed = readList(ownValue(holder, 'customer'), at);
  if (listed === undefined || listed.entries.length !== 1) return undefined;
  const [record] = listed.entries;
  return isRecord(record) ? { record, at: entryPath(listed, 0) } : undefined;
}

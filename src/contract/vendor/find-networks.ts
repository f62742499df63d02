import { isList, isRecord, type JsonRecord, ownValue } from '../json.ts';
import { readList } from './read-list.ts';

/** Where in an answer the networks stand, and the path to them. */
export type FoundNetworks = { readonly entries: readonly unknown[]; readonly at: string };

/**
 * Finds the networks by structure, never by URL: nested under `response.customer.interactions.network` (the wrapper
 * `response` may be missing), or flat, where the answer is the network itself. `undefined`: no shape that we know.
 */
export function findNetworks(body: unknown): FoundNetworks | undefined {
  if (isList(body)) return body.some(isFlat) ? { entries: body, at: 'network' } : undefined;
  if (!isRecord(body)) return undefined;
  if (isFlat(body)) return { entries: [body], at: '' };
  const customer = findCustomer(body);
  if (customer === undefined) return undefined;
  const interactions = ownValue(customer.record, 'interactions');
  const entries = readList(interactions, ['network']);
  return entries === undefined ? undefined : { entries, at: `${customer.at}.interactions.network` };
}

function isFlat(value: unknown): boolean {
  return isRecord(value) && Object.hasOwn(value, 'interaction');
}

/** The nested shape's `customer`; `undefined` in the flat shape. */
export function findCustomer(
  body: JsonRecord,
): { readonly record: JsonRecord; readonly at: string } | undefined {
  const response = ownValue(body, 'response');
  const customer = ownValue(isRecord(response) ? response : body, 'customer');
  if (!isRecord(customer) || Object.keys(customer).length === 0) return undefined;
  return { record: customer, at: isRecord(response) ? 'response.customer' : 'customer' };
}

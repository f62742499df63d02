import { isList, isRecord, type JsonRecord, ownValue } from '../json.ts';
import { foldNetwork } from './names.ts';
import { networks } from '../network.ts';
import type { FoundCustomer } from './customers.ts';
import { childPath } from './path.ts';
import { type Listed, readList } from './lists.ts';

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
  if (customer !== undefined) return findNested(customer);
  const isKeyed = isRecord(body) && Object.keys(body).some((key) => isKnownNetwork(key) && isFlat(body[key]));
  return isKeyed && flat !== undefined ? keyedByName(flat, isFlat) : undefined;
}

/** One customer's own networks. */
export function findNested({ record, at }: Pick<FoundCustomer, 'record' | 'at'>): Listed | undefined {
  if (!Object.hasOwn(record, 'interactions')) return undefined;
  const listAt = childPath(at, 'interactions');
  const listed = readList(ownValue(record, 'interactions'), listAt, 'network', isNetwork);
  const isKnown = listed?.entries.length === 0 || listed?.entries.some(isNetwork);
  return isKnown ? listed : listed && keyedByName(listed, isNetwork);
}

/** Networks as an object with their names as keys: at least one must be known to be a network by more than its key. */
function keyedByName(listed: Listed, isSure: (value: unknown) => boolean): Listed | undefined {
  const [record] = listed.entries;
  if (listed.by !== 'itself' || !isRecord(record) || !Object.values(record).some(isSure)) return undefined;
  const fields = Object.entries(record).map(([name, raw]) => ({ name, raw }));
  const keyed = fields.filter(({ name, raw }) => isSure(raw) || (isKnownNetwork(name) && isFilled(raw)));
  const beside = fields.filter((field) => !keyed.includes(field));
  const entries = keyed.map(({ raw }) => raw);
  const by = { keys: keyed.map(({ name }) => name) };
  return { ...listed, entries, by, beside: [...listed.beside, ...beside] };
}

function isKnownNetwork(name: string): boolean {
  return networks.some((network) => network === foldNetwork(name));
}

function isFilled(raw: unknown): boolean {
  return (isList(raw) || isRecord(raw)) && Object.keys(raw).length > 0;
}

/** Whether an entry names a network or lists its interactions; anything else is not one. */
export function isNetwork(value: unknown): value is JsonRecord {
  return isRecord(value) && (Object.hasOwn(value, 'interaction') || Object.hasOwn(value, 'name'));
}

function isFlat(value: unknown): boolean {
  return isRecord(value) && Object.hasOwn(value, 'interaction');
}

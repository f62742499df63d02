import { type JsonRecord, childPath, isList, isRecord, ownValue } from '../json.ts';
import { networks } from '../network.ts';
import type { Steps } from '../steps.ts';
import type { ChannelAnswer, Field, NetworkAnswer } from './answer.ts';
import { keepsItems, readChannel } from './channels.ts';
import { findCuts, findRefusals, isStatusKey } from './failures.ts';
import { type Listed, entryPath, isNumbered, listEntries, listFields, readList, within } from './lists.ts';
import { foldChannel, foldNetwork, knownChannels } from './names.ts';
import type { ReadingLog } from './reading-log.ts';
import { presentText, readField } from './spellings.ts';
import { noteUndocumented } from './undocumented.ts';
import { isRepresented, readScalar } from './values.ts';

/** A customer of the nested shape, and its path from the root of the answer. */
export type CustomerRecord = { readonly record: JsonRecord; readonly at: string };

/**
 * Finds the networks by structure, never by URL (CAPILLARY.md, "Two shapes"): nested under
 * `response.customer.interactions.network` (the wrapper `response` may be missing), or flat, where the answer is the network
 * itself. `undefined`: no shape that we know, which is not the same as no networks.
 * @param customer whose networks, in the nested shape
 */
export function findNetworks(body: unknown, customer: CustomerRecord | undefined): Listed | undefined {
  if (isFlat(body)) return { entries: [body], at: '', raw: body, by: 'itself', beside: [] };
  const flat = isList(body) || isRecord(body) ? readList(body, '', undefined, isFlat) : undefined;
  if (flat !== undefined && flat.by !== 'itself' && flat.entries.some(isFlat)) return flat;
  if (customer !== undefined) return findNested(customer);
  const isKeyed = isRecord(body) && Object.keys(body).some((key) => isKnownNetwork(key) && isFlat(body[key]));
  return isKeyed && flat !== undefined ? keyedByName(flat, isFlat) : undefined;
}

/** One customer's own networks. */
export function findNested({ record, at }: CustomerRecord): Listed | undefined {
  if (!Object.hasOwn(record, 'interactions')) return undefined;
  const listAt = childPath(at, 'interactions');
  const listed = readList(ownValue(record, 'interactions'), listAt, 'network', isNetworkRecord);
  const isKnown = listed?.entries.length === 0 || listed?.entries.some(isNetworkRecord);
  return isKnown ? listed : listed && keyedByName(listed, isNetworkRecord);
}

/** Networks as an object with their names as keys: at least one must be known to be a network by more than its key. */
function keyedByName(listed: Listed, isSure: (value: unknown) => boolean): Listed | undefined {
  const [record] = listed.entries;
  if (listed.by !== 'itself' || !isRecord(record) || !Object.values(record).some(isSure)) return undefined;
  const fields = listFields(record, () => true);
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
export function isNetworkRecord(value: unknown): value is JsonRecord {
  return isRecord(value) && (Object.hasOwn(value, 'interaction') || Object.hasOwn(value, 'name'));
}

function isFlat(value: unknown): boolean {
  return isRecord(value) && Object.hasOwn(value, 'interaction');
}

/**
 * The networks that were found; an entry that is none is a notice.
 * @param found what `findNetworks` found
 */
export function* readNetworks(found: Listed | undefined, log: ReadingLog): Steps<readonly NetworkAnswer[]> {
  if (found === undefined) return [];
  // What stands beside the networks of a customer is among the customer's extras (`readCustomer`).
  if (found.at === '') {
    for (const { name, raw } of found.beside)
      log.add('unreadable-field', childPath('', name), undefined, raw);
  }
  const read: NetworkAnswer[] = [];
  for (const [index, entry] of found.entries.entries()) {
    const at = entryPath(found, index);
    if (isNetworkRecord(entry)) read.push(yield* readNetwork(entry, at, log, keyOf(found, index)));
    else log.add('unreadable-network', at, undefined, entry);
  }
  return read;
}

/** The key of a network that stands under its name. */
function keyOf({ by }: Listed, index: number): string | undefined {
  const key = typeof by === 'string' ? undefined : by.keys[index];
  return key === undefined || /^-?\d+$/.test(key) ? undefined : key;
}

/**
 * One network: its name and its channels. Its warnings are read by `readWarnings`.
 * @param key under which it stands, which is its name where it has none of its own
 */
export function* readNetwork(
  network: JsonRecord,
  at: string,
  log: ReadingLog,
  key?: string,
): Steps<NetworkAnswer> {
  log.visited.set(network, 'represented');
  const spelling = readScalar(network, 'network', { at: () => at, channel: undefined }, log) ?? key ?? '';
  const name = foldNetwork(spelling);
  const fields = listFields(
    network,
    (field, raw) => !(isReadElsewhere(field, raw) || isRepresented(network, field, ['network'])),
  );
  const isUndocumented = Object.hasOwn(network, 'interaction') ? keepsItems : isRecord;
  const refused = findRefusals(network);
  for (const { name: field, raw } of refused) log.add('refused', childPath(at, field), undefined, raw);
  const cuts = findCuts(network, at);
  for (const cut of cuts) log.add('cut', cut.at, undefined, cut.raw);
  const undocumented = fields.filter(({ raw }) => !isTaken(raw, log) && holdsRecords(raw, isUndocumented));
  for (const { name: field, raw } of undocumented) {
    log.add('unreadable-list', childPath(at, field), undefined, raw);
  }
  const { channels, unreadable, beside } = yield* readChannels(network, at, log);
  const noted = noteUndocumented(network, at, undefined, log);
  return {
    name,
    spelling: spelling === name ? undefined : spelling,
    channels,
    unreadable: unreadable + undocumented.length + refused.length + cuts.length + noted,
    extras: [...fields, ...beside],
  };
}

function isTaken(raw: unknown, log: ReadingLog): boolean {
  return typeof raw === 'object' && raw !== null && log.visited.has(raw);
}

type Channels = {
  readonly channels: readonly ChannelAnswer[];
  readonly unreadable: number;
  readonly beside: readonly Field[];
};

function* readChannels(network: JsonRecord, at: string, log: ReadingLog): Steps<Channels> {
  const raw = ownValue(network, 'interaction');
  const listAt = childPath(at, 'interaction');
  const listed = readList(raw, listAt, undefined, isChannel);
  if (listed === undefined) {
    log.add('unreadable-list', listAt, undefined, raw);
    return { channels: [], unreadable: 1, beside: [] };
  }
  const keyed = listed.by === 'itself' && isRecord(raw) ? findKeyed(raw, listAt) : undefined;
  if (isRecord(raw) && keyed !== undefined) return yield* readKeyed(raw, keyed, listAt, log);
  const channels: ChannelAnswer[] = [];
  let unreadable = 0;
  const noteInner = (inner: Listed): void => log.add('unexpected-list', inner.at, undefined, inner.raw);
  for (const { entry, at: entryAt } of listEntries(listed, isChannel, noteInner)) {
    if (isRecord(entry) && Object.keys(entry).length > 0 && !isNumbered(entry)) {
      channels.push(yield* readChannel(entry, entryAt(), log));
    } else {
      unreadable += 1;
      log.add('unreadable-channel', entryAt(), undefined, entry);
    }
  }
  return { channels, unreadable, beside: within('interaction', listed.beside) };
}

type KeyedChannels = {
  readonly channels: readonly {
    readonly record: JsonRecord;
    readonly at: string;
    readonly key: string;
  }[];
  readonly beside: readonly Field[];
};

function* readKeyed(
  interaction: JsonRecord,
  { channels: found, beside }: KeyedChannels,
  at: string,
  log: ReadingLog,
): Steps<Channels> {
  log.visited.set(interaction, 'searched');
  const refused = findRefusals(interaction);
  for (const { name, raw } of refused) log.add('refused', childPath(at, name), undefined, raw);
  const channels: ChannelAnswer[] = [];
  for (const { record, at: entryAt, key } of found)
    channels.push(yield* readChannel(record, entryAt, log, key));
  return { channels, unreadable: refused.length, beside: within('interaction', beside) };
}

/** Channels as an object with their names as keys, each an entry or its list alone; at least one must be known. */
function findKeyed(interaction: JsonRecord, at: string): KeyedChannels | undefined {
  if (isChannel(interaction) || keepsItems(interaction)) return undefined;
  if (!Object.keys(interaction).some(isKnownChannel)) return undefined;
  const fields = listFields(interaction, () => true);
  const keyed = fields.filter(isKeyedChannel);
  const channels = keyed.map(({ name: key, raw }) =>
    isRecord(raw) && isEntry(raw)
      ? { record: raw, at: childPath(at, key), key }
      : // The list alone, in its place.
        { record: { [key]: raw }, at, key },
  );
  return { channels, beside: fields.filter((field) => !keyed.includes(field)) };
}

function isKeyedChannel({ name, raw }: Field): boolean {
  if (isStatusKey(name) || !(isList(raw) || isRecord(raw))) return false;
  if (isKnownChannel(name)) return true;
  return isList(raw) || isNumbered(raw) ? Object.values(raw).some(isRecord) : isEntry(raw);
}

function isEntry(record: JsonRecord): boolean {
  return !isNumbered(record) && (keepsItems(record) || Object.hasOwn(record, 'count'));
}

function isKnownChannel(name: string): boolean {
  const folded = foldChannel(name);
  return knownChannels.some((channel) => channel === folded);
}

function isChannel(record: JsonRecord): boolean {
  return Object.hasOwn(record, 'count') || presentText(readField(record, 'channel')) !== undefined;
}

/** `errors: []` comes with success too. */
function isReadElsewhere(key: string, raw: unknown): boolean {
  return (
    key === 'interaction' ||
    key === 'warnings' ||
    (key === 'errors' && readList(raw, '')?.entries.length === 0)
  );
}

/**
 * What channels may stand under when they are not where they belong: a list, or one within an object or two.
 * @param isWanted what is taken for one: any object where there are no channels in their place, else only what keeps messages
 */
function holdsRecords(raw: unknown, isWanted: (record: JsonRecord) => boolean, depth = 2): boolean {
  const listed = isList(raw) || isRecord(raw) ? readList(raw, '') : undefined;
  if (listed === undefined) return false;
  if (listed.by !== 'itself') return listed.entries.some((entry) => isRecord(entry) && isWanted(entry));
  if (depth === 0 || !isRecord(raw)) return false;
  return Object.values(raw).some((value) => holdsRecords(value, isWanted, depth - 1));
}

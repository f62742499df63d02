import { type JsonRecord, isList, isRecord, ownValue } from '../json.ts';
import { finish } from '../steps.ts';
import type { Answer } from './answer.ts';
import { containers } from './channels.ts';
import { chooseCustomer, findCustomers, readCustomer } from './customers.ts';
import type { Listed } from './lists.ts';
import { findNetworks, isNetworkRecord, readNetworks } from './networks.ts';
import { createReadingLog } from './reading-log.ts';

/** An array of an answer that holds entries of a channel, where they belong, and is read entry by entry. */
export type EntryList = readonly unknown[];

/** Where most of an answer's entries stand, found without looking at any of them. */
export type EntryLists = {
  readonly lists: readonly EntryList[];
  /**
   * Reads the answer as `readAnswer` does, as if each list held the given entries alone: what is read of one entry hangs on no other.
   * Warnings, notices and what stands around the answer are left out.
   */
  readonly readOnly: (kept: ReadonlyMap<EntryList, EntryList>) => Answer;
};

/** More nodes beside the lists would have to be read whole. */
const mostBeside = 5000;

/**
 * Finds the lists of an answer. `undefined` where there are none, where several customers share the identifier, and where much
 * stands in other places: such an answer is only read whole.
 */
export function findEntryLists(body: unknown): EntryLists | undefined {
  const customers = findCustomers(body);
  if (customers.length > 1) return undefined;
  const customer = chooseCustomer(customers, undefined);
  const found = findNetworks(body, customer);
  if (found === undefined) return undefined;
  const lists: EntryList[] = [];
  const emptied = replaceLists(found, (list) => {
    lists.push(list);
    return [];
  });
  if (lists.length === 0 || !isSmall(emptied.entries)) return undefined;
  return {
    lists,
    readOnly: (kept) => {
      const log = createReadingLog();
      return {
        networks: finish(
          readNetworks({ ...replaceLists(found, (list) => kept.get(list) ?? []), beside: [] }, log),
        ),
        customer: customer === undefined ? undefined : readCustomer(customer, log),
        sharedBy: [],
        unreadable: 0,
        warnings: [],
        extras: [],
        notices: [],
      };
    },
  };
}

type Replace = (list: EntryList) => EntryList;

/** The networks with other lists in place of theirs. All else stays what it is, and an array an array. */
function replaceLists(found: Listed, replace: Replace): Listed {
  const entries = found.entries.map((network) =>
    isNetworkRecord(network) ? withField(network, 'interaction', (raw) => inChannels(raw, replace)) : network,
  );
  return { ...found, entries };
}

function inChannels(raw: unknown, replace: Replace): unknown {
  if (isList(raw)) return raw.map((channel) => (isRecord(channel) ? inChannel(channel, replace) : channel));
  return isRecord(raw) ? inChannel(raw, replace) : raw;
}

function inChannel(channel: JsonRecord, replace: Replace): JsonRecord {
  let changed = channel;
  for (const [key, { wrapper }] of containers) {
    changed = withField(changed, key, (raw) => {
      if (isList(raw)) return replace(raw);
      if (wrapper === undefined || !isRecord(raw)) return raw;
      return withField(raw, wrapper, (wrapped) => (isList(wrapped) ? replace(wrapped) : wrapped));
    });
  }
  return changed;
}

/** The record itself where the field stays what it is. The order of the keys is kept, and `__proto__` is a key like any other. */
function withField(record: JsonRecord, key: string, change: (raw: unknown) => unknown): JsonRecord {
  const raw = ownValue(record, key);
  const changed = change(raw);
  if (changed === raw) return record;
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [name, name === key ? changed : value]),
  );
}

/** Whether a value has few nodes. Without recursion: no depth can exhaust the stack. */
function isSmall(value: unknown): boolean {
  const open: unknown[] = [value];
  for (let seen = 0; open.length > 0; seen += 1) {
    if (seen + open.length > mostBeside) return false;
    const node = open.pop();
    if (typeof node !== 'object' || node === null) continue;
    const children: readonly unknown[] = Object.values(node);
    if (children.length > mostBeside) return false;
    for (const child of children) open.push(child);
  }
  return true;
}

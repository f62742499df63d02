import { readId, readSent } from '../../contract/capillary/channels.ts';
import { type EntryList, findEntryLists } from '../../contract/capillary/entries.ts';
import { isRecord, type JsonRecord } from '../../contract/json.ts';
import { instantOf } from '../time/moment.ts';
import { parseCommonForm } from '../time/wall-time.ts';
import type { Communication } from './communication.ts';
import type { History } from './history.ts';
import { type HistorySource, toHistory } from './to-history.ts';

/**
 * The newest of a customer's communications while the whole answer is still being read. A type of its own: no sum, tally, notice,
 * overview or export may rest on it, since nobody knows yet what else there is.
 */
export type NewestHistory = {
  readonly kind: 'newest';
  /** Newest first: equal to as many of the whole history's first ones. All of them have a date. */
  readonly communications: readonly Communication[];
  /** How many entries are to be read in all: to show how far the reading got, never as a count of messages. */
  readonly total: number;
} & Pick<
  History,
  'origin' | 'sent' | 'customer' | 'sharedBy' | 'extras' | 'type' | 'fetchedAt' | 'sourceZone'
>;

/** An answer with no more entries than this many times those that are wanted is read whole as soon. */
const small = 4;
/** Times in rare forms take long to read. */
const mostOdd = 1000;
/** No two offsets of a zone's clocks are further apart (UTC−12 to UTC+14). */
const offsetSpan = 26 * 3_600_000;

/**
 * The newest communications of a large answer, each read by the reader of the whole (`toHistory`), which is handed these entries and
 * those that may be merged with them. `undefined` where the answer is small, or where only the whole can tell: several customers
 * share the identifier, too few times are known, or entries stand in unusual places.
 * @param most how many at most; fewer where entries are merged
 */
export function readNewest(answer: unknown, source: HistorySource, most = 50): NewestHistory | undefined {
  const found = findEntryLists(answer);
  const total = found === undefined ? 0 : count(found.lists);
  if (found === undefined || total <= small * most) return undefined;
  // Twice as many entries: most of those that are merged are listed as phone and as SMS.
  const newest = chooseNewest(found.lists, source, 2 * most);
  if (newest === undefined) return undefined;
  let kept = newest.kept;
  let read = toHistory(found.readOnly(kept), source);
  const whole = withSameIds(found.lists, kept, read.communications);
  if (count([...whole.values()]) > count([...kept.values()])) {
    kept = whole;
    read = toHistory(found.readOnly(kept), source);
  }
  const { origin, sent, customer, sharedBy, extras, type, fetchedAt, sourceZone } = read;
  const communications = read.communications
    .filter(({ sentAt }) => sentAt !== undefined && sentAt >= newest.since)
    .slice(0, most);
  return {
    kind: 'newest',
    communications,
    total,
    origin,
    sent,
    customer,
    sharedBy,
    extras,
    type,
    fetchedAt,
    sourceZone,
  };
}

function count(lists: readonly EntryList[]): number {
  return lists.reduce((sum, { length }) => sum + length, 0);
}

type Kept = ReadonlyMap<EntryList, EntryList>;

/**
 * Every entry that was sent at `since` or later, which at least `wanted` were, and whatever is no plain entry: lists within a list are
 * read with whatever they hold. `undefined` where fewer have a time or much is odd.
 */
function chooseNewest(
  lists: readonly EntryList[],
  { sourceZone, fetchedAt }: HistorySource,
  wanted: number,
): { readonly kept: Kept; readonly since: number } | undefined {
  const walls = new Float64Array(count(lists));
  const newestWalls = createLargest(wanted);
  let [at, odd] = [0, 0];
  for (const list of lists) {
    for (const entry of list) {
      const wall = isPlainEntry(entry) ? quickWall(entry) : Infinity;
      walls[at] = wall;
      at += 1;
      if (wall !== Infinity) newestWalls.add(wall);
      else if ((odd += 1) > mostOdd) return undefined;
    }
  }
  // Whatever was sent at or after one of those that stand out by their clocks alone.
  const bound = (newestWalls.least() ?? -Infinity) - offsetSpan;
  const instants = new Float64Array(walls.length);
  const newestInstants = createLargest(wanted);
  at = 0;
  for (const list of lists) {
    for (const entry of list) {
      if ((walls[at] ?? 0) >= bound && isPlainEntry(entry)) {
        const sent = readSent(entry);
        const instant = sent === undefined ? undefined : instantOf(sent, sourceZone, fetchedAt);
        instants[at] = instant ?? -Infinity;
        if (instant !== undefined) newestInstants.add(instant);
      } else instants[at] = walls[at] === Infinity ? Infinity : -Infinity;
      at += 1;
    }
  }
  const since = newestInstants.least();
  if (since === undefined) return undefined;
  at = 0;
  const kept = lists.map((list): [EntryList, EntryList] => {
    const start = at;
    at += list.length;
    return [list, list.filter((_, index) => (instants[start + index] ?? 0) >= since)];
  });
  return { kept: new Map(kept), since };
}

/** An object that is one entry; a list with numbers as keys may stand in its place. */
function isPlainEntry(entry: unknown): entry is JsonRecord {
  if (!isRecord(entry)) return false;
  for (const key in entry) return !/^-?\d/.test(key);
  return false;
}

/** What the clock showed when it was sent, −Infinity where nothing says so, Infinity where it is written in a rarer form. */
function quickWall(entry: JsonRecord): number {
  const sent = readSent(entry);
  if (sent === undefined) return -Infinity;
  // A literal Z means nothing (`readMoment`).
  const wall = parseCommonForm(sent.endsWith('Z') ? sent.slice(0, -1) : sent);
  return Number.isNaN(wall) ? Infinity : wall;
}

/** With every further entry that has the id of one of these: it is merged with it, or numbered beside it (`mergeItems`). */
function withSameIds(lists: readonly EntryList[], kept: Kept, read: readonly Communication[]): Kept {
  const ids = new Set(read.map(({ item }) => item.id).filter((id) => id !== undefined));
  const whole = lists.map((list): [EntryList, EntryList] => {
    const known = new Set(kept.get(list));
    const isKept = (entry: unknown): boolean => {
      if (known.has(entry)) return true;
      const id = isPlainEntry(entry) ? readId(entry) : undefined;
      return id !== undefined && ids.has(id);
    };
    return [list, list.filter(isKept)];
  });
  return new Map(whole);
}

type Largest = {
  readonly add: (value: number) => void;
  /** The least of the `wanted` largest values that were added; `undefined` where there are fewer. */
  readonly least: () => number | undefined;
};

/** Sorts now and then what may be among the largest: most values only meet one comparison. */
function createLargest(wanted: number): Largest {
  const values = new Float64Array(16 * wanted);
  let [size, bound] = [0, -Infinity];
  const settle = (): void => {
    const sorted = values.subarray(0, size).sort();
    if (size < wanted) return;
    bound = sorted[size - wanted] ?? bound;
    values.copyWithin(0, size - wanted, size);
    size = wanted;
  };
  return {
    add: (value) => {
      if (!(value > bound)) return;
      values[size] = value;
      size += 1;
      if (size === values.length) settle();
    },
    least: () => {
      settle();
      return size < wanted ? undefined : bound;
    },
  };
}

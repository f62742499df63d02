import { type JsonRecord, childPath, isList, isRecord, ownValue } from '../json.ts';
import type { Steps } from '../steps.ts';
import type { ChannelAnswer, Field, Item, ItemKind } from './answer.ts';
import { findCuts, findRefusals } from './failures.ts';
import { type Listed, listEntries, readList, within } from './lists.ts';
import { foldChannel } from './names.ts';
import type { ReadingLog } from './reading-log.ts';
import { type FieldName, isUnreadable, presentNumber, presentText, readField } from './spellings.ts';
import { findUndocumentedLists, hasTextOrTime, noteUndocumented } from './undocumented.ts';
import { type Place, findText, isRepresented, readScalar, readText } from './values.ts';

type Container = { readonly kind: ItemKind; readonly wrapper?: string };

/** The keys under which a channel keeps its list, and the wrapper each may have (CAPILLARY.md, "Two shapes"). */
export const containers: ReadonlyMap<string, Container> = new Map<string, Container>([
  ['messages', { kind: 'message', wrapper: 'message' }],
  ['messageList', { kind: 'message', wrapper: 'message' }],
  ['message', { kind: 'message' }],
  ['surveys', { kind: 'survey', wrapper: 'survey' }],
  ['survey', { kind: 'survey' }],
  ['locs', { kind: 'check-in', wrapper: 'loc' }],
  ['loc', { kind: 'check-in' }],
]);

/** What an item may say beside its words. */
const itemFacts = [
  ...(['id', 'sender', 'receiver', 'status', 'campaign', 'user', 'sent', 'delivered', 'completed'] as const),
  ...(['caption', 'surveyName', 'npsScore', 'responseUrl', 'latitude', 'longitude'] as const),
];

/** Numbers that stand for nobody. */
const noIds = ['0', '-1'];
const noUsers = ['-1'];

/** So few entries are read in less than a millisecond. */
const atOnce = 256;

/**
 * Reads one entry of `interaction`: a channel with its count and its list, or with a count alone.
 * @param under the key that it stands under, which is its name where it has none of its own
 */
export function* readChannel(
  record: JsonRecord,
  at: string,
  log: ReadingLog,
  under?: string,
): Steps<ChannelAnswer> {
  const name = readScalar(record, 'channel', { at: () => at, channel: undefined }, log) ?? under ?? '';
  const channel = foldChannel(name);
  const place: Place = { at: () => at, channel };
  const take = ({ raw }: Listed): void => {
    if (isList(raw)) log.listed.add(raw);
  };
  const noteInner = (inner: Listed): void => {
    take(inner);
    log.add('unexpected-list', inner.at, channel, inner.raw);
  };
  const items: Item[] = [];
  log.visited.set(record, 'represented');
  const extras: Field[] = [];
  let [unreadable, unreadableLists, read] = [0, 0, 0];
  for (const key of Object.keys(record)) {
    const field = { name: key, raw: ownValue(record, key) };
    const found = findItemLists(field, place, log);
    if (found === undefined) {
      if (key !== 'count' && !isRepresented(record, key, ['channel', 'lastInteraction'])) extras.push(field);
      continue;
    }
    if (found.lists.length === 0) unreadableLists += 1;
    for (const list of found.lists) {
      take(list);
      for (const { entry, at: entryAt, of } of listEntries(list, hasTextOrTime, noteInner)) {
        const item = readItem(entry, found.kind, { at: entryAt, channel }, log, log.listed.has(of.raw));
        if (item === undefined) unreadable += 1;
        else items.push(item);
        read += 1;
        if (read % atOnce === 0) yield atOnce;
      }
      for (const beside of within(key, list.beside)) extras.push(beside);
    }
  }
  yield read % atOnce;
  for (const cut of findCuts(record, at)) log.add('cut', cut.at, channel, cut.raw);
  const refused = findRefusals(record);
  for (const { name: key, raw } of refused) log.add('refused', childPath(at, key), channel, raw);
  unreadableLists += noteUndocumented(record, at, channel, log) + refused.length;
  return {
    channel,
    spelling: name === channel ? undefined : name,
    count: readCount(record, place, log),
    items,
    unreadable,
    unreadableLists,
    lastInteraction: readScalar(record, 'lastInteraction', place, log),
    extras,
  };
}

/**
 * How many interactions a channel counts, as a number or as text; it need not be what it lists (CAPILLARY.md, "Counts and cuts").
 * Anything else that stands there is a notice: the list cannot be checked against it.
 */
export function readCount(record: JsonRecord, place: Place, log: ReadingLog): number | undefined {
  const raw = ownValue(record, 'count');
  const text = presentNumber(raw);
  if (text !== undefined && /^\d{1,15}$/.test(text)) return Number(text);
  if (text !== undefined || isUnreadable(raw)) {
    log.add('unreadable-count', childPath(place.at(), 'count'), place.channel, raw);
  }
  return undefined;
}

export type ItemLists = { readonly kind: ItemKind; readonly lists: readonly Listed[] };

/**
 * The lists of items in one field of a channel; `undefined` where the field holds none. A list under a name that nobody
 * documented (`feedbackList`, `messages: {msg: […]}`) is read like any other, with a notice.
 */
export function findItemLists({ name, raw }: Field, place: Place, log: ReadingLog): ItemLists | undefined {
  const at = childPath(place.at(), name);
  const container = containers.get(name);
  const kind = container?.kind ?? 'message';
  const listed = container && readList(raw, at, container.wrapper, hasItemFact);
  // An object without the wrapper's key: one collapsed entry, or a wrapper of another name.
  const isUnwrapped = listed?.by === 'itself' && listed.at === at;
  if (container === undefined || isUnwrapped) {
    const lists = findUndocumentedLists(raw, at);
    for (const list of lists) log.add('unexpected-list', list.at, place.channel, list.raw);
    if (lists.length > 0) return { kind, lists };
    if (container === undefined) return undefined;
  }
  // An object with none of an item's facts is no event.
  if (listed !== undefined && !(isUnwrapped && !listed.entries.some(hasItemFact)))
    return { kind, lists: [listed] };
  log.add('unreadable-list', at, place.channel, raw);
  return { kind, lists: [] };
}

/** Whether an object keeps a list where channels keep theirs. */
export function keepsItems(record: JsonRecord): boolean {
  return Object.entries(record).some(([key, raw]) => containers.has(key) && (isList(raw) || isRecord(raw)));
}

function hasItemFact(entry: unknown): boolean {
  if (!isRecord(entry)) return false;
  return (
    findText(entry) !== undefined ||
    itemFacts.some((fact) => presentText(readField(entry, fact)) !== undefined)
  );
}

/**
 * One entry of a list. Anything but an object with content that has names is unreadable: `undefined` and a notice with the raw
 * value. A known field of a type that cannot be read is a notice as well; the entry itself stays.
 * @param isListed whether the list is known to be read (`ReadingLog.listed`), so that only an entry with more within is noted
 */
export function readItem(
  entry: unknown,
  kind: ItemKind,
  place: Place,
  log: ReadingLog,
  isListed = false,
): Item | undefined {
  if (!isRecord(entry)) return noteItem(entry, place, log);
  const { keys, spelled, isNumbered, namesList } = log.formOf(entry);
  if (isNumbered || keys.length === 0) return noteItem(entry, place, log);
  if (!isListed || namesList || holdsMore(entry, keys)) log.visited.set(entry, 'item');
  const fact = (name: FieldName): string | undefined => {
    const own = spelled[name];
    return own && readScalar(entry, name, place, log, presentText, own);
  };
  const number = (name: FieldName): string | undefined => {
    const own = spelled[name];
    return own && readScalar(entry, name, place, log, presentNumber, own);
  };
  return {
    kind,
    id: unless(noIds, withPlainMinus(number('id'))),
    text: kind === 'survey' ? fact('surveyName') : readText(entry, place, log, spelled),
    sender: fact('sender'),
    receiver: fact('receiver'),
    status: fact('status'),
    campaign: withPlainMinus(number('campaign')),
    user: unless(noUsers, withPlainMinus(number('user'))),
    sent: number('sent'),
    delivered: number('delivered'),
    completed: number('completed'),
    raw: entry,
  };
}

function noteItem(entry: unknown, place: Place, log: ReadingLog): undefined {
  log.add('unreadable-item', place.at(), place.channel, entry);
}

/** Whether an entry holds an object or a list, where messages may be (`noteUndocumented`). */
function holdsMore(entry: JsonRecord, keys: readonly string[]): boolean {
  for (const key of keys) {
    const value = entry[key];
    if (typeof value === 'object' && value !== null) return true;
  }
  return false;
}

/** What `readItem` takes for an entry's id, without a word where none can be read. */
export function readId(entry: JsonRecord): string | undefined {
  return unless(noIds, withPlainMinus(presentNumber(readField(entry, 'id'))));
}

/** What `readItem` takes for the time at which an entry was sent. */
export function readSent(entry: JsonRecord): string | undefined {
  return presentNumber(readField(entry, 'sent'));
}

/** `-1` was seen with a typographic hyphen. */
function withPlainMinus(text: string | undefined): string | undefined {
  return text !== undefined && text.charCodeAt(0) > 0x20_0f
    ? text.replace(/^[\u2010\u2011\u2013\u2212]/, '-')
    : text;
}

function unless(nobody: readonly string[], text: string | undefined): string | undefined {
  return text !== undefined && nobody.includes(text) ? undefined : text;
}

import type { Field, ItemKind } from './answer.ts';
import { isList, isRecord, type JsonRecord } from '../json.ts';
import { findStrayLists } from './find-stray-lists.ts';
import type { Notices } from './notices.ts';
import { childPath } from './path.ts';
import { presentText } from './present-text.ts';
import { readFact } from './read-fact.ts';
import { type Listed, readList } from './lists.ts';
import type { Place } from './values.ts';
import { findText } from './read-text.ts';

export type ItemLists = { readonly kind: ItemKind; readonly lists: readonly Listed[] };

type Container = { readonly kind: ItemKind; readonly wrapper?: string };

/** The keys under which a channel keeps its list, and the wrapper each may have. */
const containers = new Map<string, Container>([
  ['messages', { kind: 'message', wrapper: 'message' }],
  ['messageList', { kind: 'message', wrapper: 'message' }],
  ['message', { kind: 'message' }],
  ['surveys', { kind: 'survey', wrapper: 'survey' }],
  ['survey', { kind: 'survey' }],
  ['locs', { kind: 'check-in', wrapper: 'loc' }],
  ['loc', { kind: 'check-in' }],
]);
/** Whether an object keeps a list where channels keep theirs. */
export function keepsItems(record: JsonRecord): boolean {
  return Object.entries(record).some(([key, raw]) => containers.has(key) && (isList(raw) || isRecord(raw)));
}

const itemFacts = [
  ...(['id', 'sender', 'receiver', 'status', 'campaign', 'user', 'sent', 'delivered', 'completed'] as const),
  ...(['caption', 'surveyName', 'npsScore', 'responseUrl', 'latitude', 'longitude'] as const),
];

/**
 * The lists of items in one field of a channel; `undefined` where the field holds none. A list under a name that nobody
 * documented (`feedbackList`, `messages: {msg: […]}`) is read like any other, and said.
 */
export function findItemLists({ name, raw }: Field, place: Place, notices: Notices): ItemLists | undefined {
  const at = childPath(place.at(), name);
  const container = containers.get(name);
  const kind = container?.kind ?? 'message';
  const listed = container && readList(raw, at, container.wrapper, tellsItem);
  // An object without the wrapper's key: one collapsed entry, or a wrapper of another name.
  const isUnwrapped = listed?.by === 'itself' && listed.at === at;
  if (container === undefined || isUnwrapped) {
    const lists = findStrayLists(raw, at);
    for (const stray of lists) notices.add('unexpected-list', stray.at, place.channel, stray.raw);
    if (lists.length > 0) return { kind, lists };
    if (container === undefined) return undefined;
  }
  // An object that tells none of an item's facts is no event.
  if (listed !== undefined && !(isUnwrapped && !listed.entries.some(tellsItem)))
    return { kind, lists: [listed] };
  notices.add('unreadable-list', at, place.channel, raw);
  return { kind, lists: [] };
}

function tellsItem(entry: unknown): boolean {
  if (!isRecord(entry)) return false;
  return (
    findText(entry) !== undefined ||
    itemFacts.some((fact) => presentText(readFact(entry, fact)) !== undefined)
  );
}

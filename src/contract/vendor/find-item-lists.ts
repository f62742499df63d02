import type { Field, ItemKind } from '../answer.ts';
import { isRecord, type JsonRecord } from '../json.ts';
import { findStrayLists } from './find-stray-lists.ts';
import type { Notices } from './notices.ts';
import { childPath } from './path.ts';
import { presentText } from './present-text.ts';
import { readFact } from './read-fact.ts';
import { type Listed, readList } from './read-list.ts';
import type { Place } from './read-scalar.ts';

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
const itemFacts = [
  ...(['id', 'text', 'sender', 'receiver', 'status', 'campaign', 'user', 'sent', 'delivered'] as const),
  ...(['completed', 'surveyName', 'npsScore', 'responseUrl', 'latitude', 'longitude'] as const),
];

/**
 * The lists of items in one field of a channel; `undefined` where the field holds none. A list under a name that nobody
 * documented (`feedbackList`, `messages: {msg: […]}`) is read like any other, and said.
 */
export function findItemLists({ name, raw }: Field, place: Place, notices: Notices): ItemLists | undefined {
  const at = childPath(place.at(), name);
  const container = containers.get(name);
  const kind = container?.kind ?? 'message';
  if (container === undefined || isUnwrapped(raw, container)) {
    const lists = findStrayLists(raw, at);
    for (const stray of lists) notices.add('unexpected-list', stray.at, place.channel, stray.entries);
    if (lists.length > 0) return { kind, lists };
    if (container === undefined) return undefined;
  }
  const listed = isOdd(raw, container) ? undefined : readList(raw, at, container.wrapper);
  if (listed === undefined) notices.add('unreadable-list', at, place.channel, raw);
  return { kind, lists: listed === undefined ? [] : [listed] };
}

/** An object without the wrapper's key: one collapsed entry, or a wrapper of another name. */
function isUnwrapped(raw: unknown, { wrapper }: Container): raw is JsonRecord {
  return isRecord(raw) && (wrapper === undefined || !Object.hasOwn(raw, wrapper));
}

/** Neither nothing nor an entry: an object that tells none of an item's facts is no event. */
function isOdd(raw: unknown, container: Container): boolean {
  if (!isUnwrapped(raw, container) || Object.keys(raw).length === 0) return false;
  return itemFacts.every((fact) => presentText(readFact(raw, fact)) === undefined);
}

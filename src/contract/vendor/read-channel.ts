import type { ChannelAnswer, Field, Item, ItemKind } from '../answer.ts';
import { isList, isRecord, type JsonRecord, ownValue } from '../json.ts';
import type { Notices } from './notices.ts';
import { presentText } from './present-text.ts';
import { readFact } from './read-fact.ts';
import { readItem } from './read-item.ts';
import { readList } from './read-list.ts';
import { spellings } from './spellings.ts';

type Container = { readonly kind: ItemKind; readonly wrappers: readonly string[] };

/** The keys under which a channel keeps its list, and the wrapper each may have. */
const containers = new Map<string, Container>([
  ['messages', { kind: 'message', wrappers: ['message'] }],
  ['messageList', { kind: 'message', wrappers: ['message'] }],
  ['message', { kind: 'message', wrappers: [] }],
  ['surveys', { kind: 'survey', wrappers: ['survey'] }],
  ['survey', { kind: 'survey', wrappers: [] }],
  ['locs', { kind: 'check-in', wrappers: ['loc'] }],
  ['loc', { kind: 'check-in', wrappers: [] }],
]);
const unexpected: Container = { kind: 'message', wrappers: [] };
const ownFacts = new Set<string>([...spellings.channel, ...spellings.lastInteraction, 'count']);

/** One entry of `interaction`: a channel with its count and its list, or with a count alone. */
export function readChannel(record: JsonRecord, at: string, notices: Notices): ChannelAnswer {
  const channel = presentText(readFact(record, 'channel')) ?? '';
  const items: Item[] = [];
  const extras: Field[] = [];
  let unreadable = 0;
  for (const name of Object.keys(record)) {
    const raw = ownValue(record, name);
    const container = containers.get(name) ?? (looksLikeList(raw) ? unexpected : undefined);
    if (container === undefined) {
      if (!ownFacts.has(name)) extras.push({ name, raw });
      continue;
    }
    const list = `${at}.${name}`;
    if (container === unexpected) notices.add('unexpected-list', list, channel, raw);
    const entries = readList(raw, container.wrappers);
    if (entries === undefined) {
      notices.add('unreadable-list', list, channel, raw);
      continue;
    }
    for (const [index, entry] of entries.entries()) {
      const item = readItem(entry, container.kind, { list, index, channel }, notices);
      if (item === undefined) unreadable += 1;
      else items.push(item);
    }
  }
  return {
    channel,
    count: readCount(record, at, channel, notices),
    items,
    unreadable,
    lastInteraction: presentText(readFact(record, 'lastInteraction')),
    extras,
  };
}

/** A list under a name that nobody documented (`feedbackList`): read like any other, and said. */
function looksLikeList(raw: unknown): boolean {
  return isList(raw) && raw.some(isRecord);
}

function readCount(record: JsonRecord, at: string, channel: string, notices: Notices): number | undefined {
  const raw = ownValue(record, 'count');
  const text = presentText(raw);
  if (text !== undefined && /^\d{1,15}$/.test(text)) return Number(text);
  const said = text !== undefined || (typeof raw === 'object' && raw !== null);
  if (said) notices.add('unreadable-field', `${at}.count`, channel, raw);
  return undefined;
}

import type { ChannelAnswer, Field, Item } from './answer.ts';
import { type JsonRecord, ownValue } from '../json.ts';
import { findRefusals } from './find-refusals.ts';
import { findItemLists } from './find-item-lists.ts';
import { saysSomething } from './find-stray-lists.ts';
import { foldChannel } from './names.ts';
import { isTold } from './is-told.ts';
import type { Notices } from './notices.ts';
import { childPath } from './path.ts';
import { readCount } from './read-count.ts';
import { readItem } from './read-item.ts';
import { type Listed, listEntries, within } from './lists.ts';
import { type Place, readScalar } from './values.ts';
import { tellUnread } from './unread.ts';

/** One entry of `interaction`: a channel with its count and its list, or with a count alone. */
export function readChannel(record: JsonRecord, at: string, notices: Notices): ChannelAnswer {
  const name = readScalar(record, 'channel', { at: () => at, channel: undefined }, notices) ?? '';
  const channel = foldChannel(name);
  const place: Place = { at: () => at, channel };
  const sayInner = (inner: Listed): void => notices.add('unexpected-list', inner.at, channel, inner.raw);
  const items: Item[] = [];
  notices.read.set(record, 'told');
  const extras: Field[] = [];
  let [unreadable, unreadableLists] = [0, 0];
  for (const key of Object.keys(record)) {
    const field = { name: key, raw: ownValue(record, key) };
    const found = findItemLists(field, place, notices);
    if (found === undefined) {
      if (key !== 'count' && !isTold(record, key, ['channel', 'lastInteraction'])) extras.push(field);
      continue;
    }
    if (found.lists.length === 0) unreadableLists += 1;
    for (const list of found.lists) {
      for (const { entry, at: entryAt } of listEntries(list, saysSomething, sayInner)) {
        const item = readItem(entry, found.kind, { at: entryAt, channel }, notices);
        if (item === undefined) unreadable += 1;
        else items.push(item);
      }
      for (const beside of within(key, list.beside)) extras.push(beside);
    }
  }
  const refused = findRefusals(record);
  for (const { name: key, raw } of refused) notices.add('refused', childPath(at, key), channel, raw);
  unreadableLists += tellUnread(record, at, channel, notices) + refused.length;
  return {
    channel,
    spelling: name === channel ? undefined : name,
    count: readCount(record, place, notices),
    items,
    unreadable,
    unreadableLists,
    lastInteraction: readScalar(record, 'lastInteraction', place, notices),
    extras,
  };
}

import type { ChannelAnswer, Field, Item, ItemKind } from '../answer.ts';
import { type JsonRecord, ownValue } from '../json.ts';
import { findItemLists } from './find-item-lists.ts';
import { isTold } from './is-told.ts';
import type { Notices } from './notices.ts';
import { readCount } from './read-count.ts';
import { readItem } from './read-item.ts';
import { entryPath, type Listed } from './read-list.ts';
import { type Place, readScalar } from './read-scalar.ts';

/** One entry of `interaction`: a channel with its count and its list, or with a count alone. */
export function readChannel(record: JsonRecord, at: string, notices: Notices): ChannelAnswer {
  const channel = readScalar(record, 'channel', { at: () => at, channel: undefined }, notices) ?? '';
  const place: Place = { at: () => at, channel };
  const items: Item[] = [];
  const extras: Field[] = [];
  let entries = 0;
  for (const name of Object.keys(record)) {
    const field = { name, raw: ownValue(record, name) };
    const found = findItemLists(field, place, notices);
    if (found === undefined) {
      if (name !== 'count' && !isTold(record, name, ['channel', 'lastInteraction'])) extras.push(field);
      continue;
    }
    for (const list of found.lists) {
      entries += list.entries.length;
      for (const item of readItems(list, found.kind, channel, notices)) items.push(item);
      for (const { name: key, raw } of list.beside) extras.push({ name: `${name}.${key}`, raw });
    }
  }
  return {
    channel,
    count: readCount(record, place, notices),
    items,
    unreadable: entries - items.length,
    lastInteraction: readScalar(record, 'lastInteraction', place, notices),
    extras,
  };
}

function readItems(list: Listed, kind: ItemKind, channel: string, notices: Notices): readonly Item[] {
  return list.entries.flatMap((entry, index) => {
    const item = readItem(entry, kind, { at: () => entryPath(list, index), channel }, notices);
    return item === undefined ? [] : [item];
  });
}

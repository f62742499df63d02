import type { ChannelAnswer, Field, NetworkAnswer } from '../answer.ts';
import { isList, isRecord, type JsonRecord, ownValue } from '../json.ts';
import { foldNetwork } from '../fold-name.ts';
import { keepsItems } from './find-item-lists.ts';
import { isTold } from './is-told.ts';
import type { Notices } from './notices.ts';
import { childPath } from './path.ts';
import { readChannel } from './read-channel.ts';
import { readFact } from './read-fact.ts';
import { presentText } from './present-text.ts';
import { isNumbered, type Listed, listEntries, readList, within } from './read-list.ts';
import { readScalar } from './read-scalar.ts';

/** One network: its name and its channels. `readWarnings` tells the warnings. */
export function readNetwork(network: JsonRecord, at: string, notices: Notices): NetworkAnswer {
  const spelling = readScalar(network, 'network', { at: () => at, channel: undefined }, notices) ?? '';
  const name = foldNetwork(spelling);
  const fields = Object.entries(network)
    .filter(([key, raw]) => !(isKnown(key, raw) || isTold(network, key, ['network'])))
    .map(([key, raw]) => ({ name: key, raw }));
  const isAstray = Object.hasOwn(network, 'interaction') ? keepsItems : isRecord;
  const astray = fields.filter(({ raw }) => holdsRecords(raw, isAstray));
  for (const { name: key, raw } of astray) {
    notices.add('unreadable-list', childPath(at, key), undefined, raw);
  }
  const { channels, unreadable, beside } = readChannels(network, at, notices);
  return {
    name,
    spelling: spelling === name ? undefined : spelling,
    channels,
    unreadable: unreadable + astray.length,
    extras: [...fields, ...beside],
  };
}

type Channels = {
  readonly channels: readonly ChannelAnswer[];
  readonly unreadable: number;
  readonly beside: readonly Field[];
};

function readChannels(network: JsonRecord, at: string, notices: Notices): Channels {
  const raw = ownValue(network, 'interaction');
  const listAt = childPath(at, 'interaction');
  const listed = readList(raw, listAt, undefined, isChannel);
  if (listed === undefined) {
    notices.add('unreadable-list', listAt, undefined, raw);
    return { channels: [], unreadable: 1, beside: [] };
  }
  const channels: ChannelAnswer[] = [];
  let unreadable = 0;
  const sayInner = (inner: Listed): void => notices.add('unexpected-list', inner.at, undefined, inner.raw);
  for (const { entry, at: entryAt } of listEntries(listed, isChannel, sayInner)) {
    if (isRecord(entry) && Object.keys(entry).length > 0 && !isNumbered(entry)) {
      channels.push(readChannel(entry, entryAt(), notices));
    } else {
      unreadable += 1;
      notices.add('unreadable-channel', entryAt(), undefined, entry);
    }
  }
  return { channels, unreadable, beside: within('interaction', listed.beside) };
}

function isChannel(record: JsonRecord): boolean {
  return Object.hasOwn(record, 'count') || presentText(readFact(record, 'channel')) !== undefined;
}

/** `errors: []` comes with success too. */
function isKnown(key: string, raw: unknown): boolean {
  return (
    key === 'interaction' ||
    key === 'warnings' ||
    (key === 'errors' && readList(raw, '')?.entries.length === 0)
  );
}

/**
 * What channels may stand under when they are not where they belong: a list, or one within an object or two.
 * @param isAstray what is taken for one: any object where there are no channels in their place, else only what keeps messages
 */
function holdsRecords(raw: unknown, isAstray: (record: JsonRecord) => boolean, depth = 2): boolean {
  const listed = isList(raw) || isRecord(raw) ? readList(raw, '') : undefined;
  if (listed === undefined) return false;
  if (listed.by !== 'itself') return listed.entries.some((entry) => isRecord(entry) && isAstray(entry));
  if (depth === 0 || !isRecord(raw)) return false;
  return Object.values(raw).some((value) => holdsRecords(value, isAstray, depth - 1));
}

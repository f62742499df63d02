import type { ChannelAnswer, Field, NetworkAnswer } from './answer.ts';
import { isList, isRecord, type JsonRecord, ownValue } from '../json.ts';
import { foldNetwork } from './names.ts';
import { keepsItems } from './find-item-lists.ts';
import { findRefusals } from './find-refusals.ts';
import { isTold } from './is-told.ts';
import type { Notices } from './notices.ts';
import { childPath } from './path.ts';
import { readChannel } from './channels.ts';
import { readFact } from './read-fact.ts';
import { presentText } from './present-text.ts';
import { isNumbered, type Listed, listEntries, readList, within } from './lists.ts';
import { readScalar } from './values.ts';
import { tellUnread } from './unread.ts';

/**
 * One network: its name and its channels. `readWarnings` tells the warnings.
 * @param key under which it stands, which is its name where it has none of its own
 */
export function readNetwork(network: JsonRecord, at: string, notices: Notices, key?: string): NetworkAnswer {
  notices.read.set(network, 'told');
  const spelling = readScalar(network, 'network', { at: () => at, channel: undefined }, notices) ?? key ?? '';
  const name = foldNetwork(spelling);
  const fields = Object.entries(network)
    .filter(([field, raw]) => !(isKnown(field, raw) || isTold(network, field, ['network'])))
    .map(([field, raw]) => ({ name: field, raw }));
  const isAstray = Object.hasOwn(network, 'interaction') ? keepsItems : isRecord;
  const refused = findRefusals(network);
  for (const { name: field, raw } of refused) notices.add('refused', childPath(at, field), undefined, raw);
  const astray = fields.filter(({ raw }) => !isTaken(raw, notices) && holdsRecords(raw, isAstray));
  for (const { name: field, raw } of astray) {
    notices.add('unreadable-list', childPath(at, field), undefined, raw);
  }
  const { channels, unreadable, beside } = readChannels(network, at, notices);
  const strays = tellUnread(network, at, undefined, notices);
  return {
    name,
    spelling: spelling === name ? undefined : spelling,
    channels,
    unreadable: unreadable + astray.length + refused.length + strays,
    extras: [...fields, ...beside],
  };
}

function isTaken(raw: unknown, notices: Notices): boolean {
  return typeof raw === 'object' && raw !== null && notices.read.has(raw);
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

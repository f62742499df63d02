import type { ChannelAnswer, NetworkAnswer } from '../answer.ts';
import { isList, isRecord, type JsonRecord, ownValue } from '../json.ts';
import { isTold } from './is-told.ts';
import type { Notices } from './notices.ts';
import { childPath } from './path.ts';
import { readChannel } from './read-channel.ts';
import { entryPath, readList } from './read-list.ts';
import { readScalar } from './read-scalar.ts';

/** One network: its name and its channels. `readWarnings` tells the warnings. */
export function readNetwork(network: JsonRecord, at: string, notices: Notices): NetworkAnswer {
  const name = readScalar(network, 'network', { at: () => at, channel: undefined }, notices) ?? '';
  const extras = Object.entries(network)
    .filter(([key, raw]) => !(isKnown(key, raw) || isTold(network, key, ['network'])))
    .map(([key, raw]) => ({ name: key, raw }));
  if (!Object.hasOwn(network, 'interaction')) {
    for (const { name: key, raw } of extras) {
      if (holdsRecords(raw)) notices.add('unreadable-list', childPath(at, key), undefined, raw);
    }
  }
  return { name, channels: readChannels(network, at, notices), extras };
}

function readChannels(network: JsonRecord, at: string, notices: Notices): readonly ChannelAnswer[] {
  const raw = ownValue(network, 'interaction');
  const listAt = childPath(at, 'interaction');
  const listed = readList(raw, listAt);
  if (listed === undefined) notices.add('unreadable-list', listAt, undefined, raw);
  return (listed?.entries ?? []).flatMap((entry, index): ChannelAnswer[] => {
    if (listed === undefined) return [];
    const entryAt = entryPath(listed, index);
    if (isRecord(entry)) return [readChannel(entry, entryAt, notices)];
    notices.add('unreadable-channel', entryAt, undefined, entry);
    return [];
  });
}

/** `errors: []` comes with success too. */
function isKnown(key: string, raw: unknown): boolean {
  return (
    key === 'interaction' ||
    key === 'warnings' ||
    (key === 'errors' && readList(raw, '')?.entries.length === 0)
  );
}

/** What the channels may stand under when they are not where they belong. */
function holdsRecords(raw: unknown): boolean {
  return isList(raw) && raw.some(isRecord);
}

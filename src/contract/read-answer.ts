import type { Answer, ChannelAnswer, Field, NetworkAnswer } from './answer.ts';
import { isRecord, type JsonRecord, ownValue } from './json.ts';
import { findNetworks } from './vendor/find-networks.ts';
import { collectNotices, type Notices } from './vendor/notices.ts';
import { presentText } from './vendor/present-text.ts';
import { readChannel } from './vendor/read-channel.ts';
import { readCustomer } from './vendor/read-customer.ts';
import { readList } from './vendor/read-list.ts';
import { readWarnings } from './vendor/read-warnings.ts';

/**
 * Reads a vendor answer of either shape (CAPILLARY.md "Two shapes, one meaning"). Total: it never throws on any JSON
 * value; what cannot be read becomes a notice with its raw value and never costs its neighbours. Whether the answer is a
 * success at all is `readOutcome`'s question.
 */
export function readAnswer(body: unknown): Answer {
  const notices = collectNotices();
  const found = findNetworks(body);
  const networks = (found?.entries ?? []).flatMap((entry, index): NetworkAnswer[] => {
    const at = found === undefined || found.at === '' ? '' : `${found.at}[${index}].`;
    if (isRecord(entry)) return [readNetwork(entry, at, notices)];
    notices.add('unreadable-network', at.slice(0, -1), undefined, entry);
    return [];
  });
  return {
    customer: readCustomer(body),
    networks,
    warnings: readWarnings(body),
    notices: notices.all,
  };
}

const known = new Set(['name', 'interaction', 'warnings', 'errors']);

function readNetwork(network: JsonRecord, at: string, notices: Notices): NetworkAnswer {
  const raw = ownValue(network, 'interaction');
  const entries = readList(raw);
  if (entries === undefined) notices.add('unreadable-list', `${at}interaction`, undefined, raw);
  const channels = (entries ?? []).flatMap((entry, index): ChannelAnswer[] => {
    const path = `${at}interaction[${index}]`;
    if (isRecord(entry)) return [readChannel(entry, path, notices)];
    notices.add('unreadable-channel', path, undefined, entry);
    return [];
  });
  const extras: readonly Field[] = Object.entries(network)
    .filter(([name]) => !known.has(name))
    .map(([name, value]) => ({ name, raw: value }));
  return { name: presentText(ownValue(network, 'name')) ?? '', channels, extras };
}

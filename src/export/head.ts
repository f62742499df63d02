import { channelLabel, compareChannels } from '../domain/channels/channel.ts';
import type { Communication } from '../domain/history/communication.ts';
import {
  describeAsked,
  describeCompleteness,
  historyCaveats,
  historyState,
} from '../domain/history/completeness.ts';
import type { ChannelTally, NetworkCoverage } from '../domain/history/history.ts';
import { customerIdentities } from '../domain/identity/customer-identities.ts';
import { joinSafe, ours } from '../domain/masking/safe-text.ts';
import type { Masker } from '../domain/masking/masker.ts';
import type { View } from '../domain/view/view.ts';
import { encodeView } from '../domain/view/codec.ts';
import type { ExportHead } from './document.ts';
import type { ExportedView } from './file.ts';
import type { Safe } from './settings.ts';

/** A head whose texts are safe. */
export type SafeHead = Safe<ExportHead>;

/** Keys that say how the view is shown, not what is in it; order and zone have fields of their own. */
const asideKeys = new Set(['message', 'order', 'zone', 'fold']);

/** What an export says before its rows. */
export function toExportHead(exported: ExportedView, mask: Masker): SafeHead {
  const { history, view, zone, filters, shown } = exported;
  const names = customerIdentities(history).map(mask.identity);
  return {
    mode: history.origin.mode ?? null,
    origin: history.origin.kind,
    masked: mask.level !== 'none',
    customer: names.length === 0 ? null : joinSafe(names, ' · '),
    fetchedAt: ours(new Date(history.fetchedAt).toISOString()),
    zone: ours(zone),
    sourceZone: ours(history.sourceZone),
    view: { order: view.order, filters: filters.map(mask.text), keys: keysOf(view, mask) },
    counts: {
      shown: shown.length,
      total: history.communications.length,
      channels: countShown(shown, mask),
    },
    state: historyState(history),
    asked: mask.id(describeAsked(history)),
    networks: history.networks.map((coverage) => toNetwork(coverage, mask)),
    completeness: history.channels.map((tally) => toCompleteness(tally, mask)),
    caveats: historyCaveats(history).map(mask.text),
  };
}

function keysOf(view: View, mask: Masker): SafeHead['view']['keys'] {
  const keys = new Map<string, SafeHead['view']['keys'][string]>();
  for (const [key, value] of new URLSearchParams(encodeView(view).search)) {
    if (!asideKeys.has(key)) keys.set(key, [...(keys.get(key) ?? []), mask.id(value)]);
  }
  if (view.words !== '') keys.set('q', [mask.text(view.words)]);
  return Object.fromEntries(keys);
}

function countShown(shown: readonly Communication[], mask: Masker): SafeHead['counts']['channels'] {
  const counts = new Map<string, number>();
  for (const { channels } of shown)
    for (const channel of channels) counts.set(channel, (counts.get(channel) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => compareChannels(a, b))
    .map(([channel, count]) => ({
      channel: mask.id(channel),
      label: mask.id(channelLabel(channel)),
      shown: count,
    }));
}

function toNetwork(coverage: NetworkCoverage, mask: Masker): SafeHead['networks'][number] {
  const why = coverage.state === 'failed' ? mask.id(coverage.why) : null;
  return { network: mask.id(coverage.network), state: coverage.state, why };
}

function toCompleteness(tally: ChannelTally, mask: Masker): SafeHead['completeness'][number] {
  const { network, channel, listed, counted, unreadable } = tally;
  const [described] = describeCompleteness([tally]);
  return {
    network: mask.id(network),
    channel: mask.id(channel),
    listed,
    counted: counted ?? null,
    unreadable,
    doubtful: described?.doubtful ?? true,
    words: mask.id(described?.words ?? ''),
  };
}

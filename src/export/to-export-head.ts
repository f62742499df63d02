import type { Identifier } from '../contract/identifier.ts';
import { channelLabel, compareChannels } from '../domain/channels/channel.ts';
import type { Communication } from '../domain/history/communication.ts';
import { customerIdentities } from '../domain/identity/customer-identities.ts';
import { describeCompleteness } from '../domain/history/describe-completeness.ts';
import type { ChannelTally, History } from '../domain/history/history.ts';
import { maskIdentity } from '../domain/masking/mask-identity.ts';
import type { ShareMask } from '../domain/masking/share/to-share-mask.ts';
import type { View } from '../domain/view/view.ts';
import { encodeView } from '../domain/view/view-codec.ts';
import { historyCaveats } from '../domain/history/history-caveats.ts';
import type { ZoneName } from '../domain/time/zone-name.ts';
import type { ExportHead } from './export-document.ts';

/** What is exported. */
export type ViewToExport = {
  readonly history: History;
  readonly view: View;
  /** The display zone. */
  readonly zone: ZoneName;
  /** What narrows it, in words. */
  readonly filters: readonly string[];
  /** What it shows, in its order. */
  readonly shown: readonly Communication[];
  /** What was searched; a saved answer may not say. */
  readonly sent: Identifier | undefined;
  readonly mode: 'demo' | 'real' | undefined;
  readonly mask: ShareMask;
  /** Whether `mask` hides anything: said in the export. */
  readonly masked: boolean;
};

/** Keys that say how the view is shown, not what is in it; order and zone have fields of their own. */
const asideKeys = new Set(['message', 'order', 'zone', 'fold']);

/** What an export says before its rows. */
export function toExportHead(exported: ViewToExport): ExportHead {
  const { history, view, zone, filters, shown, mode, mask, masked } = exported;
  return {
    mode: mode ?? null,
    masked,
    // However short it is, and whoever it names.
    customer: nameCustomer(exported),
    fetchedAt: new Date(history.fetchedAt).toISOString(),
    zone,
    sourceZone: history.sourceZone,
    view: { order: view.order, filters: filters.map(mask.text), keys: keysOf(view, mask) },
    counts: {
      shown: shown.length,
      total: history.communications.length,
      channels: countShown(shown, mask),
    },
    completeness: history.channels.map((tally) => toCompleteness(tally, mask)),
    caveats: historyCaveats(history).map(mask.text),
  };
}

/** Masked by its kind: a mask of texts may miss what is short. */
function nameCustomer({ history, sent, masked }: ViewToExport): string | null {
  const names = customerIdentities(history, sent).map(({ name, value }) =>
    masked ? maskIdentity(name, value) : value,
  );
  return names.length === 0 ? null : names.join(' · ');
}

function keysOf(view: View, mask: ShareMask): Record<string, string[]> {
  const keys = new Map<string, string[]>();
  for (const [key, value] of new URLSearchParams(encodeView(view).search)) {
    if (!asideKeys.has(key)) keys.set(key, [...(keys.get(key) ?? []), mask.id(value)]);
  }
  if (view.words !== '') keys.set('q', [mask.text(view.words)]);
  return Object.fromEntries(keys);
}

function countShown(shown: readonly Communication[], mask: ShareMask): ExportHead['counts']['channels'] {
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

function toCompleteness(tally: ChannelTally, mask: ShareMask): ExportHead['completeness'][number] {
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

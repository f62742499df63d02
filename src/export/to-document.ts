import { channelLabel, compareChannels } from '../domain/channels/channel.ts';
import { type FactRenderers, renderFacts, toFacts } from '../domain/facts/facts.ts';
import type { Communication } from '../domain/history/communication.ts';
import {
  describeAsked,
  describeCompleteness,
  historyCaveats,
  historyState,
} from '../domain/history/completeness.ts';
import type { ChannelTally, NetworkCoverage } from '../domain/history/history.ts';
import { customerIdentities } from '../domain/identity/name-customer.ts';
import type { Masker } from '../domain/masking/masker.ts';
import { type SafeText, joinSafe, ownText, safe } from '../domain/masking/safe-text.ts';
import { formatIso } from '../domain/time/clock.ts';
import { encodeView } from '../domain/view/codec.ts';
import type { View } from '../domain/view/view.ts';
import type { SafeHead, SafeRow } from './document.ts';
import type { ExportSettings, ExportedView } from './settings.ts';

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
    fetchedAt: ownText(new Date(history.fetchedAt).toISOString()),
    zone: ownText(zone),
    sourceZone: ownText(history.sourceZone),
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

/** What a fact adds to a row. */
type Addition = {
  readonly fields?: Partial<SafeRow>;
  readonly doubt?: SafeText;
  readonly note?: SafeText;
};

/** A communication as a row of an export. */
export function toExportRow(communication: Communication, settings: ExportSettings): SafeRow {
  const { mask } = settings;
  const { id, network, channels, direction, item, entries } = communication;
  const additions = renderFacts(toFacts(communication, settings), renderers, settings);
  const row: SafeRow = {
    id: mask.id(id),
    vendorId: null,
    network: mask.id(network),
    channels: channels.map(mask.id),
    direction: direction ?? null,
    receiver: null,
    sender: null,
    text: item.text === undefined ? null : mask.text(item.text),
    status: null,
    rawStatus: null,
    sentAt: null,
    deliveredAt: null,
    completedAt: null,
    sent: raw(item.sent, settings),
    delivered: raw(item.delivered, settings),
    completed: raw(item.completed, settings),
    campaign: null,
    score: null,
    place: null,
    user: null,
    listed: entries,
    doubts: additions.flatMap(({ doubt }) => doubt ?? []),
    notes: additions.flatMap(({ note }) => note ?? []),
  };
  for (const { fields } of additions) Object.assign(row, fields);
  return row;
}

function raw(text: string | undefined, { mask }: ExportSettings): SafeText | null {
  return text === undefined ? null : mask.id(text);
}

/** Where each fact stands in a row. */
const renderers: FactRenderers<ExportSettings, Addition> = {
  receiver: ({ address, maskedAtSource }, { mask }) => ({
    fields: { receiver: mask.receiver(address) },
    ...(maskedAtSource && { note: ownText('The receiver was masked by Capillary') }),
  }),
  sender: ({ address, maskedAtSource }, { mask }) => ({
    fields: { sender: mask.sender(address) },
    ...(maskedAtSource && { note: ownText('The sender was masked by Capillary') }),
  }),
  status: ({ status, raw: vendorStatus }, settings) => ({
    fields: { status: status?.family ?? null, rawStatus: raw(vendorStatus, settings) },
  }),
  point: ({ point: { kind, moment } }, { zone }) => {
    const at = moment?.at === undefined ? null : ownText(formatIso(moment.at, zone));
    if (kind === 'sent') return { fields: { sentAt: at } };
    if (kind === 'completed') return { fields: { completedAt: at } };
    return kind === 'delivered' && at !== null ? { fields: { deliveredAt: at } } : {};
  },
  doubt: ({ sentence }, { mask }) => ({ doubt: mask.id(sentence) }),
  repair: ({ point: { label }, at, reason }, { zone }) => ({
    doubt: ownText(`${label}: possibly ${formatIso(at, zone)}, ${reason}`),
  }),
  undated: () => ({ doubt: ownText('Sent: no date given') }),
  noText: () => ({ note: ownText('No text given') }),
  titleOnly: () => ({ note: ownText('Title only: the email’s body is not known here') }),
  also: ({ other: { name, text, about } }, { mask }) => {
    const said = safe`${mask.id(name)}: ${mask.text(text)}`;
    return about === 'course' ? { doubt: safe`Capillary also writes ${said}` } : { note: said };
  },
  score: ({ score }, { mask }) => ({ fields: { score: mask.id(score) } }),
  place: ({ latitude, longitude }, { mask }) => ({ fields: { place: mask.id(`${latitude}, ${longitude}`) } }),
  campaign: ({ campaign }, { mask }) => ({
    fields: { campaign: campaign === undefined ? ownText('none') : mask.id(campaign) },
  }),
  network: () => ({}),
  user: ({ user }, { mask }) => ({ fields: { user: mask.id(user) } }),
  id: ({ id }, { mask }) => ({ fields: { vendorId: mask.id(id) } }),
  // A field of its own names every channel.
  alsoUnder: () => ({}),
  listedTwice: ({ times }) => ({ note: safe`Listed ${times} times` }),
  sharedId: () => ({ doubt: ownText('Another message has the same id') }),
};

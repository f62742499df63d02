import type { Communication } from '../domain/history/communication.ts';
import { type FactRenderers, renderFacts, toFacts } from '../domain/facts/facts.ts';
import { ours, type SafeText, safe } from '../domain/masking/safe-text.ts';
import { formatIso } from '../domain/time/clock.ts';
import type { ExportRow } from './document.ts';
import type { ExportSettings, Safe } from './settings.ts';

/** A row whose texts are safe. */
export type SafeRow = Safe<ExportRow>;

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
    ...(maskedAtSource && { note: ours('The receiver was masked by Capillary') }),
  }),
  sender: ({ address, maskedAtSource }, { mask }) => ({
    fields: { sender: mask.sender(address) },
    ...(maskedAtSource && { note: ours('The sender was masked by Capillary') }),
  }),
  status: ({ status, raw: word }, settings) => ({
    fields: { status: status?.family ?? null, rawStatus: raw(word, settings) },
  }),
  point: ({ point: { kind, moment } }, { zone }) => {
    const at = moment?.at === undefined ? null : ours(formatIso(moment.at, zone));
    if (kind === 'sent') return { fields: { sentAt: at } };
    if (kind === 'completed') return { fields: { completedAt: at } };
    return kind === 'delivered' && at !== null ? { fields: { deliveredAt: at } } : {};
  },
  doubt: ({ sentence }, { mask }) => ({ doubt: mask.id(sentence) }),
  repair: ({ point: { label }, at, reason }, { zone }) => ({
    doubt: ours(`${label}: possibly ${formatIso(at, zone)}, ${reason}`),
  }),
  undated: () => ({ doubt: ours('Sent: no date given') }),
  noText: () => ({ note: ours('No text given') }),
  titleOnly: () => ({ note: ours('Title only: the e-mail’s body is not known here') }),
  score: ({ score }, { mask }) => ({ fields: { score: mask.id(score) } }),
  place: ({ latitude, longitude }, { mask }) => ({ fields: { place: mask.id(`${latitude}, ${longitude}`) } }),
  campaign: ({ campaign }, { mask }) => ({
    fields: { campaign: campaign === undefined ? ours('none') : mask.id(campaign) },
  }),
  network: () => ({}),
  user: ({ user }, { mask }) => ({ fields: { user: mask.id(user) } }),
  id: ({ id }, { mask }) => ({ fields: { vendorId: mask.id(id) } }),
  listedTwice: ({ times }) => ({ note: safe`Listed ${times} times` }),
  sharedId: () => ({ doubt: ours('Another message has the same id') }),
};

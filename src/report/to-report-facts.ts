import { networkLabel } from '../domain/channels/network-label.ts';
import { type FactRenderers, renderFacts, toFacts } from '../domain/facts/facts.ts';
import type { Communication } from '../domain/history/communication.ts';
import { noTimeGiven } from '../domain/history/delivery-story.ts';
import { ours, type SafeText, safe } from '../domain/masking/safe-text.ts';
import { writeTime } from '../domain/time/write-time.ts';
import type { ReportFact, ReportSettings } from './report-row.ts';

/** What a report says of a message beside its time, channel and text: to and from whom, what became of it and when, what is odd. */
export function toReportFacts(communication: Communication, settings: ReportSettings): readonly ReportFact[] {
  const facts = renderFacts(toFacts(communication, settings), renderers, settings);
  const hasNoId = settings.ids && communication.item.id === undefined;
  return hasNoId ? [...facts, fact('Id', ours('Capillary gives none'))] : facts;
}

function fact(label: string, value: SafeText): ReportFact {
  return { label, value, doubt: false };
}

function doubt(label: string, value: SafeText): ReportFact {
  return { label, value, doubt: true };
}

const maskedAtSource = ours('••••• (masked by Capillary)');

/** What a report says of each fact. */
const renderers: FactRenderers<ReportSettings, ReportFact | undefined> = {
  receiver: (receiver, { mask }) =>
    fact('To', receiver.maskedAtSource ? maskedAtSource : mask.receiver(receiver.address)),
  sender: (sender, { mask }) =>
    fact('From', sender.maskedAtSource ? maskedAtSource : mask.sender(sender.address)),
  status: ({ status, raw }, { mask }) =>
    fact(
      'Status',
      status === undefined
        ? ours('Capillary gives none')
        : safe`${mask.id(status.meaning)} [${mask.id(raw ?? '')}]`,
    ),
  point: ({ point: { kind, label, moment, gap } }, { zone }) => {
    if (kind === 'sent') return undefined;
    if (moment === undefined)
      return kind === 'delivered' || kind === 'opened' ? fact(label, ours(noTimeGiven)) : undefined;
    if (moment.at === undefined) return undefined;
    return fact(label, ours([writeTime(moment.at, zone), gap].filter(Boolean).join(', ')));
  },
  // What is no date of sending stands in the place of the time already.
  doubt: ({ point: { label }, words, isOfTitle }, { mask }) =>
    isOfTitle ? undefined : doubt(`${label}, in doubt`, mask.id(words)),
  repair: ({ point: { label }, at, reason }, { zone }) =>
    doubt(`${label}, possibly`, ours(`${writeTime(at, zone)}, ${reason}`)),
  undated: () => undefined,
  noText: () => fact('Text', ours('none given')),
  titleOnly: () => fact('Text', ours('title only; the e-mail’s body is not known here')),
  score: ({ score }, { mask }) => fact('Score', safe`${mask.id(score)} of 10`),
  place: ({ latitude, longitude }, { mask }) => fact('Place', mask.id(`${latitude}, ${longitude}`)),
  campaign: ({ campaign }, { mask }) =>
    fact('Campaign', campaign === undefined ? ours('none') : mask.id(campaign)),
  network: ({ network }, { mask }) =>
    network === 'capillary' ? undefined : fact('Network', mask.id(networkLabel(network))),
  user: () => undefined,
  id: ({ id }, { mask, ids }) => (ids ? fact('Id', mask.id(id)) : undefined),
  listedTwice: ({ times }) => fact('Listed', safe`${times} times`),
  sharedId: () => doubt('Id', ours('another message has the same')),
};

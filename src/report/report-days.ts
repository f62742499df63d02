import { channelLabel, networkLabel } from '../domain/channels/channel.ts';
import type { StatusFamily } from '../domain/channels/status.ts';
import { type FactRenderers, maskedAtSourceText, renderFacts, toFacts } from '../domain/facts/facts.ts';
import type { Communication } from '../domain/history/communication.ts';
import { noTimeGiven } from '../domain/history/story.ts';
import { type SafeText, ownText, safe } from '../domain/masking/safe-text.ts';
import { countOf } from '../domain/text/wording.ts';
import { formatClock, formatIso, writeTime } from '../domain/time/clock.ts';
import { formatDayInWords } from '../domain/time/day.ts';
import { formatZone } from '../domain/time/zone.ts';
import { type DayGroup, groupByDay } from '../domain/view/day-groups.ts';
import type { ExportSettings } from '../export/settings.ts';

/** How messages are put into a report. */
type ReportSettings = ExportSettings & {
  /** Each message with the vendor's id. */
  readonly ids: boolean;
};

/** A label and what it says; `doubt`: something about it is not as it should be. */
export type ReportFact = { readonly label: string; readonly value: SafeText; readonly doubt: boolean };

/** One message as a report shows it: nothing else of the message reaches the document. */
export type ReportRow = {
  /** Tells rows apart while drawing; it may name somebody and is never shown. */
  readonly key: string;
  /** `13:52:07`; what the vendor wrote where that is no date. */
  readonly time: SafeText;
  /** With its offset, for machines. */
  readonly iso: string | undefined;
  /** The zone and offset, where they are others than the day's heading says. */
  readonly zone: string | undefined;
  /** The vendor's name of the first channel, for its icon. */
  readonly channel: string;
  readonly channels: SafeText;
  readonly direction: string;
  readonly text: SafeText;
  readonly status: { readonly family: StatusFamily; readonly label: SafeText } | undefined;
  readonly facts: readonly ReportFact[];
};

/** The messages of one day under their heading. */
export type ReportDay = {
  readonly title: string;
  /** How many, and the zone and offset of its times. */
  readonly note: string;
  readonly rows: readonly ReportRow[];
};

const directions = { in: 'from the customer', out: 'to the customer' } as const;

/** Messages day by day on the clocks of the report's zone, in the order given; those without a date are the last group. */
export function toReportDays(
  communications: readonly Communication[],
  settings: ReportSettings,
): readonly ReportDay[] {
  return groupByDay(communications, settings.zone).map((group) => toReportDay(group, settings));
}

function toReportDay({ day, communications }: DayGroup, settings: ReportSettings): ReportDay {
  const [first] = communications;
  const zone = first?.sentAt === undefined ? undefined : formatZone(settings.zone, first.sentAt);
  return {
    title: day === undefined ? 'Date unknown' : formatDayInWords(day),
    note: [countOf(communications.length, 'message'), zone].filter((part) => part !== undefined).join(' · '),
    rows: communications.map((communication) => toReportRow(communication, settings, zone)),
  };
}

function toReportRow(
  communication: Communication,
  settings: ReportSettings,
  zoneOfDay: string | undefined,
): ReportRow {
  const { id, channels, direction, item, status } = communication;
  const { mask } = settings;
  return {
    key: id,
    ...timeOf(communication, settings, zoneOfDay),
    channel: channels[0],
    channels: mask.id(channels.map(channelLabel).join(' + ')),
    direction: direction === undefined ? 'direction not known' : directions[direction],
    text: mask.text(item.text ?? ''),
    status: status && { family: status.family, label: mask.id(status.label) },
    facts: toReportFacts(communication, settings),
  };
}

function timeOf(
  { sentAt, item }: Communication,
  { zone, mask }: ReportSettings,
  zoneOfDay: string | undefined,
): Pick<ReportRow, 'time' | 'iso' | 'zone'> {
  if (sentAt === undefined) {
    const time = item.sent === undefined ? ownText('No date given') : safe`No date: “${mask.id(item.sent)}”`;
    return { time, iso: undefined, zone: undefined };
  }
  const own = formatZone(zone, sentAt);
  return {
    time: ownText(formatClock(sentAt, zone)),
    iso: formatIso(sentAt, zone),
    zone: own === zoneOfDay ? undefined : own,
  };
}

/** What a report says of a message beside its time, channel and text: to and from whom, what became of it and when, what is odd. */
export function toReportFacts(communication: Communication, settings: ReportSettings): readonly ReportFact[] {
  const facts = renderFacts(toFacts(communication, settings), factRenderers, settings);
  const hasNoId = settings.ids && communication.item.id === undefined;
  return hasNoId ? [...facts, toFact('Id', ownText('Capillary gives none'))] : facts;
}

/** A fact of which nothing is odd. */
export function toFact(label: string, value: SafeText): ReportFact {
  return { label, value, doubt: false };
}

function toDoubt(label: string, value: SafeText): ReportFact {
  return { label, value, doubt: true };
}

/** What a report says of each fact. */
const factRenderers: FactRenderers<ReportSettings, ReportFact | undefined> = {
  receiver: (receiver, { mask }) =>
    toFact('To', receiver.maskedAtSource ? maskedAtSourceText : mask.receiver(receiver.address)),
  sender: (sender, { mask }) =>
    toFact('From', sender.maskedAtSource ? maskedAtSourceText : mask.sender(sender.address)),
  status: ({ status, raw }, { mask }) =>
    toFact(
      'Status',
      status === undefined
        ? ownText('Capillary gives none')
        : safe`${mask.id(status.meaning)} [${mask.id(raw ?? '')}]`,
    ),
  point: ({ point: { kind, label, moment, gap } }, { zone }) => {
    if (kind === 'sent') return undefined;
    if (moment === undefined)
      return kind === 'delivered' || kind === 'opened' ? toFact(label, ownText(noTimeGiven)) : undefined;
    if (moment.at === undefined) return undefined;
    return toFact(label, ownText([writeTime(moment.at, zone), gap].filter(Boolean).join(', ')));
  },
  // What is no date of sending stands in the place of the time already.
  doubt: ({ point: { label }, words, isOfTitle }, { mask }) =>
    isOfTitle ? undefined : toDoubt(`${label}, in doubt`, mask.id(words)),
  repair: ({ point: { label }, at, reason }, { zone }) =>
    toDoubt(`${label}, possibly`, ownText(`${writeTime(at, zone)}, ${reason}`)),
  undated: () => undefined,
  noText: () => toFact('Text', ownText('none given')),
  titleOnly: () => toFact('Text', ownText('title only; the email’s body is not known here')),
  score: ({ score }, { mask }) => toFact('Score', safe`${mask.id(score)} of 10`),
  place: ({ latitude, longitude }, { mask }) =>
    toFact('Place', mask.id(`${latitude}, ${longitude} (latitude, longitude)`)),
  campaign: ({ campaign }, { mask }) =>
    toFact('Campaign', campaign === undefined ? ownText('none') : mask.id(campaign)),
  network: ({ network }, { mask }) =>
    network === 'capillary' ? undefined : toFact('Network', mask.id(networkLabel(network))),
  user: () => undefined,
  id: ({ id }, { mask, ids }) => (ids ? toFact('Id', mask.id(id)) : undefined),
  // Every channel stands beside the message.
  alsoUnder: () => undefined,
  listedTwice: ({ times }) => toFact('Listed', safe`${times} times`),
  sharedId: () => toDoubt('Id', ownText('another message has the same')),
};

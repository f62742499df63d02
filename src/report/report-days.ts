import { networkLabel, alsoUnder, channelLabel, nameChannels } from '../domain/channels/channel.ts';
import type { StatusFamily } from '../domain/channels/status.ts';
import {
  type Fact,
  type FactRenderers,
  maskedAtSourceText,
  renderFacts,
  toFacts,
} from '../domain/facts/facts.ts';
import type { Communication } from '../domain/history/communication.ts';
import { noTimeGiven } from '../domain/history/story.ts';
import { type SafeText, ownText, safe } from '../domain/masking/safe-text.ts';
import { countOf } from '../domain/text/wording.ts';
import { formatClock, formatIso, writeTime } from '../domain/time/clock.ts';
import { dayNumberAt, formatDayInWords } from '../domain/time/day.ts';
import type { Instant } from '../domain/time/instant.ts';
import { formatZone } from '../domain/time/zone.ts';
import { type DayGroup, groupByDay } from '../domain/view/day-groups.ts';
import type { ExportSettings } from '../export/settings.ts';
import { type Notes, type ReportNote, createNotes } from './report-notes.ts';

/** How messages are put into a report. */
type ReportSettings = ExportSettings & {
  /** Each message with the vendor's id. */
  readonly ids: boolean;
};

/** A label and what it says; `doubt`: something about it is not as it should be. */
export type ReportFact = { readonly label: string; readonly value: SafeText; readonly doubt: boolean };

/** What became of a message: its word, why or when, and the note that says what the vendor's word means. */
export type ReportStatus = {
  readonly family: StatusFamily;
  readonly label: SafeText;
  readonly more: SafeText | undefined;
  readonly note: number;
};

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
  /** The note on other channels that list the same. */
  readonly channelNote: number | undefined;
  /** Where it is not to the customer, as most are. */
  readonly direction: string | undefined;
  readonly text: SafeText;
  /** The note on what the text is. */
  readonly textNote: number | undefined;
  /** `none`: the vendor gives none of a message that has one usually. */
  readonly status: ReportStatus | 'none' | undefined;
  readonly facts: readonly ReportFact[];
};

/** The messages of one day under their heading. */
export type ReportDay = {
  readonly title: string;
  /** How many, and the zone and offset of its times. */
  readonly note: string;
  readonly rows: readonly ReportRow[];
};

/** The messages of a report, and the notes that their numbers stand for. */
export type ReportBody = { readonly days: readonly ReportDay[]; readonly notes: readonly ReportNote[] };

/** Messages day by day on the clocks of the report's zone, in the order given; those without a date are the last group. */
export function toReportBody(communications: readonly Communication[], settings: ReportSettings): ReportBody {
  const notes = createNotes();
  const days = groupByDay(communications, settings.zone).map((group) => toReportDay(group, settings, notes));
  return { days, notes: notes.all() };
}

function toReportDay({ day, communications }: DayGroup, settings: ReportSettings, notes: Notes): ReportDay {
  const [first] = communications;
  const zone = first?.sentAt === undefined ? undefined : formatZone(settings.zone, first.sentAt);
  return {
    title: day === undefined ? 'Date unknown' : formatDayInWords(day),
    note: [countOf(communications.length, 'message'), zone].filter((part) => part !== undefined).join(' · '),
    rows: communications.map((communication) => toReportRow(communication, settings, notes, zone)),
  };
}

/** One message as a report shows it; what is true of many goes into `notes`. */
export function toReportRow(
  communication: Communication,
  settings: ReportSettings,
  notes: Notes,
  zoneOfDay?: string,
): ReportRow {
  const { id, channels, direction, item, sentAt } = communication;
  const { mask } = settings;
  const facts = toFacts(communication, settings);
  const said = renderFacts(facts, factRenderers, { ...settings, sentAt, label: communication.status?.label });
  const hasNoId = settings.ids && item.id === undefined;
  return {
    key: id,
    ...timeOf(communication, settings, zoneOfDay),
    channel: channels[0],
    channels: mask.id(nameChannels(channels)),
    channelNote: channelNoteOf(channels, settings, notes),
    direction:
      direction === 'out' ? undefined : direction === 'in' ? 'From the customer' : 'Direction not known',
    text: mask.text(item.text ?? ''),
    textNote: facts.some(({ kind }) => kind === 'titleOnly') ? notes.number(titleOnly) : undefined,
    status: statusOf(communication, facts, settings, notes),
    facts: hasNoId ? [...said, toFact('Id', ownText('Capillary gives none'))] : said,
  };
}

const titleOnly = ownText('Title only: the text of an email is not known here.');

function channelNoteOf(
  channels: readonly string[],
  { mask }: ReportSettings,
  notes: Notes,
): number | undefined {
  const others = alsoUnder(channels);
  if (others.length === 0) return undefined;
  return notes.number(mask.id(`Capillary lists it under ${others.map(channelLabel).join(', ')}, too.`));
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

/** The status with why, or when by the one point of the story that it is called by. */
function statusOf(
  { status: known, direction, item, sentAt }: Communication,
  facts: readonly Fact[],
  { zone, mask }: ReportSettings,
  notes: Notes,
): ReportRow['status'] {
  const given = facts.find((fact) => fact.kind === 'status')?.status;
  if (known === undefined || given === undefined) return direction === 'in' ? undefined : 'none';
  const own = facts.find((fact) => fact.kind === 'point' && isOwn(fact, given.label));
  const when = own?.kind === 'point' ? describePoint(own, { zone, sentAt }) : undefined;
  const isUntimed = when === noTimeGiven;
  const more = [given.reason, isUntimed ? undefined : when].filter((part) => part !== undefined);
  return {
    family: given.family,
    label: mask.id(given.label),
    more: more.length === 0 ? undefined : ownText(more.join(', ')),
    note: notes.number(
      safe`${mask.id(item.status ?? '')}: ${mask.id(given.meaning)}${isUntimed ? untimed : ownText('')}`,
    ),
  };
}

const untimed = ownText(' No time of it is given.');

/** Whether a point of the story is what the status says, so that it stands beside its word. */
function isOwn({ point: { kind, label } }: Fact<'point'>, status: string | undefined): boolean {
  return kind !== 'sent' && label === status;
}

type PointSettings = Pick<ReportSettings, 'zone'> & { readonly sentAt: Instant | undefined };

/** When, without the day and the zone where they are those of the sending, and how much later. */
function describePoint(
  { point: { kind, moment, gap } }: Fact<'point'>,
  { zone, sentAt }: PointSettings,
): string | undefined {
  if (moment === undefined) return kind === 'delivered' || kind === 'opened' ? noTimeGiven : undefined;
  const { at } = moment;
  if (at === undefined) return undefined;
  const isSameDay =
    sentAt !== undefined &&
    dayNumberAt(at, zone) === dayNumberAt(sentAt, zone) &&
    formatZone(zone, at) === formatZone(zone, sentAt);
  return [isSameDay ? formatClock(at, zone) : writeTime(at, zone), gap].filter(Boolean).join(', ');
}

/** A fact of which nothing is odd. */
export function toFact(label: string, value: SafeText): ReportFact {
  return { label, value, doubt: false };
}

function toDoubt(label: string, value: SafeText): ReportFact {
  return { label, value, doubt: true };
}

type FactSettings = ReportSettings & PointSettings & { readonly label: string | undefined };

/** What a report says of each fact beside the message's time, channel, status and text. */
const factRenderers: FactRenderers<FactSettings, ReportFact | undefined> = {
  receiver: (receiver, { mask }) =>
    toFact('To', receiver.maskedAtSource ? maskedAtSourceText : mask.receiver(receiver.address)),
  sender: (sender, { mask }) =>
    toFact('From', sender.maskedAtSource ? maskedAtSourceText : mask.sender(sender.address)),
  status: () => undefined,
  point: (fact, settings) => {
    if (fact.point.kind === 'sent' || isOwn(fact, settings.label)) return undefined;
    const when = describePoint(fact, settings);
    return when === undefined ? undefined : toFact(fact.point.label, ownText(when));
  },
  // What is no date of sending stands in the place of the time already.
  doubt: ({ point: { label }, words, isOfTitle }, { mask }) =>
    isOfTitle ? undefined : toDoubt(`${label}, in doubt`, mask.id(words)),
  repair: ({ point: { label }, at, reason }, { zone }) =>
    toDoubt(`${label}, possibly`, ownText(`${writeTime(at, zone)}, ${reason}`)),
  undated: () => undefined,
  noText: () => toFact('Text', ownText('none given')),
  titleOnly: () => undefined,
  also: ({ other: { name, text, about } }, { mask }) => {
    const said = safe`${mask.id(name)}: ${mask.text(text)}`;
    return about === 'course' ? toDoubt('Capillary also writes', said) : toFact('Also', said);
  },
  score: ({ score }, { mask }) => toFact('Score', safe`${mask.id(score)} of 10`),
  place: ({ latitude, longitude }, { mask }) =>
    toFact('Place', mask.id(`${latitude}, ${longitude} (latitude, longitude)`)),
  campaign: ({ campaign }, { mask }) =>
    toFact('Campaign', campaign === undefined ? ownText('none') : mask.id(campaign)),
  network: ({ network }, { mask }) =>
    network === 'capillary' ? undefined : toFact('Network', mask.id(networkLabel(network))),
  user: () => undefined,
  id: ({ id }, { mask, ids }) => (ids ? toFact('Id', mask.id(id)) : undefined),
  // The note on its channel says so.
  alsoUnder: () => undefined,
  listedTwice: ({ times }) => toFact('Listed', safe`${times} times`),
  sharedId: () => toDoubt('Id', ownText('another message has the same')),
};

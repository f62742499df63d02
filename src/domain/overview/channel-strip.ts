import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc.js';
import { channelLabel, compareChannels } from '../channels/channel.ts';
import { type Communication, isToCustomer, outcomeOf } from '../history/communication.ts';
import type { History } from '../history/history.ts';
import { formatCount } from '../text/wording.ts';
import { type DayNumber, dayNumberAt } from '../time/day.ts';
import { type Instant, dayLength } from '../time/instant.ts';
import type { ZoneName } from '../time/zone.ts';

dayjs.extend(utc);

/** A communication to point at. */
export type Latest = {
  readonly id: string;
  /** When it was sent; `undefined` where none of its kind has a date that can be believed. */
  readonly at: Instant | undefined;
  /** It has a date, but one in doubt. */
  readonly inDoubt: boolean;
};

/** How many arrived (delivered or opened) of those that were sent to the customer and carry any status, unknown ones too. */
export type DeliveredShare = { readonly delivered: number; readonly of: number };

/** What is said of the communications of one channel, or of all. */
export type StripLine = {
  readonly count: number;
  readonly lastDelivered: Latest | undefined;
  readonly lastFailed: Latest | undefined;
  readonly share: DeliveredShare;
};

/** One that stands in several channels counts in the first of them alone: the lines' counts sum to the communications. */
export type ChannelLine = StripLine & {
  readonly channel: string;
  /** How many of them the vendor lists under which other channels too. */
  readonly alsoIn: ReadonlyMap<string, number>;
  /** How many of them have a date in doubt. */
  readonly doubtful: number;
};

/**
 * A line for each channel that is the first of any card, in the order of the tabs. "Last" is by when it was sent; what has no
 * date, or one in doubt, is the last of its kind only where no other is.
 */
export function toChannelStrip({ communications }: Pick<History, 'communications'>): readonly ChannelLine[] {
  const lines = new Map<string, Growing>();
  for (const communication of communications) {
    const [channel] = communication.channels;
    const line = lines.get(channel) ?? newLine(channel);
    lines.set(channel, line);
    addTo(line, communication);
  }
  return [...lines.values()].sort((a, b) => compareChannels(a.channel, b.channel));
}

/** A line while it is counted. */
type Growing = {
  readonly channel: string;
  count: number;
  lastDelivered: Latest | undefined;
  lastFailed: Latest | undefined;
  readonly share: { delivered: number; of: number };
  readonly alsoIn: Map<string, number>;
  doubtful: number;
};

function newLine(channel: string): Growing {
  return {
    channel,
    count: 0,
    lastDelivered: undefined,
    lastFailed: undefined,
    share: { delivered: 0, of: 0 },
    alsoIn: new Map(),
    doubtful: 0,
  };
}

function addTo(line: Growing, communication: Communication): void {
  const outcome = outcomeOf(communication);
  const { id, sentAt, plausibleAt: at, status, channels } = communication;
  const inDoubt = at === undefined && sentAt !== undefined;
  line.count += 1;
  if (inDoubt) line.doubtful += 1;
  for (const channel of channels.slice(1)) line.alsoIn.set(channel, (line.alsoIn.get(channel) ?? 0) + 1);
  if (outcome === 'arrived') line.lastDelivered = later(line.lastDelivered, { id, at, inDoubt });
  if (outcome === 'failed') line.lastFailed = later(line.lastFailed, { id, at, inDoubt });
  if (status === undefined || !isToCustomer(communication)) return;
  line.share.of += 1;
  if (outcome === 'arrived') line.share.delivered += 1;
}

/** Of equal ones the first, which stands first in the list; what no date can place comes after everything else. */
function later(one: Latest | undefined, other: Latest | undefined): Latest | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return (other.at ?? -Infinity) > (one.at ?? -Infinity) ? other : one;
}

/** The lines together. */
export function totalOf(lines: readonly ChannelLine[]): StripLine {
  return lines.reduce<StripLine>(
    (sum, { count, lastDelivered, lastFailed, share }) => ({
      count: sum.count + count,
      lastDelivered: later(sum.lastDelivered, lastDelivered),
      lastFailed: later(sum.lastFailed, lastFailed),
      share: { delivered: sum.share.delivered + share.delivered, of: sum.share.of + share.of },
    }),
    { count: 0, lastDelivered: undefined, lastFailed: undefined, share: { delivered: 0, of: 0 } },
  );
}

/** Of the columns of a table of channels; the last row is `allChannels`. */
export const channelStripHeads = [
  'Channel',
  'Messages',
  'Last delivered',
  'Last failed',
  'Delivered',
] as const;
export const allChannels = 'All';

/** What a table of channels has to say of its dates, shares and counts. Holds names that the vendor gave its channels. */
export function describeChannelStrip(lines: readonly ChannelLine[]): string {
  const doubtful = lines.reduce((sum, line) => sum + line.doubtful, 0);
  const also = lines.flatMap(describeAlso);
  return [
    'Dates are of sending. Delivered or opened, of those to the customer with a status; sent without a receipt is not ' +
      'known to have arrived.',
    ...(also.length === 0
      ? []
      : [`A message that several channels list counts once, in the first of them: ${also.join(', ')}.`]),
    ...(doubtful === 0
      ? []
      : [
          `No message is the last by a date in doubt: ${formatCount(doubtful)} ${doubtful === 1 ? 'has' : 'have'} one.`,
        ]),
  ].join(' ');
}

function describeAlso({ channel, alsoIn }: ChannelLine): readonly string[] {
  return [...alsoIn].map(
    ([other, count]) =>
      `${formatCount(count)} of ${channelLabel(channel)} ${count === 1 ? 'is' : 'are'} in ${channelLabel(other)} too`,
  );
}

/** The day in `zone` that the last of a kind was sent on: `28 May 2025`, `date unknown`, `date in doubt`, or `none` where there is none. */
export function describeLatest(latest: Latest | undefined, zone: ZoneName): string {
  if (latest === undefined) return 'none';
  if (latest.at === undefined) return latest.inDoubt ? 'date in doubt' : 'date unknown';
  return formatShortDay(dayNumberAt(latest.at, zone));
}

/** `28 May 2025` with a month of three letters, for narrow columns: only the year may stand on a second line. */
function formatShortDay(day: DayNumber): string {
  return dayjs.utc(day * dayLength).format('D\u00a0MMM YYYY');
}

/** Of fewer, a percentage says more than is known. */
const enough = 20;

/** `3 of 4`, and from twenty on `412 of 500 (82 %)`; never rounded to none or all; the blank before `%` does not break. `undefined` where there is nothing to share. */
export function describeShare({ delivered, of }: DeliveredShare): string | undefined {
  if (of === 0) return undefined;
  const words = `${formatCount(delivered)} of ${formatCount(of)}`;
  return of < enough ? words : `${words} (${percent(delivered, of)}\u00a0%)`;
}

function percent(part: number, whole: number): number {
  if (part === 0 || part === whole) return (part / whole) * 100;
  return Math.min(99, Math.max(1, Math.round((part / whole) * 100)));
}

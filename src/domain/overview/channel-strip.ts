import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc.js';
import { channelLabel, compareChannels } from '../channels/channel.ts';
import { type Communication, isToCustomer, outcomeOf } from '../history/communication.ts';
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

/** What became of messages. Of what the customer sent nothing is counted here. */
export type Outcomes = {
  /** Delivered or opened. */
  readonly arrived: number;
  /** Failed, bounced or blocked. */
  readonly failed: number;
  /** With any status, unknown ones too: what `arrived` is a share of. */
  readonly withStatus: number;
};

/** What is said of the communications of one channel, or of all. */
export type StripLine = Outcomes & {
  readonly count: number;
  readonly lastSent: Latest | undefined;
  readonly lastArrived: Latest | undefined;
  readonly lastFailed: Latest | undefined;
  /** How many of them have a date in doubt. */
  readonly doubtful: number;
};

/** Another channel that the vendor lists some of a line's messages under, too; `same`: it lists these very messages and no others. */
type Overlap = { readonly channel: string; readonly count: number; readonly same: boolean };

/** One that stands in several channels counts in the first of them alone: the lines' counts sum to the communications. */
export type ChannelLine = StripLine & { readonly channel: string; readonly alsoIn: readonly Overlap[] };

/** Counts one after the other, in any order; what it gives is made anew each time. */
export type Counter<Result> = {
  readonly add: (communication: Communication) => void;
  readonly result: () => Result;
};

/** What a counter gives of a list by itself. */
export function countAll<Result>(
  { add, result }: Counter<Result>,
  communications: readonly Communication[],
): Result {
  for (const communication of communications) add(communication);
  return result();
}

/**
 * A line for each channel that is the first of any card, in the order of the tabs. "Last" is by when it was sent; what has no
 * date, or one in doubt, is the last of its kind only where no other is.
 */
export function channelCounter(): Counter<readonly ChannelLine[]> {
  const lines = new Map<string, Growing>();
  return {
    add: (communication) => {
      const [channel] = communication.channels;
      let line = lines.get(channel);
      if (line === undefined) lines.set(channel, (line = newLine()));
      addTo(line, communication);
    },
    result: () => toLines(lines),
  };
}

function toLines(lines: ReadonlyMap<string, Growing>): readonly ChannelLine[] {
  const listed = new Map<string, number>();
  for (const [channel, { count, alsoIn }] of lines) {
    for (const [name, some] of [[channel, count] as const, ...alsoIn])
      listed.set(name, (listed.get(name) ?? 0) + some);
  }
  const made: ChannelLine[] = [];
  for (const [channel, { alsoIn, ...line }] of lines) {
    const isWhole = line.count === listed.get(channel);
    const overlaps = [...alsoIn].map(([other, count]) => ({
      channel: other,
      count,
      same: isWhole && count === line.count && count === listed.get(other),
    }));
    made.push({ ...line, channel, alsoIn: overlaps.sort((a, b) => compareChannels(a.channel, b.channel)) });
  }
  return made.sort((a, b) => compareChannels(a.channel, b.channel));
}

/** A line while it is counted. */
type Growing = { -readonly [Key in keyof StripLine]: StripLine[Key] } & {
  readonly alsoIn: Map<string, number>;
};

function newLine(): Growing {
  return { ...nothing, alsoIn: new Map() };
}

const nothing: StripLine = {
  count: 0,
  arrived: 0,
  failed: 0,
  withStatus: 0,
  lastSent: undefined,
  lastArrived: undefined,
  lastFailed: undefined,
  doubtful: 0,
};

function addTo(line: Growing, communication: Communication): void {
  const { sentAt, plausibleAt, status, channels } = communication;
  line.count += 1;
  if (plausibleAt === undefined && sentAt !== undefined) line.doubtful += 1;
  for (let index = 1; index < channels.length; index += 1) {
    const other = channels[index] ?? '';
    line.alsoIn.set(other, (line.alsoIn.get(other) ?? 0) + 1);
  }
  line.lastSent = latest(line.lastSent, communication);
  if (status === undefined || !isToCustomer(communication)) return;
  const outcome = outcomeOf(communication);
  line.withStatus += 1;
  if (outcome === 'arrived') {
    line.arrived += 1;
    line.lastArrived = latest(line.lastArrived, communication);
  }
  if (outcome === 'failed') {
    line.failed += 1;
    line.lastFailed = latest(line.lastFailed, communication);
  }
}

/** Makes nothing for the many that are not the latest. */
function latest(before: Latest | undefined, { id, sentAt, plausibleAt: at }: Communication): Latest {
  if (before !== undefined && (at ?? -Infinity) <= (before.at ?? -Infinity)) return before;
  return { id, at, inDoubt: at === undefined && sentAt !== undefined };
}

/** Of equal ones the first, which stands first in the table; what no date can place comes after everything else. */
function later(one: Latest | undefined, other: Latest | undefined): Latest | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return (other.at ?? -Infinity) > (one.at ?? -Infinity) ? other : one;
}

/** The lines together. */
export function totalOf(lines: readonly StripLine[]): StripLine {
  return lines.reduce<StripLine>(
    (sum, line) => ({
      count: sum.count + line.count,
      arrived: sum.arrived + line.arrived,
      failed: sum.failed + line.failed,
      withStatus: sum.withStatus + line.withStatus,
      lastSent: later(sum.lastSent, line.lastSent),
      lastArrived: later(sum.lastArrived, line.lastArrived),
      lastFailed: later(sum.lastFailed, line.lastFailed),
      doubtful: sum.doubtful + line.doubtful,
    }),
    nothing,
  );
}

/** Of the columns of a table of channels; the last row is `allChannels`. */
export const channelStripHeads = ['Channel', 'Sent', 'Arrived', 'Failed', 'Last sent'] as const;
export const allChannels = 'All';

/** `Phone lists the same 20`, `7 of them also under Phone`; holds names that the vendor gave its channels. */
export function describeOverlaps({ alsoIn }: Pick<ChannelLine, 'alsoIn'>): string | undefined {
  if (alsoIn.length === 0) return undefined;
  const parts = alsoIn.map(({ channel, count, same }) =>
    same
      ? `${channelLabel(channel)} lists the same ${formatCount(count)}`
      : `${formatCount(count)} of them also under ${channelLabel(channel)}`,
  );
  return parts.join(', ');
}

/** What a table of channels has to say of its shares and dates. */
export function describeChannelStrip({ doubtful }: Pick<StripLine, 'doubtful'>): string {
  const meaning = 'Arrived: delivered or opened, of those with a status.';
  if (doubtful === 0) return meaning;
  return `${meaning} ${formatCount(doubtful)} ${doubtful === 1 ? 'has a date' : 'have dates'} in doubt: never “last sent” where another is.`;
}

/** The day in `zone` that the last of a kind was sent on: `28 May 2025`, `date unknown`, `date in doubt`, or `none` where there is none. */
export function describeLatest(one: Latest | undefined, zone: ZoneName): string {
  if (one === undefined) return 'none';
  if (one.at === undefined) return one.inDoubt ? 'date in doubt' : 'date unknown';
  return formatShortDay(dayNumberAt(one.at, zone));
}

/** `28 May 2025` with a month of three letters, for narrow columns. */
export function formatShortDay(day: DayNumber): string {
  return dayjs.utc(day * dayLength).format('D MMM YYYY');
}

/** `16 (80 %)`, never rounded to none or all, the blank before `%` does not break; `undefined` where none has a status. */
export function describeArrived({ arrived, withStatus }: Omit<Outcomes, 'failed'>): string | undefined {
  return withStatus === 0 ? undefined : `${formatCount(arrived)} (${formatShare(arrived, withStatus)})`;
}

/** `80 %`; never rounded to none or all. For `whole` > 0. */
export function formatShare(part: number, whole: number): string {
  const percent =
    part === 0 || part === whole
      ? (part / whole) * 100
      : Math.min(99, Math.max(1, Math.round((part / whole) * 100)));
  return `${percent}\u00a0%`;
}

import { channelLabel, compareChannels } from '../channels/channel.ts';
import { formatCount } from '../text/wording.ts';
import { dayNumberAt, formatDayRange } from '../time/day.ts';
import type { Instant } from '../time/instant.ts';
import type { ZoneName } from '../time/zone.ts';
import { type Communication, type Outcome, isToCustomer, outcomeOf } from './communication.ts';
import type { History } from './history.ts';

/** A channel whose last messages all failed. */
export type FailureRun = {
  readonly channel: string;
  readonly count: number;
  /** When the oldest of the run was sent. */
  readonly since: Instant;
  /** Newest first. */
  readonly ids: readonly string[];
  /** Messages by this channel that may belong before, between or after them: nobody can say. */
  readonly aside: Aside;
  /** Other channels whose last message with a known outcome arrived, at or after `since`; in the order of the tabs. */
  readonly works: readonly string[];
  /** Other channels by which something arrived since, but the last one did not. */
  readonly worked: readonly string[];
};

type Aside = { readonly undated: number; readonly doubtful: number; readonly unread: number };

/** What a channel's messages to the customer say, as far as they were looked at: newest first. */
type Sent = {
  readonly channel: string;
  /** Those that failed since anything else became of one. */
  readonly ids: string[];
  /** When the oldest of them was sent. */
  since: Instant | undefined;
  isOver: boolean;
  /** What became of the last one of which anybody knows. */
  last: Outcome | undefined;
  /** When the last one that arrived was sent. */
  arrivedAt: Instant | undefined;
};

/** Two in a row happen by chance. */
const shortest = 3;

/**
 * The channels whose last messages to the customer, three or more, all failed, bounced or were blocked. "Last" counts every
 * message with a believable date, whatever became of it: one that is newer and arrived, was sent without a receipt, or whose
 * status nobody knows, or whose failure comes with a time of delivery, ends the claim, and there is no run. What has no date,
 * or one in doubt, or could not be read makes no run and ends none, but is counted aside. A run that the vendor lists in two
 * channels (phone and SMS) is one, under the first of them.
 */
export function findFailureRuns({
  communications,
  channels: tallies,
}: Pick<History, 'communications' | 'channels'>): readonly FailureRun[] {
  const channels = sentByChannel(communications, tallies).sort((a, b) =>
    compareChannels(a.channel, b.channel),
  );
  const claimed = new Set<string>();
  return channels.flatMap((sent): readonly FailureRun[] => {
    const { channel, ids, since } = sent;
    if (since === undefined || ids.length < shortest || ids.every((id) => claimed.has(id))) return [];
    for (const id of ids) claimed.add(id);
    const arrived = channels.filter((other) => other !== sent && (other.arrivedAt ?? -Infinity) >= since);
    const [works, worked] = partition(arrived, ({ last }) => last === 'arrived');
    return [
      {
        channel,
        count: ids.length,
        since,
        ids,
        aside: { ...countUnplaced(communications, channel), unread: countUnread(tallies, channel) },
        works: works.map((other) => other.channel),
        worked: worked.map((other) => other.channel),
      },
    ];
  });
}

/**
 * What each channel's newest messages say. A channel is looked at no further once one arrived: nothing older changes what is
 * said of it. Once that is so of every channel that the history tells of, no message is looked at any more.
 */
function sentByChannel(newestFirst: readonly Communication[], tallies: History['channels']): Sent[] {
  const sent = new Map<string, Sent>();
  const unsettled = new Set(tallies.map(({ channel }) => channel));
  for (const communication of newestFirst) {
    if (unsettled.size === 0) break;
    const { channels } = communication;
    for (const channel of channels) {
      const known = sent.get(channel);
      if (known?.arrivedAt !== undefined || !isToCustomer(communication)) continue;
      const one = known ?? toSent(channel);
      if (known === undefined) sent.set(channel, one);
      addTo(one, communication);
      if (one.arrivedAt !== undefined) unsettled.delete(channel);
    }
  }
  return [...sent.values()];
}

function toSent(channel: string): Sent {
  return { channel, ids: [], since: undefined, isOver: false, last: undefined, arrivedAt: undefined };
}

function addTo(sent: Sent, communication: Communication): void {
  const { id, plausibleAt: at } = communication;
  if (at === undefined) return;
  const outcome = communication.isContradictory ? undefined : outcomeOf(communication);
  sent.isOver ||= outcome !== 'failed';
  if (!sent.isOver) {
    sent.ids.push(id);
    sent.since = at;
  }
  sent.last ??= outcome;
  if (outcome === 'arrived') sent.arrivedAt = at;
}

/** Messages by a channel that no date can place. */
function countUnplaced(
  communications: readonly Communication[],
  channel: string,
): Pick<Aside, 'undated' | 'doubtful'> {
  const unplaced = communications.filter(
    (communication) =>
      communication.plausibleAt === undefined &&
      isToCustomer(communication) &&
      communication.channels.includes(channel),
  );
  const undated = unplaced.filter(({ sentAt }) => sentAt === undefined).length;
  return { undated, doubtful: unplaced.length - undated };
}

/** Entries that could not be read, and those that the vendor counts beyond what it lists. */
function countUnread(tallies: History['channels'], channel: string): number {
  return tallies
    .filter((tally) => tally.channel === channel)
    .reduce((sum, { listed, counted, unreadable }) => sum + Math.max(unreadable, (counted ?? 0) - listed), 0);
}

function partition<Value>(
  values: readonly Value[],
  test: (value: Value) => boolean,
): readonly [readonly Value[], readonly Value[]] {
  return [values.filter(test), values.filter((value) => !test(value))];
}

/**
 * `Last 4 SMS failed since 3 May 2025; WhatsApp works.` The day is of `zone`; an unknown channel is called what the vendor
 * calls it. What no date can place is counted: `Last 4 SMS failed since 3 May 2025 (1 more with a date in doubt); …`.
 */
export function describeFailureRun(run: FailureRun, zone: ZoneName): string {
  const { channel, count, since } = run;
  const day = dayNumberAt(since, zone);
  const what = `${channelLabel(channel)}: the last ${formatCount(count)} failed`;
  return `${what}, since ${formatDayRange(day, day)}${describeAside(run.aside)}. ${describeOthers(run)}.`;
}

function describeAside({ undated, doubtful, unread }: Aside): string {
  const parts = [
    ...(undated > 0 ? [`${formatCount(undated)} more without a date`] : []),
    ...(doubtful > 0 ? [`${formatCount(doubtful)} more with a date in doubt`] : []),
    ...(unread > 0 ? [`${formatCount(unread)} more not read`] : []),
  ];
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

function describeOthers({ works, worked }: FailureRun): string {
  if (works.length > 0) return `${join(works)} still ${isPlural(works) ? 'arrive' : 'arrives'}`;
  if (worked.length === 0) return 'Nothing is known to have arrived by any other channel since';
  return `${join(worked)} delivered something since, but ${isPlural(worked) ? 'their' : 'its'} last did not arrive`;
}

function isPlural(channels: readonly string[]): boolean {
  return channels.length > 1 || channels[0] === 'survey';
}

function join(channels: readonly string[]): string {
  const labels = channels.map(channelLabel);
  const last = labels.pop() ?? '';
  return labels.length === 0 ? last : `${labels.join(', ')} and ${last}`;
}

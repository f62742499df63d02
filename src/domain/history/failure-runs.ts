import { channelLabel, channelNoun, compareChannels } from '../channels/channel.ts';
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
type Known = { readonly id: string; readonly at: Instant; readonly outcome: Outcome | undefined };
type Sent = { readonly known: Known[]; undated: number; doubtful: number };

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
  const channels = [...sentByChannel(communications)].sort(([a], [b]) => compareChannels(a, b));
  const claimed = new Set<string>();
  return channels.flatMap(([channel, { known, undated, doubtful }]): readonly FailureRun[] => {
    const broken = known.findIndex(({ outcome }) => outcome !== 'failed');
    const run = broken < 0 ? known : known.slice(0, broken);
    const since = run.at(-1)?.at;
    const ids = run.map(({ id }) => id);
    if (since === undefined || run.length < shortest || ids.every((id) => claimed.has(id))) return [];
    for (const id of ids) claimed.add(id);
    const others = channels.filter(([other]) => other !== channel);
    const arrived = others.filter(([, sent]) => hasArrived(sent.known, since));
    const [works, worked] = partition(arrived, ([, sent]) => lastOutcome(sent.known) === 'arrived');
    return [
      {
        channel,
        count: run.length,
        since,
        ids,
        aside: { undated, doubtful, unread: countUnread(tallies, channel) },
        works: works.map(([other]) => other),
        worked: worked.map(([other]) => other),
      },
    ];
  });
}

function sentByChannel(newestFirst: readonly Communication[]): ReadonlyMap<string, Sent> {
  const lists = new Map<string, Sent>();
  for (const communication of newestFirst) {
    if (!isToCustomer(communication)) continue;
    const { id, sentAt, plausibleAt: at, channels } = communication;
    const outcome = communication.isContradictory ? undefined : outcomeOf(communication);
    for (const channel of channels) {
      const list = lists.get(channel) ?? { known: [], undated: 0, doubtful: 0 };
      lists.set(channel, list);
      if (at !== undefined) list.known.push({ id, at, outcome });
      else if (sentAt === undefined) list.undated += 1;
      else list.doubtful += 1;
    }
  }
  return lists;
}

/** Entries that could not be read, and those that the vendor counts beyond what it lists. */
function countUnread(tallies: History['channels'], channel: string): number {
  return tallies
    .filter((tally) => tally.channel === channel)
    .reduce((sum, { listed, counted, unreadable }) => sum + Math.max(unreadable, (counted ?? 0) - listed), 0);
}

function hasArrived(known: readonly Known[], since: Instant): boolean {
  return known.some(({ outcome, at }) => outcome === 'arrived' && at >= since);
}

function lastOutcome(newestFirst: readonly Known[]): Outcome | undefined {
  return newestFirst.find(({ outcome }) => outcome !== undefined)?.outcome;
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
  const what = `Last ${formatCount(count)} ${channelNoun(channel, count)} failed`;
  return `${what} since ${formatDayRange(day, day)}${describeAside(run.aside)}; ${describeOthers(run)}.`;
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
  if (works.length > 0) return `${join(works)} ${isPlural(works) ? 'work' : 'works'}`;
  if (worked.length === 0) return 'no other channel is known to have delivered anything since';
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

import { compareChannels } from '../channels/channel.ts';
import type { Communication } from './communication.ts';
import type { History } from './history.ts';
import type { Instant } from '../time/instant.ts';
import { type Outcome, outcomeOf } from './outcome-of.ts';

/** A channel whose newest messages all failed. */
export type FailureRun = {
  readonly channel: string;
  readonly count: number;
  /** When the oldest of the run was sent. */
  readonly since: Instant;
  /** Newest first. */
  readonly ids: readonly string[];
  /** Other channels that delivered something at or after `since`, in the order of the tabs. */
  readonly works: readonly string[];
};

type Known = { readonly id: string; readonly sentAt: Instant; readonly outcome: Outcome };

/** Two in a row happen by chance. */
const shortest = 3;

/**
 * The channels whose newest dated messages to the customer, three or more, all failed, bounced or were blocked. What has no
 * known outcome (`sent`, opted out, an unknown status) neither breaks a run nor counts. A run that the vendor lists in two
 * channels (phone and SMS) is one, under the first of them.
 */
export function findFailureRuns({ communications }: Pick<History, 'communications'>): readonly FailureRun[] {
  const channels = [...knownByChannel(communications)].sort(([a], [b]) => compareChannels(a, b));
  const told = new Set<string>();
  return channels.flatMap(([channel, known]): readonly FailureRun[] => {
    const broken = known.findIndex(({ outcome }) => outcome === 'arrived');
    const run = broken < 0 ? known : known.slice(0, broken);
    const oldest = run.at(-1);
    const ids = run.map(({ id }) => id);
    if (oldest === undefined || run.length < shortest || told.has(ids.join('\n'))) return [];
    told.add(ids.join('\n'));
    const works = channels.filter(([other, list]) => other !== channel && hasArrived(list, oldest.sentAt));
    return [{ channel, count: run.length, since: oldest.sentAt, ids, works: works.map(([other]) => other) }];
  });
}

function knownByChannel(newestFirst: readonly Communication[]): ReadonlyMap<string, readonly Known[]> {
  const lists = new Map<string, Known[]>();
  for (const communication of newestFirst) {
    const { id, sentAt, direction, channels } = communication;
    const outcome = outcomeOf(communication);
    if (sentAt === undefined || outcome === undefined || direction === 'in') continue;
    for (const channel of channels) {
      const list = lists.get(channel) ?? [];
      lists.set(channel, list);
      list.push({ id, sentAt, outcome });
    }
  }
  return lists;
}

function hasArrived(list: readonly Known[], since: Instant): boolean {
  return list.some(({ outcome, sentAt }) => outcome === 'arrived' && sentAt >= since);
}

import { channelLabel, compareChannels } from '../channels/channel.ts';
import { formatCount } from '../text/format-count.ts';
import type { ChannelTally } from './history.ts';
import { networkLabel } from '../channels/network-label.ts';

/** How complete one channel is, in words. `doubtful`: something may be missing. */
export type Completeness = {
  readonly key: string;
  readonly channel: string;
  readonly words: string;
  readonly doubtful: boolean;
  /** The channel has neither entries nor a count. */
  readonly empty: boolean;
  /** The vendor counts interactions that it does not list: they cannot be placed in time. */
  readonly unlisted: number;
};

/** The older page of the vendor has a limit of 50 by default: a list of exactly so many may have been cut. */
const vendorLimit = 50;

/** One line per channel; the network is named where there are several. */
export function describeCompleteness(tallies: readonly ChannelTally[]): readonly Completeness[] {
  const several = new Set(tallies.map(({ network }) => network)).size > 1;
  return tallies
    .toSorted((a, b) => compareChannels(a.channel, b.channel))
    .map((tally) => describe(tally, several ? ` (${networkLabel(tally.network)})` : ''));
}

function describe(tally: ChannelTally, where: string): Completeness {
  const { network, channel, listed, counted, unreadable } = tally;
  const found = listed + unreadable;
  const differs = counted !== undefined && counted !== found;
  const cut = found === vendorLimit;
  const parts = [amount(tally)];
  if (unreadable > 0) parts.push(`${formatCount(unreadable)} unreadable`);
  if (cut) parts.push('may be cut by the vendor');
  return {
    key: JSON.stringify([network, channel]),
    channel,
    words: `${channelLabel(channel)}${where} ${parts.join(', ')}`,
    doubtful: differs || cut || unreadable > 0,
    empty: found === 0 && (counted ?? 0) === 0,
    unlisted: found === 0 ? (counted ?? 0) : 0,
  };
}

function amount({ listed, counted, unreadable }: ChannelTally): string {
  if (counted === undefined) return listed === 0 ? 'none listed' : `${formatCount(listed)} listed`;
  if (counted === listed + unreadable)
    return listed === 0 ? 'none' : `${formatCount(listed)} of ${formatCount(counted)}`;
  if (listed === 0) return `none listed, ${formatCount(counted)} counted by the vendor`;
  return `${formatCount(listed)} listed, ${formatCount(counted)} counted by the vendor`;
}

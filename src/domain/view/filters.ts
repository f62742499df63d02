import { channelLabel, networkLabel } from '../channels/channel.ts';
import { familyLabels } from '../channels/status.ts';
import { upperFirst } from '../text/wording.ts';
import { formatDayRange } from '../time/day.ts';
import type { Dimension } from './select.ts';
import type { View } from './view.ts';

/** One thing that the view narrows, in words, and the change that takes it back. */
export type FilterChip = {
  readonly key: string;
  readonly words: string;
  /** `asked`: the vendor was asked for less. */
  readonly dimension: Dimension | 'asked';
  readonly without: Partial<View>;
};

/** Each dimension turned off. */
export const withoutFilter = {
  channel: { channel: undefined },
  status: { statuses: [] },
  date: { from: undefined, to: undefined },
  campaign: { campaigns: [] },
  direction: { directions: [] },
  words: { words: '' },
} as const satisfies Record<Dimension, Partial<View>>;

/** Several dimensions turned off. */
export function withoutFilters(dimensions: readonly Dimension[]): Partial<View> {
  const off = dimensions.flatMap((dimension) => Object.entries(withoutFilter[dimension]));
  return Object.fromEntries(off);
}

/** Everything off but the tab, the order and the zone, which hide nothing. */
export const noFilters = {
  ...withoutFilter.status,
  ...withoutFilter.date,
  ...withoutFilter.campaign,
  ...withoutFilter.direction,
  ...withoutFilter.words,
} as const satisfies Partial<View>;

/** Everything that is on beside the tab, one chip each. */
export function describeFilters(view: View): readonly FilterChip[] {
  const { statuses, from, to, campaigns, directions, network, type, words } = view;
  const chips: FilterChip[] = [];
  const add = (dimension: FilterChip['dimension'], text: string, without: Partial<View>): void => {
    chips.push({ key: `${dimension} ${text}`, words: text, dimension, without });
  };
  if (words !== '') add('words', `“${words}”`, withoutFilter.words);
  for (const status of statuses) {
    const text = 'family' in status ? familyLabels[status.family] : status.raw;
    add('status', text, { statuses: statuses.filter((other) => other !== status) });
  }
  if (from !== undefined || to !== undefined)
    add('date', upperFirst(formatDayRange(from, to)), withoutFilter.date);
  for (const campaign of campaigns) {
    const text = campaign === 'none' ? 'Not from a campaign' : `Campaign ${campaign}`;
    add('campaign', text, { campaigns: campaigns.filter((other) => other !== campaign) });
  }
  for (const direction of directions) {
    const text = direction === 'in' ? 'From the customer' : 'To the customer';
    add('direction', text, { directions: directions.filter((other) => other !== direction) });
  }
  if (network !== undefined) {
    add('asked', network === 'all' ? 'All four networks' : `Network ${networkLabel(network)}`, {
      network: undefined,
    });
  }
  if (type !== undefined) add('asked', `Only ${channelLabel(type)}`, { type: undefined });
  return chips;
}

/** What hides messages of the history that was fetched: the channel too, but not what the vendor was asked for. */
export function hidesMessages(view: View): boolean {
  return view.channel !== undefined || describeFilters(view).some(({ dimension }) => dimension !== 'asked');
}

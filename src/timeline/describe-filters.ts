import { channelLabel } from '../domain/channel.ts';
import { formatDayInWords } from '../domain/day-number.ts';
import { familyLabels } from '../domain/delivery-status.ts';
import { networkLabel } from '../domain/network-label.ts';
import type { View } from '../domain/view.ts';

/** One thing that the view narrows, in words, and the change that takes it back. */
export type FilterChip = { readonly key: string; readonly words: string; readonly without: Partial<View> };

/** Everything that is on beside the tab, one chip each. */
export function describeFilters(view: View): readonly FilterChip[] {
  const { statuses, from, to, campaigns, directions, network, type, words } = view;
  const chips: FilterChip[] = [];
  const add = (key: string, text: string, without: Partial<View>): void => {
    chips.push({ key, words: text, without });
  };
  if (words !== '') add('words', `“${words}”`, { words: '' });
  for (const status of statuses) {
    const text = 'family' in status ? familyLabels[status.family] : status.raw;
    add(`status ${text}`, text, { statuses: statuses.filter((other) => other !== status) });
  }
  if (from !== undefined) add('from', `From ${formatDayInWords(from)}`, { from: undefined });
  if (to !== undefined) add('to', `Until ${formatDayInWords(to)}`, { to: undefined });
  for (const campaign of campaigns) {
    const text = campaign === 'none' ? 'Not from a campaign' : `Campaign ${campaign}`;
    add(`campaign ${campaign}`, text, { campaigns: campaigns.filter((other) => other !== campaign) });
  }
  for (const direction of directions) {
    const text = direction === 'in' ? 'From the customer' : 'To the customer';
    add(direction, text, { directions: directions.filter((other) => other !== direction) });
  }
  if (network !== undefined) {
    add('network', network === 'all' ? 'All four networks' : `Network ${networkLabel(network)}`, {
      network: undefined,
    });
  }
  if (type !== undefined) add('type', `Only ${channelLabel(type)}`, { type: undefined });
  return chips;
}

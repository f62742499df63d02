import { compareChannels } from './channel.ts';
import type { History } from './history.ts';

/** A channel's number for its tab: its cards, or where the vendor counts without listing, what it counts. */
export type ChannelCount = { readonly name: string; readonly count: number };

/** Every channel of the answer, empty ones too, in the order of the tabs. A card in two channels counts in both. */
export function countChannels({ communications, channels }: History): readonly ChannelCount[] {
  const cards = new Map<string, number>();
  for (const { channels: names } of communications) {
    for (const name of names) cards.set(name, (cards.get(name) ?? 0) + 1);
  }
  const counts = new Map<string, number>();
  for (const { channel, listed, counted } of channels) {
    const unlisted = listed === 0 ? (counted ?? 0) : 0;
    counts.set(channel, (counts.get(channel) ?? cards.get(channel) ?? 0) + unlisted);
  }
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => compareChannels(a.name, b.name));
}

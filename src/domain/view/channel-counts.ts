import { compareChannels } from '../channels/channel.ts';
import type { History } from '../history/history.ts';
import { countByChannel } from './choices.ts';
import { bitOf, type Selection } from './select.ts';

/** A channel's number for its tab. */
export type ChannelCount = {
  readonly name: string;
  /** Its cards under all other filters; where nothing is filtered, also what the vendor counts without listing. */
  readonly count: number;
  /** There is nothing of it in the whole history. */
  readonly empty: boolean;
};

/** Every channel of the answer, empty ones too, in the order of the tabs. A card in two channels counts in both. */
export function countChannels({ channels }: History, selection: Selection): readonly ChannelCount[] {
  const others = ~bitOf('channel');
  const filtered = selection.failed.some((bits) => (bits & others) !== 0);
  const cards = countByChannel(selection);
  const counts = new Map<string, { count: number; empty: boolean }>();
  for (const { channel, listed, counted } of channels) {
    const unlisted = listed === 0 ? (counted ?? 0) : 0;
    const before = counts.get(channel) ?? { count: cards.get(channel) ?? 0, empty: true };
    counts.set(channel, {
      count: before.count + (filtered ? 0 : unlisted),
      empty: before.empty && listed === 0 && unlisted === 0,
    });
  }
  return [...counts]
    .map(([name, { count, empty }]) => ({ name, count, empty }))
    .sort((a, b) => compareChannels(a.name, b.name));
}

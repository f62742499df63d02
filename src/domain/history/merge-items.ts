import type { Item } from '../../contract/answer.ts';
import { compareChannels } from '../channels/channel.ts';
import { compareTexts } from './compare-ids.ts';
import { hashText } from './hash-text.ts';
import { jsonEqual } from './json-equal.ts';

/** A list entry and where it stood. */
export type ListedItem = { readonly network: string; readonly channel: string; readonly item: Item };

/** One card: an item, every channel that lists it, and how many entries it stands for. */
export type MergedItem = {
  readonly id: string;
  readonly network: string;
  readonly channels: readonly [string, ...string[]];
  readonly item: Item;
  readonly sharesId: boolean;
  readonly entries: number;
};

type Card = {
  readonly network: string;
  readonly item: Item;
  channels: [string, ...string[]];
  entries: number;
};

/**
 * One message, one card. The vendor repeats the same messages under `phone` and `sms`: equal id and equal content within a
 * network are one card naming both channels. An equal id with other content, or in another network, stays apart (`id~2`).
 * Entries without an id are never merged: two equal ones may be two real sendings. The result does not depend on the
 * order of the lists; its order is not defined.
 */
export function mergeItems(listed: Iterable<ListedItem>): readonly MergedItem[] {
  const byId = new Map<string, Card[]>();
  for (const entry of listed) {
    const { item } = entry;
    const named = item.id !== undefined && !item.id.includes('~');
    const id = named ? item.id : `${entry.channel}~${hashText(contentOf(item))}`;
    const cards = byId.get(id);
    if (cards === undefined) byId.set(id, [toCard(entry)]);
    else if (!named || !joinEqual(cards, entry)) cards.push(toCard(entry));
  }
  const merged: MergedItem[] = [];
  for (const [id, cards] of byId) {
    if (cards.length > 1) cards.sort(compareCards);
    const sharesId = cards.length > 1 && cards[0]?.item.id === id;
    cards.forEach(({ network, item, channels, entries }, index) =>
      merged.push({
        id: index === 0 ? id : `${id}~${index + 1}`,
        network,
        channels,
        item,
        sharesId,
        entries,
      }),
    );
  }
  return merged;
}

function toCard({ network, channel, item }: ListedItem): Card {
  return { network, item, channels: [channel], entries: 1 };
}

function joinEqual(cards: readonly Card[], { network, channel, item }: ListedItem): boolean {
  const same = cards.find(
    (card) => card.network === network && card.item.kind === item.kind && jsonEqual(card.item.raw, item.raw),
  );
  if (same === undefined) return false;
  same.entries += 1;
  if (!same.channels.includes(channel)) {
    same.channels.push(channel);
    same.channels.sort(compareChannels);
  }
  return true;
}

function compareCards(a: Card, b: Card): number {
  return (
    compareTexts(a.network, b.network) ||
    compareTexts(contentOf(a.item), contentOf(b.item)) ||
    compareTexts(JSON.stringify(a.item.raw), JSON.stringify(b.item.raw)) ||
    compareTexts(a.channels.join(), b.channels.join())
  );
}

/** What an entry says, the same from either shape. */
function contentOf(item: Item): string {
  const { kind, text, sender, receiver, status, campaign, user, sent, delivered, completed } = item;
  return JSON.stringify([kind, text, sender, receiver, status, campaign, user, sent, delivered, completed]);
}

import type { Item } from '../../contract/capillary/answer.ts';
import { compareTexts } from '../../contract/compare-texts.ts';
import { type Steps, finish } from '../../contract/steps.ts';
import { compareChannels } from '../channels/channel.ts';
import { jsonContent } from './compare.ts';

/** A list entry and where it stood. */
export type ListedItem = { readonly network: string; readonly channel: string; readonly item: Item };

/** One card: an item, every channel that lists it, and how many entries it stands for. */
export type MergedItem = {
  readonly id: string;
  readonly network: string;
  readonly channels: Channels;
  readonly item: Item;
  readonly sharesId: boolean;
  readonly entries: number;
};

/** In the order of the tabs. Lists that name the same channels are one and the same. */
type Channels = readonly [string, ...string[]];

type Card = {
  readonly network: string;
  readonly item: Item;
  channels: Channels;
  entries: number;
};

/** The cards of one id. `byContent` finds those of the vendor's own ids; where the vendor gives none, nothing is looked up. */
type Group = { readonly cards: Card[]; readonly byContent: Map<string, Card> };

/** So few entries are merged in less than a millisecond. */
const atOnce = 1024;

/**
 * One message, one card. The vendor repeats the same messages under `phone` and `sms` (../../contract/capillary/CAPILLARY.md,
 * "Messages"): equal id and equal content within a network are one card naming both channels. An equal id with other content, or in
 * another network, stays apart (`id~2`). Entries without an id are never merged: two equal ones may be two real sendings. The
 * result does not depend on the order of the lists; its order is not defined.
 */
export function mergeItems(listed: Iterable<ListedItem>): readonly MergedItem[] {
  return finish(mergeItemsInSteps(listed));
}

/** `mergeItems` that can be interrupted. */
export function* mergeItemsInSteps(listed: Iterable<ListedItem>): Steps<readonly MergedItem[]> {
  // Nearly every id has one card: a group is made where a second entry has it.
  const byId: ById = new Map();
  const join = createJoin();
  const entries = listed[Symbol.iterator]();
  while (addSome(byId, entries, join)) yield 0;
  const merged: MergedItem[] = [];
  const cards = byId.entries();
  while (listSome(merged, cards)) yield 0;
  return merged;
}

type ById = Map<string, Card | Group>;

/** Whether there may be more. In a function of its own, since engines run a loop with a `yield` in it much slower. */
function addSome(byId: ById, entries: Iterator<ListedItem>, join: Join): boolean {
  for (let count = 0; count < atOnce; count += 1) {
    const next = entries.next();
    if (next.done === true) return false;
    add(byId, next.value, join);
  }
  return true;
}

function add(byId: ById, entry: ListedItem, join: Join): void {
  const { item } = entry;
  const isNamed = item.id !== undefined && !item.id.includes('~');
  const id = isNamed ? item.id : `${entry.channel}~${hashText(contentOf(item))}`;
  const known = byId.get(id);
  if (known === undefined) {
    byId.set(id, toCard(entry, join));
    return;
  }
  const group = 'cards' in known ? known : { cards: [known], byContent: new Map<string, Card>() };
  if (group !== known) byId.set(id, group);
  if (isNamed) addNamed(group, entry, join);
  else group.cards.push(toCard(entry, join));
}

function listSome(merged: MergedItem[], groups: Iterator<[string, Card | Group]>): boolean {
  for (let count = 0; count < atOnce; count += 1) {
    const next = groups.next();
    if (next.done === true) return false;
    const [id, known] = next.value;
    const cards = 'cards' in known ? inOrder(known.cards) : [known];
    const sharesId = cards.length > 1 && cards[0]?.item.id === id;
    for (const [index, { network, item, channels, entries }] of cards.entries()) {
      const own = index === 0 ? id : `${id}~${index + 1}`;
      merged.push({ id: own, network, channels, item, sharesId, entries });
    }
  }
  return true;
}

type Join = (channels: Channels | undefined, channel: string) => Channels;

/** Adds a channel to a list of channels. The same list for the same channels: a large history has only a few. */
function createJoin(): Join {
  const alone = new Map<string, Channels>();
  const several = new Map<string, Channels>();
  return (channels, channel) => {
    if (channels?.includes(channel) === true) return channels;
    if (channels === undefined) {
      const one = alone.get(channel) ?? [channel];
      alone.set(channel, one);
      return one;
    }
    const [first = channel, ...others] = [...channels, channel].sort(compareChannels);
    const key = JSON.stringify([first, ...others]);
    const joined = several.get(key) ?? [first, ...others];
    several.set(key, joined);
    return joined;
  };
}

function toCard({ network, channel, item }: ListedItem, join: Join): Card {
  return { network, item, channels: join(undefined, channel), entries: 1 };
}

/**
 * Looked up by what it says rather than compared with every card: a vendor that numbers all its messages alike is read as
 * fast as any other.
 */
function addNamed({ cards, byContent }: Group, entry: ListedItem, join: Join): void {
  const same = findSame(cards, byContent, entry);
  if (same === undefined) {
    const card = toCard(entry, join);
    byContent.set(keyOf(entry), card);
    cards.push(card);
    return;
  }
  same.entries += 1;
  same.channels = join(same.channels, entry.channel);
}

function findSame(cards: readonly Card[], byContent: Map<string, Card>, entry: ListedItem): Card | undefined {
  const [first] = cards;
  if (byContent.size === 0 && first !== undefined) {
    // Nearly all repeats are the same message word for word, listed twice: asked first, it takes a fifth of the time.
    if (exactly(first) === exactly(entry)) return first;
    byContent.set(keyOf(first), first);
  }
  return byContent.get(keyOf(entry));
}

function exactly({ network, item }: Pick<ListedItem, 'network' | 'item'>): string {
  return JSON.stringify([network, item.kind, item.raw]);
}

function keyOf({ network, item }: Pick<ListedItem, 'network' | 'item'>): string {
  return jsonContent([network, item.kind, item.raw]);
}

/** By network, then by what they say: the same on every fetch, whatever the order of the lists. */
function inOrder(cards: readonly Card[]): readonly Card[] {
  if (cards.length < 2) return cards;
  const keyed = cards.map((card) => ({
    card,
    keys: [card.network, contentOf(card.item), JSON.stringify(card.item.raw), card.channels.join()],
  }));
  return keyed.sort((a, b) => compareLists(a.keys, b.keys)).map(({ card }) => card);
}

function compareLists(a: readonly string[], b: readonly string[]): number {
  const index = a.findIndex((text, at) => text !== b[at]);
  return index < 0 ? 0 : compareTexts(a[index] ?? '', b[index] ?? '');
}

/** What an entry says, the same from either shape. */
function contentOf(item: Item): string {
  const { kind, text, sender, receiver, status, campaign, user, sent, delivered, completed } = item;
  return JSON.stringify([kind, text, sender, receiver, status, campaign, user, sent, delivered, completed]);
}

/**
 * A short fingerprint of a text, the same on every machine (cyrb53: 53 bits, base 36). Names a message without an id; not
 * a secret and not proof against someone who wants two texts to collide.
 */
export function hashText(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 2_654_435_761);
    low = Math.imul(low ^ code, 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return (2 ** 32 * (2_097_151 & low) + (high >>> 0)).toString(36);
}

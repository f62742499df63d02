import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from '../../contract/capillary/answer.ts';
import { compareTexts } from '../../contract/compare-texts.ts';
import { compareChannels } from '../channels/channel.ts';
import { item } from '../testing/factories.ts';
import { type ListedItem, type MergedItem, hashText, mergeItems } from './merge.ts';

describe('mergeItems', () => {
  const listed = (channel: string, entry: Item, network = 'capillary'): ListedItem => ({
    network,
    channel,
    item: entry,
  });
  const ids = (entries: readonly ListedItem[]) => mergeItems(entries).map(({ id }) => id);

  it('makes one card of the same message under phone and sms, naming both', () => {
    const [card, ...others] = mergeItems([
      listed('phone', item({ id: '7' })),
      listed('sms', item({ id: '7' })),
    ]);
    expect(others).toEqual([]);
    expect(card).toMatchObject({ id: '7', channels: ['sms', 'phone'], entries: 2, sharesId: false });
  });

  it('keeps equal ids with other content apart and says so', () => {
    const cards = mergeItems([
      listed('sms', item({ id: '7', text: 'b' })),
      listed('sms', item({ id: '7', text: 'a' })),
    ]);
    expect(cards).toMatchObject([
      { id: '7', sharesId: true, item: { text: 'a' } },
      { id: '7~2', sharesId: true, item: { text: 'b' } },
    ]);
  });

  it('folds an entry that is listed twice in one channel', () => {
    expect(mergeItems([listed('sms', item({ id: '7' })), listed('sms', item({ id: '7' }))])).toMatchObject([
      { channels: ['sms'], entries: 2 },
    ]);
  });

  it('keeps the same id in two networks apart', () => {
    expect(ids([listed('email', item({ id: '7' })), listed('email', item({ id: '7' }), 'twitter')])).toEqual([
      '7',
      '7~2',
    ]);
  });

  it('names messages without an id by channel and content, never by place, and folds none of them', () => {
    const [first, second, third] = ids([
      listed('sms', item()),
      listed('sms', item()),
      listed('sms', item({ text: 'x' })),
    ]);
    expect(first).toMatch(/^sms~[0-9a-z]+$/);
    expect(second).toBe(`${first}~2`);
    expect(third).not.toContain(first);
  });

  it('takes a number and its text for the same', () => {
    expect(
      ids([
        listed('phone', item({ id: '7', raw: { id: 7 } })),
        listed('sms', item({ id: '7', raw: { id: '7' } })),
      ]),
    ).toEqual(['7']);
  });

  it('keeps apart what differs only in a field that nobody knows', () => {
    expect(
      ids([
        listed('phone', item({ id: '7', raw: { id: 7, extra: 'a' } })),
        listed('sms', item({ id: '7', raw: { id: 7, extra: 'b' } })),
      ]),
    ).toEqual(['7', '7~2']);
  });

  it('never gives two cards one id, even when the vendor’s own ids look like ours', () => {
    const entries = [
      listed('sms', item({ id: '7', text: 'a' })),
      listed('sms', item({ id: '7', text: 'b' })),
      listed('sms', item({ id: '7~2', text: 'c' })),
    ];
    expect(new Set(ids(entries)).size).toBe(3);
  });

  it('makes one card of each text where the vendor gives all messages one id', () => {
    const entries = Array.from({ length: 60_000 }, (_, index) =>
      listed(index % 2 === 0 ? 'sms' : 'phone', item({ id: '7', text: `text ${index % 30_000}` })),
    );
    const cards = mergeItems(entries);
    expect(cards).toHaveLength(30_000);
    expect(new Set(cards.map(({ id }) => id)).size).toBe(30_000);
    expect(cards.every(({ entries: count, sharesId }) => count === 2 && sharesId)).toBe(true);
  });

  it('makes of any lists what comparing each entry with all others makes', () => {
    const entry = fc.record({
      network: fc.constantFrom('capillary', 'twitter'),
      channel: fc.constantFrom('sms', 'phone', 'email'),
      item: fc
        .record({
          id: fc.constantFrom('7', '8', '7~2', undefined),
          kind: fc.constantFrom('message' as const, 'survey' as const),
          text: fc.constantFrom('a', 'b', undefined),
          raw: fc.constantFrom({ id: 7, extra: 'a' }, { extra: 'a', id: '7' }, { id: 7 }, {}),
        })
        .map(item),
    });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), (entries) => {
        expect(mergeItems(entries).toSorted(byId)).toEqual(mergedPlainly(entries).toSorted(byId));
      }),
      { numRuns: 500 },
    );
  });

  function byId(a: MergedItem, b: MergedItem): number {
    return compareTexts(a.id, b.id);
  }

  /** Each entry compared with all cards before it: the oracle. */
  function mergedPlainly(entries: readonly ListedItem[]): readonly MergedItem[] {
    const cards: (ListedItem & { readonly channels: string[]; entries: number; readonly base: string })[] =
      [];
    for (const entry of entries) {
      const { item: said, network, channel } = entry;
      const named = said.id !== undefined && !said.id.includes('~');
      const [alone] = mergeItems([{ ...entry, item: { ...said, id: undefined } }]);
      const base = named ? (said.id ?? '') : (alone?.id ?? '');
      const same = cards.find(
        (card) =>
          named &&
          card.base === base &&
          card.network === network &&
          card.item.kind === said.kind &&
          isDeepStrictEqual(textually(card.item.raw), textually(said.raw)),
      );
      if (same === undefined) cards.push({ ...entry, channels: [channel], entries: 1, base });
      else {
        same.entries += 1;
        if (!same.channels.includes(channel)) same.channels.push(channel);
        same.channels.sort(compareChannels);
      }
    }
    return [...Map.groupBy(cards, ({ base }) => base)].flatMap(([base, group]) =>
      group.toSorted(comparePlainly).map(({ network, item: said, channels, entries: count }, index) => ({
        id: index === 0 ? base : `${base}~${index + 1}`,
        network,
        channels: [channels[0] ?? '', ...channels.slice(1)] as const,
        item: said,
        sharesId: group.length > 1 && group[0]?.item.id === base,
        entries: count,
      })),
    );
  }

  function textually(raw: object): unknown {
    return Object.fromEntries(Object.entries(raw).map(([key, value]) => [key, String(value)]));
  }

  function comparePlainly(
    a: ListedItem & { readonly channels: readonly string[] },
    b: ListedItem & { readonly channels: readonly string[] },
  ): number {
    const keys = [a, b].map(({ network, item: said, channels }) => {
      const { kind, text, sender, receiver, status, campaign, user, sent, delivered, completed } = said;
      const content = [kind, text, sender, receiver, status, campaign, user, sent, delivered, completed];
      return [network, JSON.stringify(content), JSON.stringify(said.raw), channels.join()];
    });
    const [left = [], right = []] = keys;
    return left.reduce((order, key, index) => order || compareTexts(key, right[index] ?? ''), 0);
  }
});

describe('hashText', () => {
  it('is the same on every machine and in every release: links name messages by it', () => {
    expect([hashText(''), hashText('Hello'), hashText('नमस्ते')]).toEqual([
      'wvjl67o803',
      '1bxbhegfcxe',
      '1bqx5woptmc',
    ]);
  });

  it('is short, and writes nothing but 0-9 and a-z', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(hashText(text)).toMatch(/^[0-9a-z]{1,11}$/);
      }),
    );
  });

  it('tells ten thousand neighbours apart', () => {
    const hashes = Array.from({ length: 10_000 }, (_, index) => hashText(`message ${index}`));
    expect(new Set(hashes).size).toBe(10_000);
  });
});

import { describe, expect, it } from 'vitest';
import type { Item } from '../../contract/answer.ts';
import { type ListedItem, mergeItems } from './merge-items.ts';
import { item } from '../testing/factories.ts';

const listed = (channel: string, entry: Item, network = 'capillary'): ListedItem => ({
  network,
  channel,
  item: entry,
});
const ids = (entries: readonly ListedItem[]) => mergeItems(entries).map(({ id }) => id);

describe('mergeItems', () => {
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
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldStatus, statusFamilies } from '../channels/status.ts';
import type { Communication } from '../history/communication.ts';
import { channel, history, item, zone } from '../testing/factories.ts';
import { formatDay, parseDay } from '../time/day.ts';
import { selectCommunications } from './select.ts';
import { type View, wholeView } from './view.ts';

const kolkata = zone('Asia/Kolkata');
const zones = ['Asia/Kolkata', 'America/New_York', 'Pacific/Apia'] as const;

function cards(...list: readonly Parameters<typeof item>[0][]): readonly Communication[] {
  return history(
    channel(
      'sms',
      list.map((fields, index) => item({ id: String(index + 1), ...fields })),
    ),
  ).communications;
}
function kept(communications: readonly Communication[], view: Partial<View>): readonly string[] {
  return selectCommunications(communications, { ...wholeView, ...view }, kolkata).shown.map(({ id }) => id);
}

/** The same question asked in the plainest way, one communication at a time. */
function keeps(
  { item: entry, channels, status, direction, sentAt }: Communication,
  view: View,
  zoneName: string,
): boolean {
  const day =
    sentAt === undefined
      ? undefined
      : new Intl.DateTimeFormat('sv-SE', { timeZone: zoneName, dateStyle: 'short' }).format(sentAt);
  const raw = entry.status === undefined ? undefined : foldStatus(entry.status);
  const texts = [entry.text, entry.sender, entry.receiver].map((text) => (text ?? '').toLowerCase());
  return [
    view.channel === undefined || channels.includes(view.channel),
    view.statuses.length === 0 ||
      view.statuses.some((one) => ('family' in one ? one.family === status?.family : one.raw === raw)),
    view.from === undefined || (day !== undefined && day >= formatDay(view.from)),
    view.to === undefined || (day !== undefined && day <= formatDay(view.to)),
    view.campaigns.length === 0 ||
      view.campaigns.some((one) => entry.campaign === (one === 'none' ? '-1' : one)),
    view.directions.length === 0 || view.directions.some((one) => one === direction),
    view.words
      .toLowerCase()
      .split(' ')
      .every((word) => texts.some((text) => text.includes(word))),
  ].every(Boolean);
}

const entries = fc.array(
  fc.record({
    text: fc.constantFrom('Hello Asha', 'Your bill', undefined),
    sender: fc.constantFrom('BAZAAR', undefined),
    receiver: fc.constantFrom('447700900101', 'a@b.c', undefined),
    status: fc.constantFrom('DELIVERED', 'NOT-DELIVERED', 'failed', 'X', undefined),
    campaign: fc.constantFrom('-1', '7', undefined),
    sent: fc.constantFrom('2025-05-27 23:30:00', '2025-05-28 00:30:00', '2025-05-29 12:00:00', undefined),
  }),
  { maxLength: 8 },
);
const histories = fc
  .tuple(entries, entries)
  .map(
    ([sms, tweets]) =>
      history(channel('sms', sms.map(item)), channel('tweet', tweets.map(item))).communications,
  );
const firstDay = parseDay('2025-05-27') ?? 0;
const chosen = fc.record({
  channel: fc.constantFrom(undefined, undefined, 'sms', 'tweet', 'viber'),
  statuses: fc.subarray(
    [...statusFamilies.map((family) => ({ family })), { raw: 'NOT_DELIVERED' }, { raw: 'X' }],
    { maxLength: 3 },
  ),
  from: fc.option(fc.integer({ min: firstDay, max: firstDay + 2 }), { nil: undefined }),
  to: fc.option(fc.integer({ min: firstDay, max: firstDay + 2 }), { nil: undefined }),
  campaigns: fc.subarray(['none', '7', '8'], { maxLength: 2 }),
  directions: fc.subarray(['in', 'out'] as const),
  words: fc.constantFrom('', '', 'hello', 'BAZ asha', '4477', 'zzz'),
});

describe('selectCommunications', () => {
  it('keeps what the plainest reading of the view keeps, in the same order', () => {
    fc.assert(
      fc.property(histories, chosen, fc.constantFrom(...zones), (communications, choice, zoneName) => {
        const view: View = { ...wholeView, ...choice };
        expect(selectCommunications(communications, view, zone(zoneName)).shown).toEqual(
          communications.filter((one) => keeps(one, view, zoneName)),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('returns the very same list for the whole view', () => {
    const all = cards({}, {});
    expect(selectCommunications(all, wholeView, kolkata).shown).toBe(all);
  });

  it('turns the order, what has no date still last', () => {
    const all = cards({ sent: '2025-05-28 10:00:00' }, { sent: undefined }, { sent: '2025-05-29 10:00:00' });
    expect(kept(all, { order: 'newest' })).toEqual(['3', '1', '2']);
    expect(kept(all, { order: 'oldest' })).toEqual(['1', '3', '2']);
  });

  it('takes both ends of a range for part of it', () => {
    const all = cards(
      { sent: '2025-05-28 00:00:00' },
      { sent: '2025-05-28 23:59:59' },
      { sent: '2025-05-29 00:00:00' },
    );
    const day = parseDay('2025-05-28');
    expect(kept(all, { from: day, to: day })).toEqual(['2', '1']);
  });

  it('takes every word for needed, wherever it stands', () => {
    const all = cards({ text: 'Hello Asha', receiver: '447700900101' }, { text: 'Hello' });
    expect(kept(all, { words: 'asha  4477' })).toEqual(['1']);
  });

  it.each([
    ['without accents', 'codigo'],
    ['with them', 'CÓDIGO'],
    ['with a zero width inside', 'cod\u200bigo'],
  ])('finds an accented word typed %s', (_name, words) => {
    expect(kept(cards({ text: 'Tu código' }, { text: 'Hola' }), { words })).toEqual(['1']);
  });

  it('finds one raw status in every spelling', () => {
    const all = cards({ status: 'not-delivered' }, { status: 'NOT_DELIVERED' }, { status: 'FAILED' });
    expect(kept(all, { statuses: [{ raw: 'NOT_DELIVERED' }] })).toEqual(['2', '1']);
  });
});

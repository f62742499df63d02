import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChannelAnswer } from '../../contract/capillary/answer.ts';
import { compareChannels } from '../channels/channel.ts';
import { channel, history, item, zone } from '../testing/factories.ts';
import { toInstant } from '../time/instant.ts';
import {
  describeChannelStrip,
  describeLatest,
  describeShare,
  toChannelStrip,
  totalOf,
} from './channel-strip.ts';

const entries = fc.array(
  fc.record({
    status: fc.constantFrom(
      'DELIVERED',
      'OPENED',
      'FAILED',
      'SOFT_BOUNCED',
      'BLOCKED',
      'SENT',
      'X',
      undefined,
    ),
    sent: fc.constantFrom(
      '2025-05-27 10:00:00',
      '2025-05-28 10:00:00',
      '2025-05-29 10:00:00',
      '1970-01-01 05:30:00',
      '2052-05-29 10:00:00',
      undefined,
    ),
  }),
  { maxLength: 8 },
);

const lastOf = (...items: Parameters<typeof channel>[1]) =>
  toChannelStrip(history(channel('sms', items)))[0]?.lastDelivered;

const described = (...sent: readonly string[]) =>
  describeChannelStrip(
    toChannelStrip(
      history(
        channel(
          'sms',
          sent.map((time) => item({ sent: time })),
        ),
      ),
    ),
  );

describe('toChannelStrip', () => {
  it('says how many, the last that arrived, the last that failed, and the share', () => {
    const strip = toChannelStrip(
      history(
        channel('sms', [
          item({ id: '1', sent: '2025-05-01 10:00:00' }),
          item({ id: '2', sent: '2025-05-02 10:00:00', status: 'OPENED' }),
          item({ id: '3', sent: '2025-05-03 10:00:00', status: 'FAILED' }),
          item({ id: '4', sent: '2025-05-04 10:00:00', status: 'SENT' }),
          item({ id: '5', sent: '2025-05-05 10:00:00', status: undefined }),
        ]),
      ),
    );
    expect(strip).toMatchObject([
      {
        channel: 'sms',
        count: 5,
        lastDelivered: { id: '2' },
        lastFailed: { id: '3' },
        share: { delivered: 2, of: 4 },
      },
    ]);
  });

  it('leaves what came from the customer out of the share', () => {
    const [line] = toChannelStrip(history(channel('feedback', [item({ status: 'DELIVERED' })])));
    expect(line).toMatchObject({ count: 1, share: { delivered: 0, of: 0 } });
  });

  it('points at one without a date where no other arrived', () => {
    const [line] = toChannelStrip(history(channel('sms', [item({ id: '1', sent: 'soon' })])));
    expect(line?.lastDelivered).toEqual({ id: '1', at: undefined, inDoubt: false });
  });

  it('takes nothing with a date in doubt for the last of its kind, unless there is no other', () => {
    const of2052 = item({ id: '1', sent: '2052-05-26 15:52:03' });
    const of1970 = item({ id: '2', sent: '1970-01-01 05:30:00' });
    const believed = item({ id: '3' });
    expect(lastOf(of2052, of1970, believed)?.id).toBe('3');
    expect(lastOf(of2052, of1970)).toEqual({ id: '1', at: undefined, inDoubt: true });
  });

  it('counts what two channels list in the first of them, and says so', () => {
    const items = Array.from({ length: 20 }, (_, index) => item({ id: String(index) }));
    const lines = toChannelStrip(
      history(
        channel('phone', [...items, item({ id: 'x', text: 'Only in phone' })]),
        channel('sms', items),
        channel('email', [item({ id: 'y', text: 'Other' })]),
      ),
    );
    expect(lines.map((line) => [line.channel, line.count])).toEqual([
      ['sms', 20],
      ['phone', 1],
      ['email', 1],
    ]);
    expect(totalOf(lines)).toMatchObject({ count: 22, share: { delivered: 22, of: 22 } });
    expect(describeChannelStrip(lines)).toMatch(
      / A message that several channels list counts once, in the first of them: 20 of SMS are in Phone too\.$/,
    );
  });

  it('says how many dates are in doubt, and nothing of several channels where there are none', () => {
    expect(described('2052-05-26 15:52:03', '2025-05-28 10:00:00')).toMatch(
      / known to have arrived\. No message is the last by a date in doubt: 1 has one\.$/,
    );
    expect(described('2025-05-28 10:00:00')).toMatch(/ known to have arrived\.$/);
  });

  it('has lines that sum to the communications, in whatever channels they are listed', () => {
    const ids = fc.uniqueArray(fc.constantFrom('1', '2', '3', '4', '5'));
    const lists = fc.uniqueArray(
      fc.tuple(fc.constantFrom('sms', 'phone', 'email', 'feedback', 'new one'), ids),
      { selector: ([name]) => name },
    );
    fc.assert(
      fc.property(lists, (named) => {
        const answers = named.map(([name, listed]): ChannelAnswer =>
          channel(
            name,
            listed.map((id) => item({ id, status: Number(id) % 2 === 0 ? 'FAILED' : 'DELIVERED' })),
          ),
        );
        const all = history(...answers);
        const lines = toChannelStrip(all);
        const sum = lines.reduce((so, { count }) => so + count, 0);
        expect([sum, totalOf(lines).count]).toEqual([all.communications.length, all.communications.length]);
      }),
    );
  });

  it('agrees with asking for each channel by itself', () => {
    fc.assert(
      fc.property(entries, entries, entries, (sms, email, other) => {
        const all = history(
          channel('zzz', other.map(item)),
          channel('email', email.map(item)),
          channel('sms', sms.map(item)),
        );
        const strip = toChannelStrip(all);
        expect(strip.map((line) => line.channel)).toEqual(
          strip.map((line) => line.channel).toSorted(compareChannels),
        );
        for (const line of strip) {
          const cards = all.communications
            .filter(({ channels: [first] }) => first === line.channel)
            .toSorted(
              ({ item: a }, { item: b }) =>
                Number(b.sent?.startsWith('2025')) - Number(a.sent?.startsWith('2025')),
            );
          const inFamilies = (...families: readonly string[]) =>
            cards.filter(({ status }) => status !== undefined && families.includes(status.family));
          const arrived = inFamilies('delivered', 'opened');
          expect(line).toMatchObject({
            count: cards.length,
            share: {
              delivered: arrived.length,
              of: cards.filter(({ status }) => status !== undefined).length,
            },
          });
          expect(line.lastDelivered?.id).toBe(arrived[0]?.id);
          expect(line.lastFailed?.id).toBe(inFamilies('failed', 'bounced', 'blocked')[0]?.id);
        }
        expect(strip.length).toBe(new Set(all.communications.flatMap(({ channels }) => channels)).size);
      }),
    );
  });
});

describe('describeLatest', () => {
  const latest = { id: '1', at: toInstant(Date.UTC(2025, 4, 27, 20)), inDoubt: false };

  it.each([
    ['Asia/Kolkata', latest, '28\u00a0May 2025'],
    ['UTC', latest, '27\u00a0May 2025'],
    ['UTC', { ...latest, at: toInstant(Date.UTC(2025, 8, 1)) }, '1\u00a0Sep 2025'],
    ['UTC', { ...latest, at: undefined }, 'date unknown'],
    ['UTC', { ...latest, at: undefined, inDoubt: true }, 'date in doubt'],
    ['UTC', undefined, 'none'],
  ])('is the day in %s, or says why there is none', (name, one, words) => {
    expect(describeLatest(one, zone(name))).toBe(words);
  });
});

describe('describeShare', () => {
  it.each([
    [0, 0, undefined],
    [3, 4, '3 of 4'],
    [0, 19, '0 of 19'],
    [10, 20, '10 of 20 (50\u00a0%)'],
    [412, 500, '412 of 500 (82\u00a0%)'],
    [9999, 10_000, '9,999 of 10,000 (99\u00a0%)'],
    [1, 10_000, '1 of 10,000 (1\u00a0%)'],
    [0, 500, '0 of 500 (0\u00a0%)'],
    [500, 500, '500 of 500 (100\u00a0%)'],
  ])('writes %i of %i', (delivered, of, words) => {
    expect(describeShare({ delivered, of })).toBe(words);
  });
});

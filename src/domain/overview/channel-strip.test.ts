import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChannelAnswer } from '../../contract/capillary/answer.ts';
import { compareChannels } from '../channels/channel.ts';
import { type Communication, isToCustomer } from '../history/communication.ts';
import { channel, history, item, zone } from '../testing/factories.ts';
import { toInstant } from '../time/instant.ts';
import {
  channelCounter,
  countAll,
  describeArrived,
  describeChannelStrip,
  describeLatest,
  describeOverlaps,
  formatShare,
  formatShortDay,
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

const toChannelStrip = (communications: readonly Communication[]) =>
  countAll(channelCounter(), communications);
const stripOf = (...channels: readonly ChannelAnswer[]) =>
  toChannelStrip(history(...channels).communications);

const lastOf = (...items: Parameters<typeof channel>[1]) => stripOf(channel('sms', items))[0]?.lastArrived;

const ofIds = (name: string, ...ids: readonly string[]) =>
  channel(
    name,
    ids.map((id) => item({ id })),
  );

describe('channelCounter', () => {
  it('says how many, what arrived and failed, and the last of each', () => {
    const strip = stripOf(
      channel('sms', [
        item({ id: '1', sent: '2025-05-01 10:00:00' }),
        item({ id: '2', sent: '2025-05-02 10:00:00', status: 'OPENED' }),
        item({ id: '3', sent: '2025-05-03 10:00:00', status: 'FAILED' }),
        item({ id: '4', sent: '2025-05-04 10:00:00', status: 'SENT' }),
        item({ id: '5', sent: '2025-05-05 10:00:00', status: undefined }),
      ]),
    );
    expect(strip).toMatchObject([
      {
        channel: 'sms',
        count: 5,
        arrived: 2,
        failed: 1,
        withStatus: 4,
        lastSent: { id: '5' },
        lastArrived: { id: '2' },
        lastFailed: { id: '3' },
      },
    ]);
  });

  it('counts outcomes of none that came from the customer', () => {
    const [line] = stripOf(channel('feedback', [item({ status: 'DELIVERED' })]));
    expect(line).toMatchObject({ count: 1, arrived: 0, withStatus: 0, lastArrived: undefined });
    expect(line?.lastSent).toBeDefined();
  });

  it('points at one without a date where no other arrived', () => {
    const [line] = stripOf(channel('sms', [item({ id: '1', sent: 'soon' })]));
    expect(line?.lastArrived).toEqual({ id: '1', at: undefined, inDoubt: false });
  });

  it('takes nothing with a date in doubt for the last of its kind, unless there is no other', () => {
    const of2052 = item({ id: '1', sent: '2052-05-26 15:52:03' });
    const of1970 = item({ id: '2', sent: '1970-01-01 05:30:00' });
    const believed = item({ id: '3' });
    expect(lastOf(of2052, of1970, believed)?.id).toBe('3');
    expect(lastOf(of2052, of1970)).toEqual({ id: '1', at: undefined, inDoubt: true });
    expect(stripOf(channel('sms', [of2052, believed]))).toMatchObject([{ doubtful: 1 }]);
  });

  it('knows the same list under two channels from one that overlaps', () => {
    const overlaps = (...channels: readonly ChannelAnswer[]) => stripOf(...channels).map(describeOverlaps);
    expect(overlaps(ofIds('phone', '1', '2'), ofIds('sms', '1', '2'))).toEqual(['Phone lists the same 2']);
    expect(overlaps(ofIds('phone', '1', '2', '3'), ofIds('sms', '1', '2'))).toEqual([
      '2 of them also under Phone',
      undefined,
    ]);
    expect(overlaps(ofIds('phone', '1'), ofIds('sms', '1', '2'))).toEqual(['1 of them also under Phone']);
    expect(overlaps(ofIds('sms', '1'), ofIds('phone', '1', '2'), ofIds('email', '2'))).toEqual([
      '1 of them also under Phone',
      '1 of them also under Email',
    ]);
  });

  it('says “the same” exactly where both channels list the same messages', () => {
    const lists = fc.uniqueArray(
      fc.tuple(
        fc.constantFrom('sms', 'phone', 'email', 'new one'),
        fc.uniqueArray(fc.constantFrom('1', '2', '3'), { minLength: 1 }),
      ),
      { selector: ([name]) => name },
    );
    fc.assert(
      fc.property(lists, (named) => {
        const { communications } = history(...named.map(([name, ids]) => ofIds(name, ...ids)));
        const under = (name: string) => communications.filter(({ channels }) => channels.includes(name));
        for (const line of toChannelStrip(communications)) {
          const first = communications.filter(({ channels }) => channels[0] === line.channel);
          for (const overlap of line.alsoIn) {
            const other = under(overlap.channel);
            const both = first.filter((one) => other.includes(one));
            expect(overlap.count).toBe(both.length);
            expect(overlap.same).toBe(
              both.length === other.length && both.length === under(line.channel).length,
            );
          }
        }
      }),
    );
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
        const { communications } = history(...answers);
        const lines = toChannelStrip(communications);
        const to = communications.filter(isToCustomer);
        const inFamily = (family: string) => to.filter(({ status }) => status?.family === family).length;
        expect(lines.reduce((so, { count }) => so + count, 0)).toBe(communications.length);
        expect(totalOf(lines)).toMatchObject({
          count: communications.length,
          arrived: inFamily('delivered'),
          failed: inFamily('failed'),
          withStatus: to.length,
        });
      }),
    );
  });

  it('agrees with asking for each channel by itself, in any order of the list', () => {
    fc.assert(
      fc.property(entries, entries, entries, fc.boolean(), (sms, email, other, backwards) => {
        const all = history(
          channel('zzz', other.map(item)),
          channel('email', email.map(item)),
          channel('sms', sms.map(item)),
        ).communications;
        const strip = toChannelStrip(backwards ? all.toReversed() : all);
        expect(strip.map((line) => line.channel)).toEqual(
          strip.map((line) => line.channel).toSorted(compareChannels),
        );
        for (const line of strip) {
          const cards = all.filter(({ channels: [first] }) => first === line.channel);
          const inFamilies = (...families: readonly string[]) =>
            cards.filter(({ status }) => status !== undefined && families.includes(status.family));
          const arrived = inFamilies('delivered', 'opened');
          const failed = inFamilies('failed', 'bounced', 'blocked');
          expect(line).toMatchObject({
            count: cards.length,
            arrived: arrived.length,
            failed: failed.length,
            withStatus: cards.filter(({ status }) => status !== undefined).length,
          });
          expect(line.lastSent?.at).toBe(newestOf(cards));
          expect(line.lastArrived?.at).toBe(newestOf(arrived));
          expect(line.lastFailed?.at).toBe(newestOf(failed));
        }
        expect(strip.length).toBe(new Set(all.flatMap(({ channels }) => channels)).size);
      }),
    );
  });
});

function newestOf(communications: readonly Communication[]): number | undefined {
  return communications
    .flatMap(({ plausibleAt }) => plausibleAt ?? [])
    .toSorted((a, b) => a - b)
    .at(-1);
}

describe('totalOf', () => {
  it('has the last of all channels', () => {
    const lines = stripOf(
      channel('sms', [item({ id: '1', sent: '2025-05-01 10:00:00' })]),
      channel('email', [item({ id: '2', sent: '2025-05-02 10:00:00' })]),
      channel('viber', [item({ id: '3', sent: 'soon' })]),
    );
    expect(totalOf(lines)).toMatchObject({ lastSent: { id: '2' }, lastFailed: undefined });
  });
});

describe('describeChannelStrip', () => {
  it('says what arrived means, and how many dates are in doubt', () => {
    const meaning = 'Arrived: delivered or opened, of those with a status.';
    expect(describeChannelStrip({ doubtful: 0 })).toBe(meaning);
    expect(describeChannelStrip({ doubtful: 1 })).toBe(
      `${meaning} 1 has a date in doubt: never “last sent” where another is.`,
    );
    expect(describeChannelStrip({ doubtful: 2 })).toContain('2 have dates in doubt');
  });
});

describe('describeLatest', () => {
  const latest = { id: '1', at: toInstant(Date.UTC(2025, 4, 27, 20)), inDoubt: false };

  it.each([
    ['Asia/Kolkata', latest, '28 May 2025'],
    ['UTC', latest, '27 May 2025'],
    ['UTC', { ...latest, at: toInstant(Date.UTC(2025, 8, 1)) }, '1 Sep 2025'],
    ['UTC', { ...latest, at: undefined }, 'date unknown'],
    ['UTC', { ...latest, at: undefined, inDoubt: true }, 'date in doubt'],
    ['UTC', undefined, 'none'],
  ])('is the day in %s, or says why there is none', (name, one, words) => {
    expect(describeLatest(one, zone(name))).toBe(words);
  });
});

describe('formatShortDay', () => {
  it('writes the month in letters', () => {
    expect(formatShortDay(0)).toBe('1 Jan 1970');
  });
});

describe('describeArrived', () => {
  it('always says the share, but of nothing', () => {
    expect(describeArrived({ arrived: 16, withStatus: 20 })).toBe('16 (80\u00a0%)');
    expect(describeArrived({ arrived: 3, withStatus: 4 })).toBe('3 (75\u00a0%)');
    expect(describeArrived({ arrived: 0, withStatus: 0 })).toBeUndefined();
  });
});

describe('formatShare', () => {
  it.each([
    [0, 19, 0],
    [10, 20, 50],
    [412, 500, 82],
    [9999, 10_000, 99],
    [1, 10_000, 1],
    [500, 500, 100],
  ])('writes %i of %i, never rounded to none or all', (part, whole, percent) => {
    expect(formatShare(part, whole)).toBe(`${percent}\u00a0%`);
  });
});

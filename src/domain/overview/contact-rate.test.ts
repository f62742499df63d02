import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Communication, isToCustomer } from '../history/communication.ts';
import { channel, fetchedAt, history, item, zone, zoneNames } from '../testing/factories.ts';
import { dayNumberAt, formatDay, formatDayInWords, parseDay } from '../time/day.ts';
import { countAll } from './channel-strip.ts';
import {
  type ContactRate,
  contactCounter,
  describeContact,
  describeGap,
  describeLately,
  describeRate,
  shortestGap,
} from './contact-rate.ts';

function inZone(communications: readonly Communication[], name: string): ContactRate {
  const counter = contactCounter({ zone: zone(name), fetchedAt }, communications.some(isToCustomer));
  return countAll(counter, communications);
}
const hour = 3_600_000;
const outcomes = { arrived: 0, failed: 0 };

/** SMS sent so many hours before the time of fetching. */
function sentBefore(...hours: readonly number[]): readonly Communication[] {
  const sent = hours.map((ago) =>
    item({
      sent: new Date(fetchedAt - ago * hour + 5.5 * hour).toISOString().slice(0, 19).replace('T', ' '),
    }),
  );
  return history(channel('sms', sent)).communications;
}
const rateOf = (communications: readonly Communication[]): ContactRate =>
  inZone(communications, 'Asia/Kolkata');
const measure = (...hours: readonly number[]) => rateOf(sentBefore(...hours));

describe('contactCounter', () => {
  it('counts the last day, week and month, each without its far end', () => {
    expect(measure(0, 23, 24, 30, 24 * 7, 24 * 29, 24 * 30)).toMatchObject({
      lastDay: 2,
      last7Days: 4,
      last30Days: 6,
      before: { count: 1 },
    });
  });

  it('sets aside what is dated in the future, in doubt, undated or from the customer', () => {
    const all = [
      ...sentBefore(-1, 1, -25, 24 * 365 * 40),
      ...history(channel('sms', [item({ sent: 'soon' })]), channel('missed_call', [item()])).communications,
    ];
    expect(rateOf(all)).toMatchObject({
      messages: 6,
      fromCustomer: 1,
      whole: { count: 1 },
      future: 1,
      doubtful: 2,
      undated: 1,
      longestGap: undefined,
    });
  });

  it('counts a survey that was sent, also where its answer came back', () => {
    const survey = item({ kind: 'survey', sent: '2025-06-30 15:30:00', completed: '2025-06-30 16:00:00' });
    expect(rateOf(history(channel('survey', [survey])).communications)).toMatchObject({
      lastDay: 1,
      fromCustomer: 0,
    });
  });

  it('is of what came from the customer where nothing was sent to them', () => {
    const calls = ['2025-05-01 10:00:00', '2025-05-03 10:00:00'].map((sent) => item({ sent }));
    expect(rateOf(history(channel('missed_call', calls)).communications)).toMatchObject({
      messages: 2,
      fromCustomer: 2,
      whole: { count: 2 },
    });
  });

  it('knows no gap between two of one day, nor of two days in a row', () => {
    expect(measure(5, 6, 29)).toMatchObject({ longestGap: undefined, gaps: [] });
    expect(measure()).toMatchObject({ longestGap: undefined, whole: undefined, mostInAWeek: 0 });
  });

  it('takes the newer of two gaps that are as long', () => {
    const { longestGap } = measure(24, 24 * 4, 24 * 7);
    expect([longestGap?.from, longestGap?.to].map((day) => formatDay(day ?? 0))).toEqual([
      '2025-06-26',
      '2025-06-29',
    ]);
  });

  it('agrees with looking at every day and every message, in any order and zone', () => {
    const hours = fc.array(fc.integer({ min: -50, max: 3000 }), { maxLength: 20 });
    fc.assert(
      fc.property(hours, fc.constantFrom(...zoneNames), (some, name) => {
        const list = sentBefore(...some).toReversed();
        const rate = inZone(list, name);
        const past = some.filter((ago) => ago >= 0);
        const at = (ago: number) =>
          list.find(({ plausibleAt }) => plausibleAt === fetchedAt - ago * hour)?.plausibleAt ?? fetchedAt;
        const days = [...new Set(past.map((ago) => dayNumberAt(at(ago), zone(name))))].toSorted(
          (a, b) => a - b,
        );
        expect(rate.whole?.count ?? 0).toBe(past.length);
        expect(rate.whole?.first).toBe(days[0]);
        expect(rate.whole?.last).toBe(days.at(-1));
        expect(rate.last7Days).toBe(past.filter((ago) => ago < 7 * 24).length);
        expect((rate.before?.count ?? 0) + rate.last30Days).toBe(past.length);
        expect(rate.future).toBe(some.filter((ago) => ago < 0 && ago >= -24).length);
        expect(rate.doubtful).toBe(some.filter((ago) => ago < -24).length);

        const silent = days.slice(1).map((day, index) => day - (days[index] ?? 0) - 1);
        const { longestGap, gaps } = rate;
        expect(longestGap === undefined ? 0 : longestGap.to - longestGap.from - 1).toBe(
          Math.max(0, ...silent),
        );
        expect(gaps).toHaveLength(silent.filter((length) => length >= shortestGap).length);
        expect(gaps).toEqual(gaps.toSorted((a, b) => b.from - a.from));

        const perWeek = Map.groupBy(past, (ago) => {
          const day = dayNumberAt(at(ago), zone(name));
          const monday = [0, 1, 2, 3, 4, 5, 6]
            .map((back) => day - back)
            .find((one) => formatDayInWords(one).startsWith('Monday'));
          return monday;
        });
        expect(rate.mostInAWeek).toBe(Math.max(0, ...[...perWeek.values()].map((week) => week.length)));
      }),
      { numRuns: 60 },
    );
  });
});

describe('describeGap', () => {
  it.each([
    ['2025-04-22', '2025-05-19', '26 days, 22 April to 19 May 2025'],
    ['2024-12-20', '2025-01-10', '20 days, 20 December 2024 to 10 January 2025'],
    ['2025-05-01', '2025-05-03', '1 day, 1 May to 3 May 2025'],
  ])('writes %s to %s', (from, to, words) => {
    expect(describeGap({ from: parseDay(from) ?? 0, to: parseDay(to) ?? 0 })).toBe(words);
  });
});

describe('describeRate', () => {
  it.each([
    [27, 30, undefined],
    [400, 1, undefined],
    [30, 12, 'about 12 a month'],
    [423, 61, 'about 4 a month'],
    [1461, 10_000, 'about 208 a month'],
    [365, 4, 'about 4 a year'],
    [4000, 2, 'about 1 a year'],
    [100, 2, undefined],
  ])('of %i days with %i messages', (days, count, words) => {
    expect(describeRate({ count, first: 1, last: days })).toBe(words);
  });
});

describe('describeContact', () => {
  const base = {
    ...rateOf([]),
    messages: 63,
    whole: { count: 63, first: parseDay('2024-05-04') ?? 0, last: parseDay('2025-06-30') ?? 0 },
    mostInAWeek: 4,
  };

  it('says how often, how lately and what arrived', () => {
    expect(describeContact({ ...base, messages: 52 }, { arrived: 45, failed: 7 })).toBe(
      '52 messages in 14 months: about 5 a month, most in one week 4. Last: 30 June 2025. 45 of 52 with a known outcome arrived.',
    );
    expect(describeContact(base, { arrived: 45, failed: 7 })).toMatch(
      / 45 of 52 with a known outcome arrived; of 11 nobody knows\.$/,
    );
  });

  it('tells what came from the customer from what was sent to them', () => {
    expect(describeContact({ ...base, fromCustomer: 2 }, { arrived: 61, failed: 0 })).toBe(
      '63 messages in 14 months, 2 of them from the customer: about 5 a month to the customer, most in one week 4. ' +
        'Last: 30 June 2025. All 61 with a known outcome arrived.',
    );
    expect(describeContact({ ...base, fromCustomer: 63 }, outcomes)).toMatch(
      /^63 messages from the customer in 14 months: about 5 a month, .* Last: 30 June 2025\.$/,
    );
  });

  it.each([
    [outcomes, 'Whether any arrived, nobody knows.'],
    [{ arrived: 1, failed: 0 }, 'The one with a known outcome arrived; of 62 nobody knows.'],
    [{ arrived: 0, failed: 1 }, 'The one with a known outcome did not arrive; of 62 nobody knows.'],
    [{ arrived: 0, failed: 63 }, 'None of 63 with a known outcome arrived.'],
  ])('says of %j what is known', (counts, words) => {
    expect(describeContact(base, counts)).toContain(words);
  });

  it.each([
    [0, 'on 30 June 2025. Whether'],
    [8, 'in 9 days. Last: '],
    [27, 'in 4 weeks: about '],
    [60, 'in 2 months: about '],
    [700, 'in 23 months: about '],
    [3652, 'in 10 years: about '],
  ])('writes a span of %i days and one as it is said', (span, words) => {
    const whole = { ...base.whole, first: base.whole.last - span };
    expect(describeContact({ ...base, whole, mostInAWeek: 1 }, outcomes)).toContain(`63 messages ${words}`);
  });

  it('has something to say of nothing, and of what has no date', () => {
    expect(describeContact(rateOf([]), outcomes)).toBe('No messages.');
    expect(describeContact({ ...base, messages: 1, whole: undefined }, { arrived: 1, failed: 0 })).toBe(
      '1 message. The one with a known outcome arrived.',
    );
  });

  it('has numbers that a plain recount finds', () => {
    const status = fc.constantFrom('DELIVERED', 'OPENED', 'FAILED', 'SENT', undefined);
    const name = fc.constantFrom('sms', 'email', 'feedback');
    const sent = fc.integer({ min: 0, max: 400 }).map((ago) => {
      const at = new Date(fetchedAt - ago * 24 * hour);
      return at.toISOString().slice(0, 19).replace('T', ' ');
    });
    fc.assert(
      fc.property(fc.array(fc.record({ name, status, sent }), { minLength: 1, maxLength: 30 }), (list) => {
        const { communications } = history(
          ...['sms', 'email', 'feedback'].map((one) =>
            channel(
              one,
              list
                .filter((entry) => entry.name === one)
                .map((entry, index) => item({ ...entry, id: `${one}${index}` })),
            ),
          ),
        );
        const to = communications.filter(isToCustomer);
        const inFamilies = (...families: readonly string[]) =>
          to.filter((one) => one.status !== undefined && families.includes(one.status.family)).length;
        const [arrived, failed] = [inFamilies('delivered', 'opened'), inFamilies('failed')];
        const words = describeContact(rateOf(communications), { arrived, failed });
        expect(words).toMatch(new RegExp(`^${communications.length} messages?\\b`));
        const from = communications.length - to.length;
        expect(words.includes('of them from the customer')).toBe(from > 0 && to.length > 0);
        const known = arrived + failed;
        expect(words.includes(`${arrived} of ${known} with`)).toBe(known > 1 && arrived > 0 && failed > 0);
        expect(words.includes('nobody knows')).toBe(to.length > known);
        expect(words.includes(`; of ${to.length - known} nobody knows.`)).toBe(
          known > 0 && to.length > known,
        );
      }),
    );
  });
});

describe('describeLately', () => {
  function say(...sent: readonly string[]): readonly string[] {
    const items = sent.map((time) => item({ sent: time }));
    return describeLately(rateOf(history(channel('sms', items)).communications));
  }

  it('says nothing of nothing', () => {
    expect(say()).toEqual([]);
  });

  it('says in place of zeros how it was before', () => {
    expect(say('2025-03-01 10:00:00', '2025-04-01 10:00:00', '2025-05-01 10:00:00')).toEqual([
      'None in the last 30 days; about 1 a month before',
      'Longest gap: 30 days, 1 March to 1 April 2025',
    ]);
  });

  it('says how it is now, the longest gap and what is left out', () => {
    expect(
      say(
        '2025-05-01 10:00:00',
        '2025-06-24 09:00:00',
        '2025-06-30 15:30:00',
        '2025-07-01 10:00:00',
        '2025-07-09 10:00:00',
        'soon',
      ),
    ).toEqual([
      '2 in the last 30 days, 2 in the last 7, 1 in the last 24 hours',
      'Longest gap: 53 days, 1 May to 24 June 2025',
      'Not counted in rates and gaps: 1 dated after it was fetched, 1 with a date in doubt, 1 without a date',
    ]);
  });
});

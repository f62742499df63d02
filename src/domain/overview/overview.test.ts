import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../contract/capillary/read-answer.ts';
import { channel, history, item, zone } from '../testing/factories.ts';
import { formatDay, parseDay } from '../time/day.ts';
import { describeLatest } from './channel-strip.ts';
import datesOf1970 from './fixtures/dates-of-1970.json' with { type: 'json' };
import datesOf2052 from './fixtures/dates-of-2052.json' with { type: 'json' };
import twoInOneSecond from './fixtures/two-in-one-second.json' with { type: 'json' };
import type { HeatDay } from './heat-strip.ts';
import { bestHeatUnit, describeGap, findGaps, shortestGap, toOverview } from './overview.ts';

describe('toOverview', () => {
  const kolkata = zone('Asia/Kolkata');
  const sms = ['2025-06-02', '2025-06-04', '2025-06-06'].map((day, index) =>
    item({ id: String(index), status: 'GTW_NOT_FOUND', sent: `${day} 11:30:00` }),
  );

  const overviewOf = (raw: unknown) => {
    const [network] = readAnswer(raw).networks;
    const overview = toOverview(history(...(network?.channels ?? [])), kolkata);
    const [line] = overview.lines;
    return {
      runs: overview.runs,
      pressure: overview.pressure.slice(1),
      gaps: overview.gaps.length,
      days: overview.strip.days.map(({ day }) => formatDay(day)),
      doubtful: overview.strip.doubtful,
      last: [line?.lastDelivered, line?.lastFailed].map((latest) => describeLatest(latest, kolkata)),
    };
  };

  it('says what it covers, in which zone, and what may be missing', () => {
    const overview = toOverview(history(channel('sms', sms, { count: 5, unreadable: 1 })), kolkata);
    expect(overview.scope).toBe(
      'The whole history as fetched 30 Jun 2025, 17:30:00: 3 communications, whatever is filtered. Days and times are Kolkata +5:30.',
    );
    expect(overview.doubts).toEqual([
      'The list may be incomplete: SMS 3 listed, 5 counted by the vendor, 1 unreadable.',
    ]);
  });

  it('brings its parts together', () => {
    const early = item({ sent: '2025-05-01 10:00:00', status: 'OPENED' });
    const overview = toOverview(history(channel('sms', sms), channel('email', [early])), kolkata);
    expect(overview.runs).toEqual([
      'Last 3 SMS failed since 2 June 2025; no other channel is known to have delivered anything since.',
    ]);
    expect(overview.lines.map((line) => line.channel)).toEqual(['sms', 'email']);
    expect(overview.gaps.map(({ from, to }) => [from, to].map(formatDay))).toEqual([
      ['2025-05-02', '2025-06-01'],
    ]);
    expect(overview.pressure[0]).toBe('Last 24 hours 0 · 7 days 0 · 30 days 3');
    expect(overview).toMatchObject({ doubts: [], nps: undefined });
  });

  it('draws no day after the fetching', () => {
    const sent = ['2025-06-30 23:59:59', '2025-07-01 00:00:00', '9999-12-31 23:59:59'];
    const { strip, drawn } = toOverview(
      history(
        channel(
          'sms',
          sent.map((time) => item({ sent: time })),
        ),
      ),
      kolkata,
    );
    expect(strip.days.map(({ day }) => formatDay(day))).toEqual(['2025-06-30', '2025-07-01']);
    expect(drawn.days.map(({ day }) => formatDay(day))).toEqual(['2025-06-30']);
    expect(strip.doubtful).toBe(1);
  });

  it('has something to say of nothing', () => {
    expect(toOverview(history(), kolkata)).toMatchObject({ lines: [], runs: [], gaps: [], doubts: [] });
  });

  describe('of dates in doubt', () => {
    it('lets none of 1970 drive a silence, a gap, a strip or a “last”', () => {
      expect(overviewOf(datesOf1970)).toEqual({
        runs: [],
        pressure: [
          'Last message: 20 Jun 2025, 10:00:00, 10 d 7 h before fetching.',
          'Longest silence: 10 d, 10 Jun 2025, 10:00:00 – 20 Jun 2025, 10:00:00.',
          'Busiest week: 16 June – 22 June 2025, 1 message.',
          'Not counted here: 2 with a date in doubt.',
        ],
        gaps: 0,
        days: ['2025-06-10', '2025-06-20'],
        doubtful: 2,
        last: ['20\u00a0Jun 2025', 'date in doubt'],
      });
    });

    it('lets none of 2052 be a run of failures', () => {
      expect(overviewOf(datesOf2052)).toMatchObject({
        runs: [],
        days: ['2025-06-10', '2025-06-20'],
        doubtful: 3,
        last: ['20\u00a0Jun 2025', '10\u00a0Jun 2025'],
      });
    });

    it('names no silence between two of one second', () => {
      expect(overviewOf(twoInOneSecond).pressure).toEqual([
        expect.stringMatching(/^Last message: /),
        expect.stringMatching(/^Busiest week: .* 2 messages\.$/),
      ]);
    });
  });
});

const withContact = (days: readonly number[]): readonly HeatDay[] =>
  days.map((day) => ({ day, all: { count: 1, failed: 0 }, channels: new Map() }));

describe('findGaps', () => {
  it('takes fourteen days for a gap and thirteen for none', () => {
    expect(findGaps({ days: withContact([1, 15, 30]) }, 100)).toEqual([{ from: 16, to: 29 }]);
  });

  it('looks no further than the last day that is known', () => {
    expect(findGaps({ days: withContact([1, 50]) }, 49)).toEqual([]);
  });

  it('finds exactly the days without contact that stand in a long row', () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 15 });
    fc.assert(
      fc.property(days, (contact) => {
        const sorted = contact.toSorted((a, b) => a - b);
        const gaps = findGaps({ days: withContact(sorted) }, 200);
        const inGap = (day: number) => gaps.some(({ from, to }) => from <= day && day <= to);
        for (let day = 0; day <= 200; day += 1) {
          const before = sorted.findLast((one) => one <= day);
          const after = sorted.find((one) => one >= day);
          const silent =
            before !== undefined &&
            after !== undefined &&
            after !== before &&
            after - before - 1 >= shortestGap;
          expect(inGap(day)).toBe(silent && day !== before && day !== after);
        }
        expect(gaps).toEqual(gaps.toSorted((a, b) => b.from - a.from));
      }),
    );
  });
});

describe('describeGap', () => {
  it.each([
    ['2025-03-03', '2025-04-09', 'No contact: 3 March – 9 April 2025 (38 days)'],
    ['2024-12-20', '2025-01-10', 'No contact: 20 December 2024 – 10 January 2025 (22 days)'],
    ['2025-05-01', '2025-05-31', 'No contact: May 2025 (31 days)'],
  ])('writes %s to %s', (from, to, words) => {
    expect(describeGap({ from: parseDay(from) ?? 0, to: parseDay(to) ?? 0 })).toBe(words);
  });
});

describe('bestHeatUnit', () => {
  const best = (...days: readonly number[]) =>
    bestHeatUnit({ days: days.map((day) => ({ day, all: { count: 1, failed: 0 }, channels: new Map() })) });

  it.each([
    [1, 'day'],
    [42, 'day'],
    [43, 'week'],
    [366, 'week'],
    [400, 'month'],
    [3660, 'month'],
    [9000, 'year'],
  ])('draws %i days by the %s', (days, unit) => {
    expect(best(0, days - 1)).toBe(unit);
  });

  it('is not led astray by one date of long ago', () => {
    const month = Array.from({ length: 30 }, (_, index) => 20_000 + index);
    expect(best(0, ...month)).toBe('day');
  });

  it('has an answer for nothing', () => {
    expect(best()).toBe('day');
  });
});

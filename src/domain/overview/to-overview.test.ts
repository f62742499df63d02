import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../contract/capillary/read-answer.ts';
import { formatDay } from '../time/day.ts';
import { channel, history, item, zone } from '../testing/factories.ts';
import { describeLatest } from './channel-strip.ts';
import datesOf1970 from './fixtures/dates-of-1970.json' with { type: 'json' };
import datesOf2052 from './fixtures/dates-of-2052.json' with { type: 'json' };
import twoInOneSecond from './fixtures/two-in-one-second.json' with { type: 'json' };
import { toOverview } from './to-overview.ts';

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

describe('toOverview', () => {
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

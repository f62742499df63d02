import { describe, expect, it } from 'vitest';
import { formatDay } from '../time/day-number.ts';
import { channel, history, item, zone } from '../testing/factories.ts';
import { toOverview } from './to-overview.ts';

const kolkata = zone('Asia/Kolkata');
const sms = ['2025-06-02', '2025-06-04', '2025-06-06'].map((day, index) =>
  item({ id: String(index), status: 'GTW_NOT_FOUND', sent: `${day} 11:30:00` }),
);

describe('toOverview', () => {
  it('says what it covers, in which zone, and what may be missing', () => {
    const overview = toOverview(history(channel('sms', sms, { count: 5, unreadable: 1 })), kolkata);
    expect(overview.scope).toBe(
      'The whole history as fetched 30 Jun 2025, 17:30:00: 3 communications, whatever is filtered. Days and times are Kolkata +5:30.',
    );
    expect(overview.doubts).toEqual(['SMS 3 listed, 5 counted by the vendor, 1 unreadable']);
  });

  it('brings its parts together', () => {
    const early = item({ sent: '2025-05-01 10:00:00', status: 'OPENED' });
    const overview = toOverview(history(channel('sms', sms), channel('email', [early])), kolkata);
    expect(overview.runs).toEqual([
      'Last 3 SMS failed since 2 June 2025; no other channel delivered anything since.',
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
    expect([strip.days.length, drawn.days.map(({ day }) => formatDay(day))]).toEqual([3, ['2025-06-30']]);
  });

  it('has something to say of nothing', () => {
    expect(toOverview(history(), kolkata)).toMatchObject({ lines: [], runs: [], gaps: [], doubts: [] });
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Communication } from '../history/communication.ts';
import { channel, fetchedAt, history, item, zone } from '../testing/factories.ts';
import { formatDay } from '../time/day.ts';
import { describePressure, toContactPressure } from './contact-pressure.ts';

const kolkata = zone('Asia/Kolkata');
const hour = 3_600_000;
const day = 24 * hour;

/** SMS sent so many hours before the time of fetching. */
function sentBefore(...hours: readonly number[]): readonly Communication[] {
  const sent = hours.map((ago) =>
    item({
      sent: new Date(fetchedAt - ago * hour + 5.5 * hour).toISOString().slice(0, 19).replace('T', ' '),
    }),
  );
  return history(channel('sms', sent)).communications;
}
const measure = (...hours: readonly number[]) => toContactPressure(sentBefore(...hours), fetchedAt, kolkata);

describe('toContactPressure', () => {
  it('counts the last day, week and month, each without its far end', () => {
    expect(measure(0, 23, 24, 30, 24 * 7, 24 * 29, 24 * 30)).toMatchObject({
      lastDay: 2,
      last7Days: 4,
      last30Days: 6,
    });
  });

  it('sets aside what is dated in the future, in doubt, undated or from the customer', () => {
    const all = [
      ...sentBefore(-1, 1, -25, 24 * 365 * 40),
      ...history(channel('sms', [item({ sent: 'soon' })]), channel('missed_call', [item()])).communications,
    ];
    expect(toContactPressure(all, fetchedAt, kolkata)).toMatchObject({
      lastDay: 1,
      last30Days: 1,
      future: 1,
      doubtful: 2,
      undated: 1,
      longestSilence: undefined,
    });
  });

  it('counts a survey that was sent, also where its answer came back', () => {
    const survey = item({
      kind: 'survey',
      sent: '2025-06-30 15:30:00',
      completed: '2025-06-30 16:00:00',
    });
    const { communications } = history(channel('survey', [survey]));
    expect(toContactPressure(communications, fetchedAt, kolkata)).toMatchObject({ lastDay: 1 });
  });

  it('knows no silence and no week without a message', () => {
    expect(measure()).toMatchObject({
      longestSilence: undefined,
      currentSilence: undefined,
      busiestWeek: undefined,
    });
    expect(measure(5)).toMatchObject({ longestSilence: undefined, currentSilence: { ms: 5 * hour } });
    expect(measure(5, 5, 28)).toMatchObject({ longestSilence: undefined });
    expect(measure(5, 5, 29)).toMatchObject({ longestSilence: { ms: day } });
  });

  it('begins a week on Monday in the display zone', () => {
    // Sunday 29 June 2025, 22:00 UTC: Monday in Kolkata already
    const [sunday] = sentBefore(14);
    const week = (name: string) =>
      toContactPressure(sunday === undefined ? [] : [sunday], fetchedAt, zone(name)).busiestWeek;
    expect(formatDay(week('UTC')?.monday ?? 0)).toBe('2025-06-23');
    expect(formatDay(week('Asia/Kolkata')?.monday ?? 0)).toBe('2025-06-30');
  });

  it('takes the newer of two weeks that are as busy', () => {
    expect(measure(24 * 8, 24 * 15).busiestWeek).toEqual({ ...measure(24 * 8).busiestWeek, count: 1 });
  });

  it('agrees with looking at every pair and every window, in any order of the list', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 1000 }), { maxLength: 20 }), (hours) => {
        const pressure = toContactPressure(sentBefore(...hours).toReversed(), fetchedAt, kolkata);
        const past = hours.filter((ago) => ago >= 0).toSorted((a, b) => a - b);
        const gaps = past
          .slice(1)
          .map((ago, index) => (ago - (past[index] ?? 0)) * hour)
          .filter((gap) => gap >= day);
        expect(pressure.longestSilence?.ms).toBe(gaps.length === 0 ? undefined : Math.max(...gaps));
        expect(pressure.currentSilence?.ms).toBe(past[0] === undefined ? undefined : past[0] * hour);
        expect(pressure.last7Days).toBe(past.filter((ago) => ago * hour < 7 * day).length);
        expect(pressure.future).toBe(hours.filter((ago) => ago < 0 && ago >= -24).length);
        expect(pressure.doubtful).toBe(hours.filter((ago) => ago < -24).length);
      }),
    );
  });
});

function say(...sent: readonly string[]): readonly string[] {
  const { communications } = history(
    channel(
      'sms',
      sent.map((time) => item({ sent: time })),
    ),
  );
  return describePressure(toContactPressure(communications, fetchedAt, kolkata), kolkata);
}

describe('describePressure', () => {
  it('says only what was counted where there is nothing', () => {
    expect(say()).toEqual(['Last 24 hours 0 · 7 days 0 · 30 days 0']);
  });

  it('says how often, since when, the longest silence, the busiest week and what is left out', () => {
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
      'Last 24 hours 1 · 7 days 2 · 30 days 2',
      'Last message: 30 Jun 2025, 15:30:00, 2 h before fetching.',
      'Longest silence: 53 d 23 h, 1 May 2025, 10:00:00 – 24 Jun 2025, 09:00:00.',
      'Busiest week: 30 June – 6 July 2025, 1 message.',
      'Not counted here: 1 dated after the fetching, 1 with a date in doubt, 1 without a date.',
    ]);
  });

  it('names no silence where there is none', () => {
    expect(say('2025-06-30 17:30:00', '2025-06-30 17:30:00')).toEqual([
      'Last 24 hours 2 · 7 days 2 · 30 days 2',
      'Last message: 30 Jun 2025, 17:30:00, in the second of fetching.',
      'Busiest week: 30 June – 6 July 2025, 2 messages.',
    ]);
  });
});

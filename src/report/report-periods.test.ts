import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channel, history, item, zone } from '../domain/testing/factories.ts';
import { parseDay } from '../domain/time/day.ts';
import { describePeriodCount, toPeriods, withinPeriod } from './report-periods.ts';

const kolkata = zone('Asia/Kolkata');

function periodsOf(sent: readonly (string | undefined)[], most: number, display = kolkata) {
  const items = sent.map((text, index) => item({ id: String(index), sent: text, text: String(index) }));
  return toPeriods(history(channel('sms', items)).communications, display, most);
}

describe('toPeriods', () => {
  it('counts each year, newest first, and leaves out what has no date', () => {
    const sent = ['2024-03-01 10:00:00', '2025-01-01 10:00:00', '2024-12-31 23:59:59', undefined, 'soon'];
    expect(periodsOf(sent, 5).map(describePeriodCount)).toEqual(['2025 · 1', '2024 · 2']);
  });

  it('gives months in place of a year that is too long itself', () => {
    const sent = ['2024-02-29 10:00:00', '2024-02-01 10:00:00', '2024-12-31 10:00:00', '2023-05-05 10:00:00'];
    expect(periodsOf(sent, 2).map(describePeriodCount)).toEqual([
      'December 2024 · 1',
      'February 2024 · 2',
      '2023 · 1',
    ]);
  });

  it('cuts years as the clocks of its zone do', () => {
    expect(periodsOf(['2025-01-01 02:00:00'], 5, zone('UTC')).map(describePeriodCount)).toEqual(['2024 · 1']);
  });

  it('counts every dated message once', () => {
    const days = fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 40 });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 20 }), (offsets, most) => {
        const sent = offsets.map((days_) => {
          const iso = new Date(Date.UTC(2015, 0, 1 + days_, 12)).toISOString();
          return `${iso.slice(0, 10)} 12:00:00`;
        });
        const periods = periodsOf(sent, most);
        expect(periods.reduce((sum, { count }) => sum + count, 0)).toBe(sent.length);
        for (const [index, { from, to }] of periods.entries()) {
          expect(from).toBeLessThanOrEqual(to);
          expect(to).toBeLessThan(periods[index - 1]?.from ?? Infinity);
        }
      }),
    );
  });
});

describe('withinPeriod', () => {
  const [january, march, may] = ['2025-01-01', '2025-03-01', '2025-05-01'].map((day) => parseDay(day) ?? 0);
  const period = { from: january ?? 0, to: may ?? 0, count: 1 };

  it('never widens what a filter keeps', () => {
    expect(withinPeriod(period, { from: undefined, to: undefined })).toEqual({ from: january, to: may });
    expect(withinPeriod(period, { from: march, to: undefined })).toEqual({ from: march, to: may });
    expect(withinPeriod(period, { from: undefined, to: march })).toEqual({ from: january, to: march });
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channel, history, item, zone } from '../testing/factories.ts';
import { dayNumberAt, formatDay } from '../time/day.ts';
import { groupByDay } from './day-groups.ts';

const zones = ['Asia/Kolkata', 'America/New_York', 'Europe/London', 'Pacific/Apia'].map(zone);
const sentAt = (...times: readonly (string | undefined)[]) =>
  history(
    channel(
      'sms',
      times.map((sent, index) => item({ id: String(index + 1), sent })),
    ),
  ).communications;
const days = (zoneName: string, ...times: readonly (string | undefined)[]) =>
  groupByDay(sentAt(...times), zone(zoneName)).map(({ day, communications }) => [
    day === undefined ? 'unknown' : formatDay(day),
    communications.length,
  ]);

describe('groupByDay', () => {
  it('cuts at midnight of the display zone, not of the source zone', () => {
    const times = ['2025-05-28 00:00:00', '2025-05-27 23:59:59'];
    expect(days('Asia/Kolkata', ...times)).toEqual([
      ['2025-05-28', 1],
      ['2025-05-27', 1],
    ]);
    expect(days('UTC', ...times)).toEqual([['2025-05-27', 2]]);
  });

  it('keeps a day of 23 and one of 25 hours whole', () => {
    // 05:00 to 03:59:59 UTC and 04:00 to 04:59:59 UTC, written in Kolkata
    expect(days('America/New_York', '2025-03-10 09:29:59', '2025-03-09 10:30:00')).toEqual([
      ['2025-03-09', 2],
    ]);
    expect(days('America/New_York', '2025-11-03 10:29:59', '2025-11-02 09:30:00')).toEqual([
      ['2025-11-02', 2],
    ]);
  });

  it('puts what has no date into a last group of its own', () => {
    expect(days('UTC', undefined, '2025-05-28 12:00:00', '31-02-2025 10:00:00')).toEqual([
      ['2025-05-28', 1],
      ['unknown', 2],
    ]);
  });

  it('makes no group of nothing', () => {
    expect(groupByDay([], zone('UTC'))).toEqual([]);
  });

  it('loses none and changes no order, and every group is one day and another than its neighbours', () => {
    const time = fc.date({ min: new Date('2025-03-01'), max: new Date('2025-04-05'), noInvalidDate: true });
    fc.assert(
      fc.property(
        fc.array(
          time.map((date) => date.toISOString().slice(0, 19)),
          { maxLength: 30 },
        ),
        fc.constantFrom(...zones),
        (times, display) => {
          const communications = sentAt(...times, undefined);
          const groups = groupByDay(communications, display);
          expect(groups.flatMap((group) => group.communications)).toEqual(communications);
          expect(new Set(groups.map(({ day }) => day)).size).toBe(groups.length);
          for (const group of groups) {
            for (const { sentAt: at } of group.communications) {
              expect(at === undefined ? undefined : dayNumberAt(at, display)).toBe(group.day);
            }
          }
        },
      ),
    );
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../history/communication.ts';
import { channel, history, item, zone } from '../testing/factories.ts';
import { formatDay, formatDayInWords, parseDay } from '../time/day.ts';
import { groupByDay } from '../view/day-groups.ts';
import { countAll } from './channel-strip.ts';
import { heatCounter, heatUnits, mondayOf, periodOf } from './heat-strip.ts';

const entries = fc.array(
  fc.record({
    id: fc.constantFrom('1', '2', '3', undefined),
    status: fc.constantFrom('DELIVERED', 'FAILED', undefined),
    sent: fc.constantFrom(
      '2025-05-27 23:30:00',
      '2025-05-28 00:30:00',
      '2025-05-28 12:00:00',
      '2025-07-01 09:00:00',
      '1970-01-01 05:30:00',
      '2052-05-26 15:52:03',
      undefined,
    ),
  }),
  { maxLength: 10 },
);

describe('heatCounter', () => {
  it('counts each day and channel as grouping by day and filtering would', () => {
    fc.assert(
      fc.property(
        entries,
        entries,
        fc.constantFrom('Asia/Kolkata', 'UTC', 'Pacific/Apia'),
        (phone, sms, zoneName) => {
          const { communications } = history(
            channel('sms', sms.map(item)),
            channel('phone', phone.map(item)),
          );
          const strip = countAll(heatCounter(zone(zoneName)), communications);
          const inDoubt = communications.filter(({ item: { sent } }) => /^(?:1970|2052)/.test(sent ?? ''));
          const believed = communications.filter((one) => !inDoubt.includes(one));
          const groups = groupByDay(believed, zone(zoneName));
          const dated = groups.filter(({ day }) => day !== undefined).toReversed();
          expect(strip.days.map(({ day }) => day)).toEqual(dated.map(({ day }) => day));
          expect(strip.doubtful).toBe(inDoubt.length);
          expect(strip.undated).toBe(communications.filter(({ sentAt }) => sentAt === undefined).length);
          for (const [index, { communications: ofDay }] of dated.entries()) {
            const tallyOf = (list: typeof ofDay) => ({
              count: list.length,
              failed: list.filter((one) => outcomeOf(one) === 'failed').length,
            });
            expect(strip.days[index]?.all).toEqual(tallyOf(ofDay));
            for (const name of ['sms', 'phone']) {
              const ofChannel = ofDay.filter(({ channels: [first] }) => first === name);
              expect(strip.days[index]?.channels.get(name) ?? { count: 0, failed: 0 }).toEqual(
                tallyOf(ofChannel),
              );
            }
          }
        },
      ),
    );
  });

  it('counts a message that two channels list in the first of them alone', () => {
    const twice = item({ id: '1' });
    const { communications } = history(
      channel('sms', [twice]),
      channel('phone', [twice, item({ id: '2', text: 'Other' })]),
    );
    const { channels, days } = countAll(heatCounter(zone('UTC')), communications);
    expect(channels).toEqual(['sms', 'phone']);
    expect(days.map(({ all }) => all.count)).toEqual([2]);
    expect([...(days[0]?.channels.values() ?? [])].map(({ count }) => count)).toEqual([1, 1]);
  });
});

describe('periodOf', () => {
  it.each([
    ['day', '2025-05-28', '2025-05-28'],
    ['week', '2025-05-26', '2025-06-01'],
    ['month', '2025-05-01', '2025-05-31'],
    ['year', '2025-01-01', '2025-12-31'],
  ] as const)('gives the %s of a day', (unit, from, to) => {
    const period = periodOf(parseDay('2025-05-28') ?? 0, unit);
    expect([period.from, period.to].map(formatDay)).toEqual([from, to]);
  });

  it('holds its day, and the next one begins where it ends', () => {
    fc.assert(
      fc.property(fc.integer({ min: -30_000, max: 60_000 }), fc.constantFrom(...heatUnits), (day, unit) => {
        const { from, to } = periodOf(day, unit);
        expect(from <= day && day <= to).toBe(true);
        expect(periodOf(to, unit)).toEqual({ from, to });
        expect(periodOf(to + 1, unit).from).toBe(to + 1);
      }),
    );
  });
});

describe('mondayOf', () => {
  it('is the last Monday up to the day, before 1970 too', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (day) => {
        const monday = mondayOf(day);
        expect(formatDayInWords(monday)).toMatch(/^Monday /);
        expect(day - monday).toBeGreaterThanOrEqual(0);
        expect(day - monday).toBeLessThan(7);
      }),
    );
  });
});

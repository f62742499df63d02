import { describe, expect, it } from 'vitest';
import { zone } from '../testing/factories.ts';
import { formatClock, formatDateAndClock, formatIso, writeTime } from './clock.ts';
import { toInstant } from './instant.ts';

describe('times on the clocks of a zone', () => {
  const at = toInstant(Date.UTC(2025, 4, 28, 8, 22, 7));

  it.each([
    ['Asia/Kolkata', '13:52:07', '28 May 2025, 13:52:07', '2025-05-28T13:52:07+05:30'],
    ['UTC', '08:22:07', '28 May 2025, 08:22:07', '2025-05-28T08:22:07+00:00'],
    ['America/New_York', '04:22:07', '28 May 2025, 04:22:07', '2025-05-28T04:22:07-04:00'],
    ['Pacific/Kiritimati', '22:22:07', '28 May 2025, 22:22:07', '2025-05-28T22:22:07+14:00'],
    ['America/St_Johns', '05:52:07', '28 May 2025, 05:52:07', '2025-05-28T05:52:07-02:30'],
  ])('shows an instant in %s', (name, clock, date, iso) => {
    expect([
      formatClock(at, zone(name)),
      formatDateAndClock(at, zone(name)),
      formatIso(at, zone(name)),
    ]).toEqual([clock, date, iso]);
    expect(Date.parse(formatIso(at, zone(name)))).toBe(at);
  });

  it('tells the two hours of an autumn night apart only by their offset', () => {
    const newYork = zone('America/New_York');
    const [first, second] = [Date.UTC(2025, 10, 2, 5, 30), Date.UTC(2025, 10, 2, 6, 30)].map(toInstant);
    expect([first, second].map((each) => formatIso(each ?? at, newYork))).toEqual([
      '2025-11-02T01:30:00-04:00',
      '2025-11-02T01:30:00-05:00',
    ]);
  });
});

describe('writeTime', () => {
  it.each([
    ['Asia/Kolkata', '28 May 2025, 13:52:07 (Kolkata +5:30)'],
    ['America/New_York', '28 May 2025, 04:22:07 (New York −4)'],
    ['UTC', '28 May 2025, 08:22:07 (UTC)'],
  ])('names the zone %s', (name, words) => {
    expect(writeTime(toInstant(Date.UTC(2025, 4, 28, 8, 22, 7)), zone(name))).toBe(words);
  });
});

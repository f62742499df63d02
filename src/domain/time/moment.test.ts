import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat.js';
import utc from 'dayjs/plugin/utc.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fetchedAt, zone } from '../testing/factories.ts';
import { instantOf, plausible, readMoment } from './moment.ts';

dayjs.extend(utc);
dayjs.extend(customParseFormat);

const kolkata = zone('Asia/Kolkata');
const read = (text: string) => readMoment(text, kolkata, fetchedAt);

describe('readMoment', () => {
  it('takes a wall time as of the source zone', () => {
    expect(read('28-05-2025 13:52:07').at).toBe(Date.UTC(2025, 4, 28, 8, 22, 7));
  });

  it('takes a literal Z as the source zone’s wall time too', () => {
    expect(read('2025-05-26T15:52:02Z').at).toBe(read('26-05-2025 15:52:02').at);
  });

  it.each([
    ['2025-05-26T15:52:02+0530', Date.UTC(2025, 4, 26, 10, 22, 2)],
    ['2025-05-26T15:52:02-04:00', Date.UTC(2025, 4, 26, 19, 52, 2)],
    ['2016-08-05 22:00::IST', Date.UTC(2016, 7, 5, 16, 30)],
    ['2016-08-05 22:00::UTC', Date.UTC(2016, 7, 5, 22)],
  ])('takes the offset that %s itself names', (text, expected) => {
    expect(read(text).at).toBe(expected);
  });

  it.each([
    ['1748418727', Date.UTC(2025, 4, 28, 7, 52, 7)],
    ['1748418727000', Date.UTC(2025, 4, 28, 7, 52, 7)],
  ])('reads the epoch number %s and marks it', (text, expected) => {
    expect(read(text)).toMatchObject({ at: expected, mark: 'epoch' });
  });

  it.each([
    '946684799',
    '9467000',
    '99999999999',
    '9999999999999',
    '2016-08-05 22:00::PST',
    '2025-05-26T15:52:02+1900',
    '2025-05-28T13:52:07+05:99',
    '2025-05-28T13:52:07+05:60',
    '2025-05-28T13:52:07+25:00',
    '2025-05-28T13:52:07-12:30',
    '2025-02-31T13:52:07+05:30',
    '2025-05-28T24:00:00+05:30',
    '2025-05-28T23:59:60+05:30',
    '2016-02-31 22:00::IST',
    '2016-08-05 24:00::IST',
    '31-02-2025 13:52:07',
    '2025-2-31 13:52:07',
    '45800-02-31 10:00:00',
    '45800-13-01 10:00:00',
    '45800-06-15 24:00:00',
    '45800-06-15T10:00:00+05:99',
    '450000-06-15 10:00:00',
  ])('has no instant for %s', (text) => {
    expect(read(text)).toMatchObject({ at: undefined, repair: undefined });
  });

  it('shows as written what names no day, whatever its form', () => {
    for (const text of [
      '31-02-2025 10:00:00',
      '2025-05-28T13:52:07+05:99',
      '45800-02-31 10:00:00',
      '24:00:00',
    ]) {
      expect(read(text)).toEqual({
        text,
        at: undefined,
        mark: undefined,
        repair: undefined,
        doubt: `Not a date: ${text}`,
      });
    }
  });

  it.each([
    '45837-06-15 08:26:40',
    '45837-06-15T08:26:40',
    '45837-6-15 08:26:40',
    '15-06-45837 08:26:40',
    '45837-06-15T08:26:40Z',
    '45837-06-15T02:56:40+00:00',
    '+045837-06-15T08:26:40.000Z',
  ])('offers a repair of %s for milliseconds read as seconds, and still has no instant', (text) => {
    expect(read(text)).toMatchObject({
      at: undefined,
      repair: {
        at: Date.UTC(45_837, 5, 15, 2, 56, 40) / 1000,
        reason: 'if milliseconds were read as seconds',
      },
    });
  });

  it('offers a repair for seconds read as milliseconds, and doubts the time as it stands', () => {
    const { at, doubt, repair } = read('21-01-1970 11:07:33');
    expect([at, doubt]).toEqual([Date.UTC(1970, 0, 21, 5, 37, 33), 'Before 2000']);
    expect(repair).toEqual({
      at: Date.UTC(1970, 0, 21, 5, 37, 33) * 1000,
      reason: 'if seconds were read as milliseconds (give or take 17 min)',
    });
    expect(read('1970-01-21T11:07:33.123').repair).toEqual({
      at: Date.UTC(1970, 0, 21, 5, 37, 33, 123) * 1000,
      reason: 'if seconds were read as milliseconds',
    });
  });

  it.each([
    ['1748418727000000', 'if it counts microseconds'],
    ['1748418727000000000', 'if it counts nanoseconds'],
  ])('offers a repair of %s', (text, reason) => {
    expect(read(text)).toMatchObject({ at: undefined, repair: { at: 1_748_418_727_000, reason } });
  });

  it('repairs what a wrong unit made of any believable time, and offers nothing unbelievable', () => {
    const seconds = fc.integer({ min: Date.UTC(2000, 0, 2) / 1000, max: fetchedAt / 1000 });
    fc.assert(
      fc.property(seconds, fc.integer({ min: 0, max: 999 }), (second, ms) => {
        const at = second * 1000 + ms;
        const early = new Date(second).toISOString().slice(0, 19);
        const found = readMoment(early, zone('UTC'), fetchedAt).repair?.at ?? 0;
        expect(Math.abs(second * 1000 - found)).toBeLessThan(1_000_000);
        const late = readMoment(new Date(at * 1000).toISOString(), zone('UTC'), fetchedAt);
        expect(late).toMatchObject({ at: undefined, repair: { at } });
      }),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^\d{2,6}-\d\d-\d{2,6} \d\d:\d\d:\d\d$|^\d{10,20}$/), (text) => {
        const { repair } = read(text);
        expect(repair === undefined || plausible(repair.at, fetchedAt) === repair.at).toBe(true);
      }),
    );
  });

  it.each([
    ['01-01-1970 05:30:00', 'Before 2000'],
    ['31-12-1999 23:59:59', 'Before 2000'],
    ['1999-12-31T23:59:59+05:30', 'Before 2000'],
    ['26-05-2052 15:52:03', 'Dated after it was fetched'],
    ['9999-12-31 23:59:59', 'Dated after it was fetched'],
    ['1969-12-31 23:59:59', 'Before 2000: 1969-12-31 23:59:59'],
    ['0001-01-01 00:00:00', 'Before 2000: 0001-01-01 00:00:00'],
  ])('doubts %s and repairs nothing that no unit explains', (text, doubt) => {
    expect(read(text)).toMatchObject({ doubt, repair: undefined });
  });

  it('names all that is doubtful', () => {
    expect(readMoment('02-11-2025 01:30:00', zone('America/New_York'), fetchedAt).doubt).toBe(
      'Clocks showed this time twice; the earlier one is shown; dated after it was fetched',
    );
  });

  it('places in any form with an offset what strict dayjs reads of its clock, if a clock is that far off', () => {
    const two = twoDigits(99);
    const text = fc.record({
      year: fc.constantFrom('2024', '2025', '1969', '0000'),
      month: fc.oneof(twoDigits(13), two),
      date: fc.oneof(twoDigits(32), two),
      clock: fc.tuple(
        fc.oneof(twoDigits(24), two),
        fc.oneof(twoDigits(60), two),
        fc.oneof(twoDigits(60), two),
      ),
      fraction: fc.constantFrom('', '.5', '.500', '.5000'),
      sign: fc.constantFrom('+', '-'),
      hours: fc.oneof(twoDigits(15), two),
      minutes: fc.oneof(fc.constantFrom('00', '30', '45'), two),
      colon: fc.constantFrom('', ':'),
    });
    fc.assert(
      fc.property(text, ({ year, month, date, clock, fraction, sign, hours, minutes, colon }) => {
        const wall = `${year}-${month}-${date}T${clock.join(':')}${fraction}`;
        const strict = ['YYYY-MM-DDTHH:mm:ss', 'YYYY-MM-DDTHH:mm:ss.SSS']
          .map((form) => dayjs.utc(wall, form, true))
          .find((day) => day.isValid() && day.year() >= 1970);
        const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
        const isOffset = Number(minutes) < 60 && offset <= 14 * 60 && offset >= -12 * 60;
        expect(read(`${wall}${sign}${hours}${colon}${minutes}`).at).toBe(
          strict === undefined || !isOffset ? undefined : strict.valueOf() - offset * 60_000,
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('marks skipped and doubled hours', () => {
    const newYork = zone('America/New_York');
    expect(readMoment('09-03-2025 02:30:00', newYork, fetchedAt).mark).toBe('gap');
    expect(readMoment('02-11-2025 01:30:00', newYork, fetchedAt).mark).toBe('overlap');
  });

  it('never throws, and its quick twin says the same', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.stringMatching(/^\d{1,5}-\d{1,2}-\d{1,4}[ T]\d\d:\d\d:\d\d(?:Z|[+-]\d\d:?\d\d)?$/),
      fc.constantFrom('null', '', '28-05-2025 13:52:07', '1748418727000'),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(instantOf(text, kolkata, fetchedAt)).toBe(read(text).at);
      }),
    );
  });
});

function twoDigits(max: number): fc.Arbitrary<string> {
  return fc.integer({ min: 0, max }).map((number) => String(number).padStart(2, '0'));
}

describe('readMoment, at the borders of what it reads', () => {
  const utcZone = zone('UTC');
  const readUtc = (text: string) => readMoment(text, utcZone, fetchedAt);

  it.each([
    ['1748418727', 1_748_418_727_000],
    ['1748418727000', 1_748_418_727_000],
    // Longer or shorter numbers are no epoch, though a part of each would be one.
    ['948418727000', undefined],
    ['01748418727000', undefined],
    ['1748418727000.5', undefined],
    ['174841872', undefined],
    ['2016-08-05 22:00::GMT', Date.UTC(2016, 7, 5, 22)],
    ['2016-08-05 22:00::UTC', Date.UTC(2016, 7, 5, 22)],
    ['2016-08-05 22:00::XYZ', undefined],
    ['x2016-08-05 22:00::IST', undefined],
    ['2016-08-05 22:00::ISTX', undefined],
    ['2025-05-28T10:00:00+0530', Date.UTC(2025, 4, 28, 4, 30)],
    ['2025-05-28T10:00:00+05300', undefined],
  ])('places %s at %s', (text, at) => {
    expect(readUtc(text).at).toBe(at);
  });

  it.each([
    ['2000-01-01 00:00:00', undefined],
    ['1999-12-31 23:59:59', 'Before 2000'],
    ['2025-06-30 12:00:00', undefined],
    ['2025-06-30 12:00:01', 'Dated after it was fetched'],
    // Real days in forms that nothing places.
    ['1999-12-31 00:00:00.5', 'Before 2000: 1999-12-31 00:00:00.5'],
    ['2000-01-01 00:00:00.5', 'Not a date: 2000-01-01 00:00:00.5'],
  ])('doubts %s: %s', (text, doubt) => {
    expect(readUtc(text).doubt).toBe(doubt);
  });

  it('says that clocks skipped a time', () => {
    const { mark, doubt } = readMoment('2025-03-09 02:30:00', zone('America/New_York'), fetchedAt);
    expect([mark, doubt]).toEqual(['gap', 'Clocks skipped this time; shown as if they had not']);
  });

  it.each([
    ['45837-06-15 02:56:40', true],
    ['15-06-45837 02:56:40', true],
    ['45837-6-5 02:56:40', true],
    ['+45837-06-15T02:56:40Z', true],
    ['x45837-06-15 02:56:40', false],
    ['45837-06-15 02:56:40x', false],
    ['x15-06-45837 02:56:40', false],
    ['15-06-45837 02:56:40x', false],
    ['1748418727000000000', true],
    ['01748418727000000000', false],
    ['1748418727000000000.5', false],
    ['2025-06-15 02:56:40', false],
  ])('offers a repair of %s: %s', (text, offered) => {
    expect(readUtc(text).repair !== undefined).toBe(offered);
  });
});

describe('plausible', () => {
  const first = Date.UTC(2000, 0, 1);
  const last = fetchedAt + 86_400_000;

  it.each([
    [first - 1, undefined],
    [first, first],
    [last, last],
    [last + 1, undefined],
  ])('makes of %i %s', (ms, instant) => {
    expect(plausible(ms, fetchedAt)).toBe(instant);
  });
});

describe('instantOf', () => {
  it.each([
    '28-05-2025 13:52:07',
    '2025-05-28T13:52:07',
    '2025-5-28 13:52:07',
    '2025-05-28T13:52:07Z',
    '2025-05-28T13:52:07+0100',
    '1748418727000',
    '31-02-2025 00:00:00',
    'soon',
  ])('is where readMoment places %s', (text) => {
    expect(instantOf(text, kolkata, fetchedAt)).toBe(read(text).at);
  });

  it('reads the common forms in the source zone', () => {
    expect(instantOf('28-05-2025 13:52:07', kolkata, fetchedAt)).toBe(Date.UTC(2025, 4, 28, 8, 22, 7));
  });
});

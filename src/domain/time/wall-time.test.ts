import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat.js';
import utc from 'dayjs/plugin/utc.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fetchedAt, zone, zoneNames } from '../testing/factories.ts';
import { toInstant } from './instant.ts';
import {
  instantToWall,
  parseCommonForm,
  parseWallTime,
  toWallTime,
  wallTimeFormats,
  wallToInstant,
} from './wall-time.ts';

dayjs.extend(utc);
dayjs.extend(customParseFormat);

const commonForms = wallTimeFormats.slice(0, 4);

/** What strict dayjs makes of a text, within the years that count: the oracle. */
function strictly(text: string, formats: readonly string[]): number | undefined {
  for (const format of formats) {
    const read = dayjs.utc(text, format, true);
    if (read.isValid() && read.year() >= 1970 && read.year() <= 9999) return read.valueOf();
  }
  return undefined;
}

const digits = (count: number) => fc.stringMatching(new RegExp(`^\\d{${count}}$`));
/** Texts in the common forms whose numbers may be anything, impossible dates included. */
const commonText = fc
  .tuple(
    digits(2),
    digits(2),
    digits(4),
    digits(2),
    digits(2),
    digits(2),
    digits(3),
    fc.constantFrom('dmy', 'ymd', 'ymdT', 'ymdT.'),
  )
  .map(([day, month, year, hour, minute, second, thousandths, form]) => {
    const clock = `${hour}:${minute}:${second}`;
    if (form === 'ymdT.') return `${year}-${month}-${day}T${clock}.${thousandths}`;
    if (form === 'dmy') return `${day}-${month}-${year} ${clock}`;
    return `${year}-${month}-${day}${form === 'ymdT' ? 'T' : ' '}${clock}`;
  });
const realText = fc
  .tuple(
    fc.date({ min: new Date('1960-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }),
    fc.constantFrom(...commonForms),
  )
  .map(([date, format]) => dayjs.utc(date).format(format));

describe('parseWallTime', () => {
  it('reads day before month, always', () => {
    expect(parseWallTime('03-04-2025 10:00:00')).toBe(Date.UTC(2025, 3, 3, 10));
  });

  it.each([
    ['28-05-2025 13:52:07', Date.UTC(2025, 4, 28, 13, 52, 7)],
    ['2025-04-14 14:23:20', Date.UTC(2025, 3, 14, 14, 23, 20)],
    ['2025-05-26T15:52:02', Date.UTC(2025, 4, 26, 15, 52, 2)],
    ['2012-3-12 11:33:23', Date.UTC(2012, 2, 12, 11, 33, 23)],
    ['2012-3-02 11:33:23', Date.UTC(2012, 2, 2, 11, 33, 23)],
    ['29-02-2024 00:00:00', Date.UTC(2024, 1, 29)],
    ['9999-12-31 23:59:59', Date.UTC(9999, 11, 31, 23, 59, 59)],
  ])('reads %s', (text, expected) => {
    expect(parseWallTime(text)).toBe(expected);
  });

  it.each([
    '31-02-2025 10:00:00',
    '2025-02-31 10:00:00',
    '29-02-2025 00:00:00',
    '2025-13-45 10:00:00',
    '12-03-25 10:00:00',
    '0001-01-01 00:00:00',
    '00-00-0000 00:00:00',
    '28-05-2025 24:00:00',
    '28-05-2025 23:60:00',
    '28-05-2025 23:59:60',
    '28-05-2025',
    '28/05/2025 10:00:00',
    '45837-06-15 02:56:40',
    '1741773072000',
    '\u0662\u0668-05-2025 10:00:00',
    '\uff12\uff18-05-2025 10:00:00',
    'null',
    '',
    '   ',
    ' 28-05-2025 13:52:07',
    '28-05-2025 13:52:07 ',
    '1969-12-31 23:59:59',
  ])('refuses %j', (text) => {
    expect(parseWallTime(text)).toBeUndefined();
  });

  it('agrees with strict dayjs on every real date', () => {
    fc.assert(
      fc.property(realText, (text) => {
        expect(parseWallTime(text)).toBe(strictly(text, wallTimeFormats));
      }),
    );
  });
});

describe('parseCommonForm', () => {
  it('says what strict dayjs says of any digits in the common forms', () => {
    fc.assert(
      fc.property(fc.oneof(commonText, realText), (text) => {
        const quick = parseCommonForm(text);
        expect(Number.isNaN(quick) ? undefined : quick).toBe(strictly(text, commonForms));
      }),
      { numRuns: 3000 },
    );
  });

  it('never reads what strict dayjs refuses, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ minLength: 17, maxLength: 21 }), commonText.map(mutilate)), (text) => {
        const quick = parseCommonForm(text);
        const strict = strictly(text, commonForms);
        expect(Number.isNaN(quick) ? strict : quick).toBe(strict);
      }),
      { numRuns: 2000 },
    );
  });
});

function mutilate(text: string): string {
  return text.slice(0, 4) + text.slice(5) + text.charAt(4);
}

const instants = fc
  .integer({ min: Date.UTC(1975, 0, 1), max: Date.UTC(2060, 0, 1) })
  .map((ms) => toInstant(Math.floor(ms / 1000) * 1000));

describe('wallToInstant', () => {
  it('undoes what the clocks show, but for hours shown twice', () => {
    fc.assert(
      fc.property(instants, fc.constantFrom(...zoneNames), (at, name) => {
        const placed = wallToInstant(toWallTime(instantToWall(at, zone(name))), zone(name));
        expect(placed.mark).not.toBe('gap');
        expect(placed.at).toBeLessThanOrEqual(at);
        expect(placed.at === at || placed.mark === 'overlap').toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['a plain day', 'Asia/Kolkata', [2025, 4, 28, 13, 52, 7], [2025, 4, 28, 8, 22, 7], undefined],
    ['a gap: later by the gap', 'America/New_York', [2025, 2, 9, 2, 30], [2025, 2, 9, 7, 30], 'gap'],
    ['an overlap: the earlier', 'America/New_York', [2025, 10, 2, 1, 30], [2025, 10, 2, 5, 30], 'overlap'],
    ['the spring gap of London', 'Europe/London', [2025, 2, 30, 1, 30], [2025, 2, 30, 1, 30], 'gap'],
    ['the autumn overlap of London', 'Europe/London', [2025, 9, 26, 1, 30], [2025, 9, 26, 0, 30], 'overlap'],
    ['a day that Samoa skipped', 'Pacific/Apia', [2011, 11, 30, 12], [2011, 11, 30, 22], 'gap'],
    ['half an hour twice', 'Australia/Lord_Howe', [2025, 3, 6, 1, 45], [2025, 3, 5, 14, 45], 'overlap'],
  ] as const)('places %s', (_name, zoneName, wall, expected, mark) => {
    expect(wallToInstant(toWallTime(toUtc(wall)), zone(zoneName))).toEqual({ at: toUtc(expected), mark });
  });

  it('does not depend on the machine’s own zone', () => {
    const home = process.env['TZ'];
    for (const name of zoneNames) {
      process.env['TZ'] = name;
      expect(wallToInstant(toWallTime(fetchedAt), zone('Asia/Kolkata')).at).toBe(fetchedAt - 19_800_000);
    }
    process.env['TZ'] = home;
  });
});

function toUtc([year = 0, month = 0, day = 1, hour = 0, minute = 0, second = 0]: readonly number[]): number {
  return Date.UTC(year, month, day, hour, minute, second);
}

describe('parseCommonForm, sign by sign', () => {
  const forms = ['28-05-2025 13:52:07', '2025-05-28 13:52:07', '2025-05-28T13:52:07'];

  it('reads each of the three forms', () => {
    expect(forms.map((text) => parseCommonForm(text))).toEqual(
      forms.map(() => Date.UTC(2025, 4, 28, 13, 52, 7)),
    );
  });

  it.each(forms)('reads nothing of %s with any sign replaced', (text) => {
    // The signs around the digits, a digit in the place of a separator, and separators of the other forms.
    const signs = ['/', ':', ' ', 'T', '-', '0'];
    const changed = text
      .split('')
      .flatMap((old, index) =>
        signs
          .filter((sign) => sign !== old && !(/\d/.test(old) && sign === '0'))
          .map((sign) => text.slice(0, index) + sign + text.slice(index + 1)),
      );
    const read = changed.filter((one) => !Number.isNaN(parseCommonForm(one)));
    // The two year-first forms differ in that sign alone.
    expect(read).toEqual(forms.filter((form) => form !== text && changed.includes(form)));
  });

  it.each([
    ['29-02-2024 00:00:00', true],
    ['29-02-2023 00:00:00', false],
    ['29-02-2000 00:00:00', true],
    ['29-02-2100 00:00:00', false],
    ['29-02-2400 00:00:00', true],
    ['28-02-2100 00:00:00', true],
  ])('knows whether there is a %s: %s', (text, real) => {
    expect(Number.isNaN(parseCommonForm(text))).toBe(!real);
  });

  it.each([
    ['31-12-1969 23:59:59', undefined],
    ['01-01-1970 00:00:00', 0],
    ['31-12-9999 23:59:59', Date.UTC(9999, 11, 31, 23, 59, 59)],
    ['00-05-2025 00:00:00', undefined],
    ['01-00-2025 00:00:00', undefined],
    ['01-13-2025 00:00:00', undefined],
    ['30-04-2025 23:59:59', Date.UTC(2025, 3, 30, 23, 59, 59)],
    ['31-04-2025 23:59:59', undefined],
    ['30-04-2025 24:00:00', undefined],
    ['30-04-2025 23:60:00', undefined],
    ['30-04-2025 23:59:60', undefined],
  ])('reads %s as %s', (text, ms) => {
    expect(parseCommonForm(text)).toBe(ms ?? Number.NaN);
  });
});

describe('wallToInstant, within a day of a change of the clocks', () => {
  const newYork = zone('America/New_York');

  it.each([
    ['an hour before clocks go forward', '2025-03-09T01:00:00Z', '2025-03-09T06:00:00Z', undefined],
    ['in the hour that is skipped', '2025-03-09T02:30:00Z', '2025-03-09T07:30:00Z', 'gap'],
    ['when they have gone forward', '2025-03-09T03:00:00Z', '2025-03-09T07:00:00Z', undefined],
    ['later on that day', '2025-03-09T20:00:00Z', '2025-03-10T00:00:00Z', undefined],
    ['an hour before clocks go back', '2025-11-02T00:30:00Z', '2025-11-02T04:30:00Z', undefined],
    ['in the hour that is shown twice', '2025-11-02T01:30:00Z', '2025-11-02T05:30:00Z', 'overlap'],
    ['when they have gone back', '2025-11-02T02:00:00Z', '2025-11-02T07:00:00Z', undefined],
  ])('places %s', (_, wall, at, mark) => {
    expect(wallToInstant(toWallTime(Date.parse(wall)), newYork)).toEqual({ at: Date.parse(at), mark });
  });

  it('takes nothing for a time that is no number', () => {
    expect(() => toWallTime(Number.NaN)).toThrow('not a wall time: NaN');
    expect(() => toInstant(Number.POSITIVE_INFINITY)).toThrow('not an instant: Infinity');
  });
});

import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat.js';
import utc from 'dayjs/plugin/utc.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCommonForm, parseWallTime, wallTimeFormats } from './wall-time.ts';

dayjs.extend(utc);
dayjs.extend(customParseFormat);

const commonForms = wallTimeFormats.slice(0, 3);

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
    fc.constantFrom('dmy', 'ymd', 'ymdT'),
  )
  .map(([day, month, year, hour, minute, second, form]) => {
    const clock = `${hour}:${minute}:${second}`;
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

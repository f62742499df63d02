import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { zone } from '../testing/factories.ts';
import { dayNumberAt, formatDay, formatDayInWords, formatDayRange, parseDay, parseDayText } from './day.ts';
import { toInstant } from './instant.ts';

const home = process.env['TZ'];
const processZones = ['UTC', 'Asia/Kolkata', 'America/New_York', 'Pacific/Apia'];

afterEach(() => {
  if (home === undefined) delete process.env['TZ'];
  else process.env['TZ'] = home;
});

function intlDay(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(at);
}

describe('dayNumberAt', () => {
  it.each([
    ['Asia/Kolkata', '2025-05-27T18:29:59.999Z', '2025-05-27'],
    ['Asia/Kolkata', '2025-05-27T18:30:00Z', '2025-05-28'],
    ['America/New_York', '2025-03-09T04:59:59Z', '2025-03-08'],
    ['America/New_York', '2025-03-10T03:59:59Z', '2025-03-09'],
    ['America/New_York', '2025-11-03T04:59:59Z', '2025-11-02'],
    ['Europe/London', '2025-03-30T23:00:00Z', '2025-03-31'],
    ['Pacific/Apia', '2011-12-30T09:59:59Z', '2011-12-29'],
    ['Pacific/Apia', '2011-12-30T10:00:00Z', '2011-12-31'],
  ])('shows on the clocks of %s at %s the day %s, wherever the machine stands', (name, at, day) => {
    for (const processZone of processZones) {
      process.env['TZ'] = processZone;
      expect(formatDay(dayNumberAt(toInstant(Date.parse(at)), zone(name)))).toBe(day);
    }
  });

  it('is what Intl says at any instant', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(1975, 0), max: Date.UTC(2060, 0) }),
        fc.constantFrom('Asia/Kolkata', 'America/New_York', 'Europe/London', 'Pacific/Apia'),
        (ms, name) => {
          expect(formatDay(dayNumberAt(toInstant(ms), zone(name)))).toBe(intlDay(ms, name));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('parseDay', () => {
  it('undoes formatDay', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 80_000 }), (day) => {
        expect(parseDay(formatDay(day))).toBe(day);
      }),
    );
  });

  it.each([
    '',
    '2025-02-31',
    '2025-13-01',
    '2025-5-28',
    '28-05-2025',
    '2025-05-28T00:00',
    ' 2025-05-28',
    '٢٠٢٥-٠٥-٢٨',
    '2025-02-29',
  ])('refuses %j', (text) => {
    expect(parseDay(text)).toBeUndefined();
  });
});

describe('parseDayText', () => {
  const today = parseDay('2025-07-01') ?? 0;
  const read = (text: string, on = today): string | undefined => {
    const day = parseDayText(text, on);
    return day === undefined ? undefined : formatDay(day);
  };

  it.each([
    ['28 May 2025', '2025-05-28'],
    ['28 may', '2025-05-28'],
    ['28 MAY 2025', '2025-05-28'],
    [' 28  May  2025 ', '2025-05-28'],
    ['28.05.2025', '2025-05-28'],
    ['28 05', '2025-05-28'],
    ['28th of May', '2025-05-28'],
    ['May 28', '2025-05-28'],
    ['May 28, 2024', '2024-05-28'],
    ['Wed 28 May 2025', '2025-05-28'],
    ['Wednesday, 28 May', '2025-05-28'],
    ['28 5 2025', '2025-05-28'],
    ['28/5/25', '2025-05-28'],
    ['28.5.', '2025-05-28'],
    ['28-05-2025', '2025-05-28'],
    ['2025-05-28', '2025-05-28'],
    ['2025/5/28', '2025-05-28'],
    ['5 6', '2025-06-05'],
    ['5/6/2025', '2025-06-05'],
    ['２８ ５ ２０２５', '2025-05-28'],
    ['1 sept 2024', '2024-09-01'],
    ['1st September 2024', '2024-09-01'],
    ['2 Sept. 2024', '2024-09-02'],
    [' 2025-05-28 ', '2025-05-28'],
    ['31 12', '2024-12-31'],
    ['1 July', '2025-07-01'],
    ['2 July', '2024-07-02'],
    ['29 feb', '2024-02-29'],
    ['today', '2025-07-01'],
    ['Yesterday', '2025-06-30'],
  ])('reads %j as %s', (text, day) => {
    expect(read(text)).toBe(day);
  });

  it.each([
    '',
    ' ',
    '28',
    'May',
    'May 2025',
    '28 M',
    '28 Ma',
    '5/28/2025',
    '31 6 2025',
    '29 Feb 2025',
    '28 May 2',
    '28 May 20',
    '28 May 202',
    '28 May 20255',
    '28 May 2025 10:00',
    'soon',
    '28 smarch',
    '28 Foo',
    '28 13 2025',
    '2025-05',
    '31 June 2025',
    '28 Mayor 2025',
    '31 2 2025',
    '2025',
    'x',
  ])('takes %j for no day', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it('reads what is written, whatever today is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -20_000, max: 80_000 }),
        fc.integer({ min: 0, max: 40_000 }),
        (day, on) => {
          expect(parseDayText(formatDayRange(day, day), on)).toBe(day);
          expect(parseDayText(formatDay(day), on)).toBe(day);
          const [date, month] = formatDayRange(on - (day % 365), on - (day % 365)).split(' ');
          expect(parseDayText(`${date} ${month}`, on)).toBeLessThanOrEqual(on);
        },
      ),
    );
  });
});

describe('formatDayInWords', () => {
  it('names the day of the week', () => {
    expect(formatDayInWords(parseDay('2025-05-28') ?? 0)).toBe('Wednesday 28 May 2025');
  });
});

describe('formatDayRange', () => {
  it.each([
    ['2025-05-28', '2025-05-28', '28 May 2025'],
    ['2025-05-01', '2025-05-31', 'May 2025'],
    ['2024-02-01', '2024-02-29', 'February 2024'],
    ['2025-02-01', '2025-03-31', '1 February – 31 March 2025'],
    ['2025-01-01', '2025-12-31', '2025'],
    ['2025-05-03', '2025-06-09', '3 May – 9 June 2025'],
    ['2024-12-30', '2025-01-02', '30 December 2024 – 2 January 2025'],
    ['2025-05-03', '', 'since 3 May 2025'],
    ['', '2025-06-09', 'until 9 June 2025'],
    ['', '', 'any day'],
  ])('writes %s to %s as %s', (from, to, words) => {
    expect(formatDayRange(parseDay(from), parseDay(to))).toBe(words);
  });
});

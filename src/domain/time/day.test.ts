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

describe('parseDayText', () => {
  const today = parseDay('2026-11-25') ?? Number.NaN;
  const read = (text: string): string | undefined => {
    const day = parseDayText(text, today);
    return day === undefined ? undefined : formatDay(day);
  };

  it.each([
    '28 May 2025',
    '28 may 2025',
    '28 MAY 2025',
    ' 28  May  2025 ',
    '28 5 2025',
    '28/5/2025',
    '28.05.2025',
    '28-5-2025',
    '2025-05-28',
  ])('reads %s, the day before the month', (text) => {
    expect(read(text)).toBe('2025-05-28');
  });

  it('takes a day without its year as the last one', () => {
    expect(read('28 May')).toBe('2026-05-28');
    expect(read('25 11')).toBe('2026-11-25');
    expect(read('26 Nov')).toBe('2025-11-26');
    expect(read('29 February')).toBe('2024-02-29');
  });

  it.each([
    '',
    '28',
    '2',
    '05/28/2025',
    '31 2 2025',
    '28 May 25',
    '28 Mayor 2025',
    '2025',
    '28 May 20255',
    'x',
  ])('takes “%s” for no day', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it('reads every day that is written in words or in numbers', () => {
    fc.assert(
      fc.property(fc.integer({ min: -365, max: 30_000 }), (day) => {
        expect(parseDayText(formatDayRange(day, day), today)).toBe(day);
        expect(parseDayText(formatDay(day), today)).toBe(day);
      }),
    );
  });
});

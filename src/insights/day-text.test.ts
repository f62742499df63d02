import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fetchedAt, zone } from '../domain/testing/factories.ts';
import { formatDay, parseDay } from '../domain/time/day.ts';
import { parseDayText, writeDayText } from './day-text.ts';

/** Fetched on 30 June 2025. */
const read = (text: string) => {
  const day = parseDayText(text, fetchedAt, zone('Asia/Kolkata'));
  return day === undefined ? undefined : formatDay(day);
};

describe('parseDayText', () => {
  it.each([
    ['28 May', '2025-05-28'],
    ['28 may 2025', '2025-05-28'],
    ['28 5 2025', '2025-05-28'],
    ['28/5/25', '2025-05-28'],
    ['28.05.2024', '2024-05-28'],
    ['3 4 2025', '2025-04-03'],
    ['1st September 2024', '2024-09-01'],
    ['2 Sept. 2024', '2024-09-02'],
    [' 2025-05-28 ', '2025-05-28'],
    ['30 June', '2025-06-30'],
    ['1 July', '2024-07-01'],
    ['31 12', '2024-12-31'],
    ['29 Feb', '2024-02-29'],
  ])('reads %j as %s', (text, day) => {
    expect(read(text)).toBe(day);
  });

  it.each([
    '',
    '2',
    '28',
    '28 M',
    '28 Ma',
    '28 Foo',
    '31 6',
    '31 June 2025',
    '28 13 2025',
    '29 Feb 2025',
    '28 5 202',
    '2025-05',
    '5/28/2025',
  ])('reads %j as no day, or not yet one', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it('reads what is written', () => {
    const days = fc.integer({ min: parseDay('1970-01-01') ?? 0, max: parseDay('9999-12-31') ?? 0 });
    fc.assert(
      fc.property(days, (day) => {
        expect(parseDayText(writeDayText(day), fetchedAt, zone('UTC'))).toBe(day);
      }),
    );
  });
});

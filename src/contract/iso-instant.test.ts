import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIsoInstant } from './iso-instant.ts';

describe('parseIsoInstant', () => {
  it.each([
    ['2025-06-30T12:00:00Z', Date.UTC(2025, 5, 30, 12)],
    ['2025-06-30T12:00:00.120Z', Date.UTC(2025, 5, 30, 12, 0, 0, 120)],
    ['2025-06-30T12:00:00.5Z', Date.UTC(2025, 5, 30, 12, 0, 0, 500)],
    ['2025-06-30T12:00:00.999999999Z', Date.UTC(2025, 5, 30, 12, 0, 0, 999)],
    ['2025-06-30T17:30:00+05:30', Date.UTC(2025, 5, 30, 12)],
    ['2024-02-29T00:00:00-12:00', Date.UTC(2024, 1, 29, 12)],
  ])('reads %s', (text, at) => {
    expect(parseIsoInstant(text)).toBe(at);
  });

  it.each([
    '2025-02-31T00:00:00Z',
    '2025-02-29T00:00:00Z',
    '2025-04-31T00:00:00+05:30',
    '2025-00-10T00:00:00Z',
    '2025-13-10T00:00:00Z',
    '2025-06-00T00:00:00Z',
    '2025-06-30T24:00:00Z',
    '2025-06-30T23:59:60Z',
    '2025-06-30T12:00:00+05:99',
    '2025-06-30T12:00:00+25:00',
    '2025-06-30T12:00:00+14:30',
    '2025-06-30T12:00:00-12:30',
    '2025-06-30T12:00:00+0530',
    '2025-06-30T12:00:00',
    '2025-06-30 12:00:00Z',
    '2025-06-30T12:00Z',
    '+002025-06-30T12:00:00Z',
    ' 2025-06-30T12:00:00Z',
    '2025-06-30T12:00:00Z\n',
    '',
  ])('refuses %j', (text) => {
    expect(parseIsoInstant(text)).toBeUndefined();
  });

  it('reads what a date writes, and nothing that a date would write otherwise', () => {
    const text = fc
      .tuple(twoDigits(13), twoDigits(32), twoDigits(25), twoDigits(61), twoDigits(61))
      .map(([month, day, hour, minute, second]) => `2024-${month}-${day}T${hour}:${minute}:${second}.000Z`);
    const real = fc
      .date({ min: new Date('0100-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString());
    fc.assert(
      fc.property(fc.oneof(text, real), (written) => {
        const date = new Date(written);
        const holds = !Number.isNaN(date.valueOf()) && date.toISOString() === written;
        expect(parseIsoInstant(written)).toBe(holds ? date.valueOf() : undefined);
      }),
      { numRuns: 1000 },
    );
  });
});

function twoDigits(max: number): fc.Arbitrary<string> {
  return fc.integer({ min: 0, max }).map((number) => String(number).padStart(2, '0'));
}

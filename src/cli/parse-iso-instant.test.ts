import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIsoInstant } from './parse-iso-instant.ts';

describe('parseIsoInstant', () => {
  it.each([
    ['2025-06-30T12:00:00Z', '2025-06-30T12:00:00.000Z'],
    ['2025-06-30T17:30:00.5+05:30', '2025-06-30T12:00:00.500Z'],
    ['2025-01-01T00:00:00+14:00', '2024-12-31T10:00:00.000Z'],
  ])('reads %s', (text, instant) => {
    expect(parseIsoInstant(text)).toBe(instant);
  });

  it.each([
    '2025-06-30T12:00:00',
    '2025-06-30T12:00Z',
    '2025-06-30',
    '2025-02-30T12:00:00Z',
    '2025-06-30T24:00:00Z',
    '2025-06-30T12:00:00+0530',
    ' 2025-06-30T12:00:00Z',
    '1751284800',
    '',
  ])('refuses %j', (text) => {
    expect(parseIsoInstant(text)).toBeUndefined();
  });

  it('keeps what it wrote', () => {
    const date = fc.date({ min: new Date(0), max: new Date('9999-01-01T00:00:00Z'), noInvalidDate: true });
    fc.assert(
      fc.property(date, (at) => {
        expect(parseIsoInstant(at.toISOString())).toBe(at.toISOString());
      }),
    );
  });
});

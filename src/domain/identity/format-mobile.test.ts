import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMobile, formatNumber } from './format-mobile.ts';
import { identifierReader } from './identifier-reader.ts';

describe('formatMobile', () => {
  it.each([
    ['447700900101', '+44 7700 900101'],
    ['917385022695', '+91 73850 22695'],
    ['919988221100', '+91 99882 21100'],
    ['14155552671', '+1 415 555 2671'],
    ['6591234567', '+65 9123 4567'],
    ['971501234567', '+971 50123 4567'],
    ['628123456789', '+62 81 2345 6789'],
    ['447700900', '44770 0900'],
    ['0447700900101', '04477 0090 0101'],
    ['XXXXX', 'XXXXX'],
    ['*****', '*****'],
    ['12345', '12345'],
    ['+919988221100', '+919988221100'],
    ['', ''],
  ])('writes %j as %j', (digits, written) => {
    expect(formatMobile(digits)).toBe(written);
  });

  it('loses no digit and leaves none alone but a country’s code', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{7,20}$/), (digits) => {
        const written = formatMobile(digits);
        expect(written.replaceAll(/[+ ]/g, '')).toBe(digits);
        const groups = written.replace(/^\+\d+ /, '').split(' ');
        expect(groups.every(({ length }) => length >= 2 && length <= 6)).toBe(true);
      }),
    );
  });
});

describe('formatNumber', () => {
  it.each([
    ['447700900101', '+44 7700 900101'],
    ['917385022695', '+91 73850 22695'],
    ['14155552671', '+1 415 555 2671'],
    ['971501234567', '+971 50 123 4567'],
    ['628123456789', '+62 812 3456 789'],
    ['999999999999999', '+999 9999 9999 9999'],
    ['12345678', '1234 5678'],
    ['XXXXX', 'XXXXX'],
  ])('writes %j as its country does: %j', (digits, written) => {
    expect(formatNumber(digits, identifierReader)).toBe(written);
  });

  it('groups plainly until the reader is there', () => {
    expect(formatNumber('447700900101', undefined)).toBe('+44 7700 900101');
  });

  it('never adds, drops or changes a digit', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{0,18}$/), (digits) => {
        expect(formatNumber(digits, identifierReader).replaceAll(/\D/g, '')).toBe(digits);
        expect(formatNumber(digits, { format: (text) => `+${text}0` })).toBe(formatMobile(digits));
      }),
    );
  });
});

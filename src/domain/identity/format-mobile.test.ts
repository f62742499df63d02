import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMobile } from './format-mobile.ts';

describe('formatMobile', () => {
  it.each([
    ['919988221100', '9199 8822 1100'],
    ['14155552671', '141 5555 2671'],
    ['6591234567', '65 9123 4567'],
    ['447700900', '44770 0900'],
    ['XXXXX', 'XXXXX'],
    ['*****', '*****'],
    ['12345', '12345'],
    ['+919988221100', '+919988221100'],
    ['', ''],
  ])('writes %j as %j', (digits, written) => {
    expect(formatMobile(digits)).toBe(written);
  });

  it('loses no digit and leaves none alone', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{7,20}$/), (digits) => {
        const groups = formatMobile(digits).split(' ');
        expect(groups.join('')).toBe(digits);
        expect(groups.every(({ length }) => length >= 2 && length <= 5)).toBe(true);
      }),
    );
  });
});

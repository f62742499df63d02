import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { hasLongNumber } from './has-long-number.ts';

it('says what a regular expression says', () => {
  const text = fc
    .array(fc.oneof(fc.string({ maxLength: 20 }), fc.stringMatching(/^\d{1,40}$/)), { maxLength: 6 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (value) => {
      expect(hasLongNumber(value)).toBe(/\d{16}/.test(value));
    }),
    { numRuns: 2000 },
  );
});

it.each([
  ['123456789012345', false],
  ['1234567890123456', true],
  ['{"id":1234567890123456}', true],
  ['123456789012345-1234567890', false],
  ['', false],
])('finds a run of sixteen digits in %s: %s', (text, expected) => {
  expect(hasLongNumber(text)).toBe(expected);
});

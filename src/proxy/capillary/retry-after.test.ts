import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseRetryAfter } from './retry-after.ts';

const now = Date.parse('2025-06-01T09:00:00Z');

it.each([
  ['2', 2],
  [' 2 ', 2],
  ['0', undefined],
  ['600', 60],
  ['1e9', 60],
  ['1000000000', 60],
  ['-1', undefined],
  ['1.5', undefined],
  ['soon', undefined],
  ['', undefined],
  [undefined, undefined],
  ['Sun, 01 Jun 2025 09:00:20 GMT', 20],
  ['Sun, 01 Jun 2025 10:00:00 GMT', 60],
  ['Sun, 01 Jun 2025 08:59:59 GMT', undefined],
  ['2025-06-01T09:00:20Z', undefined],
  ['Sun, 99 Jun 2025 09:00:20 GMT', undefined],
])('%j is %j s', (header, wait) => {
  expect(parseRetryAfter(header, now)).toBe(wait);
});

it('never lets anybody wait longer than a minute', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.integer().map(String),
        fc.date({ noInvalidDate: true }).map((d) => d.toUTCString()),
      ),
      (text) => {
        const wait = parseRetryAfter(text, now);
        expect(wait === undefined || (wait > 0 && wait <= 60)).toBe(true);
      },
    ),
  );
});

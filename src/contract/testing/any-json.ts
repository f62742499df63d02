import * as fc from 'fast-check';
import { spellings } from '../capillary/spellings.ts';
import { anyText } from './any-text.ts';

const keys = [
  ...Object.values(spellings).flat(),
  ...'response customer interactions network interaction item_status success count'.split(' '),
  ...'messages messageList surveys survey locs loc errors error warnings warning'.split(' '),
  ...'0 1 2 10 98231001122334455 -1 07'.split(' '),
  ...'__proto__ constructor prototype toString hasOwnProperty length'.split(' '),
];
const scalar = fc.oneof(
  fc.constantFrom(
    null,
    true,
    false,
    '',
    'null',
    '-1',
    'true',
    'false',
    '401',
    401,
    200,
    1012,
    1000,
    91009,
    -1,
    0,
  ),
  fc.double(),
  anyText,
);

/** Any JSON value, made of the vendor's own keys more often than not. Infinite numbers stand for `1e400`. */
export const anyJson: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { maxLength: 4 }),
    fc
      .array(fc.tuple(fc.oneof(fc.constantFrom(...keys), anyText), tie('value')), { maxLength: 6 })
      .map(toRecord),
  ),
})).value;

/** Keeps `__proto__` an own key, as `JSON.parse` does. */
function toRecord(entries: readonly (readonly [string, unknown])[]): unknown {
  return Object.fromEntries(entries);
}

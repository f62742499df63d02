import { describe, expect, it } from 'vitest';
import { columnsWithin } from './columns-within.ts';

const weeks = [0, 7, 14].map((from) => ({ from, to: from + 6 }));

describe('columnsWithin', () => {
  it.each([
    [undefined, undefined, undefined],
    [3, 3, { first: 0, last: 0 }],
    [6, 7, { first: 0, last: 1 }],
    [7, undefined, { first: 1, last: 2 }],
    [undefined, 13, { first: 0, last: 1 }],
    [-50, 100, { first: 0, last: 2 }],
    [21, 30, undefined],
    [8, 5, undefined],
  ])('finds the weeks that %s to %s touch', (from, to, range) => {
    expect(columnsWithin(weeks, from, to)).toEqual(range);
  });
});

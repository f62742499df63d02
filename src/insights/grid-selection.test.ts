import { describe, expect, it } from 'vitest';
import { columnsWithin, moveInGrid } from './grid-selection.ts';

const last = { row: 2, column: 9 };

describe('moveInGrid', () => {
  it.each([
    ['ArrowLeft', 1, 4],
    ['ArrowRight', 1, 6],
    ['ArrowUp', 0, 5],
    ['ArrowDown', 2, 5],
    ['PageUp', 0, 5],
    ['PageDown', 2, 5],
    ['Home', 1, 0],
    ['End', 1, 9],
    ['Ctrl+Home', 0, 0],
    ['Ctrl+End', 2, 9],
  ])('moves by %s', (key, row, column) => {
    expect(moveInGrid(key, { row: 1, column: 5 }, last)).toEqual({ row, column });
  });

  it('stays at the edges', () => {
    const corner = { row: 0, column: 0 };
    expect(['ArrowLeft', 'ArrowUp'].map((key) => moveInGrid(key, corner, last))).toEqual([corner, corner]);
    expect(['ArrowRight', 'ArrowDown'].map((key) => moveInGrid(key, last, last))).toEqual([last, last]);
  });

  it('knows no other key', () => {
    expect(moveInGrid('a', last, last)).toBeUndefined();
  });
});

describe('columnsWithin', () => {
  const weeks = [0, 7, 14].map((from) => ({ from, to: from + 6 }));

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

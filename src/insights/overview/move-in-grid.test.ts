import { describe, expect, it } from 'vitest';
import { moveInGrid } from './move-in-grid.ts';

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

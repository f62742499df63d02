import { useWindowEvent } from '@mantine/hooks';
import { type PointerEvent, useState } from 'react';
import type { Period } from '../domain/overview/heat-strip.ts';
import type { DayNumber } from '../domain/time/day.ts';

/** A cell by its place, both from 0. */
export type GridPlace = { readonly row: number; readonly column: number };

const moves = new Map<string, (place: GridPlace, last: GridPlace) => GridPlace>([
  ['ArrowLeft', ({ row, column }) => ({ row, column: column - 1 })],
  ['ArrowRight', ({ row, column }) => ({ row, column: column + 1 })],
  ['ArrowUp', ({ row, column }) => ({ row: row - 1, column })],
  ['ArrowDown', ({ row, column }) => ({ row: row + 1, column })],
  ['PageUp', ({ column }) => ({ row: 0, column })],
  ['PageDown', ({ column }, last) => ({ row: last.row, column })],
  ['Home', ({ row }) => ({ row, column: 0 })],
  ['End', ({ row }, last) => ({ row, column: last.column })],
  ['Ctrl+Home', () => ({ row: 0, column: 0 })],
  ['Ctrl+End', (_, last) => last],
]);

/** Where a key leads within a grid whose last cell is `last`; stays at its edges. `undefined` for a key that does not move. */
export function moveInGrid(key: string, place: GridPlace, last: GridPlace): GridPlace | undefined {
  const moved = moves.get(key)?.(place, last);
  return (
    moved && {
      row: Math.min(Math.max(0, moved.row), last.row),
      column: Math.min(Math.max(0, moved.column), last.column),
    }
  );
}

/** What a cell carries as `data-cell`, by which it is found again. */
export function cellName({ row, column }: GridPlace): string {
  return `${row},${column}`;
}

/** The place of the cell in which an event happened; `undefined` beside the cells. */
export function placeOf(target: EventTarget): GridPlace | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null;
  const [row, column] = cell?.dataset['cell']?.split(',').map(Number) ?? [];
  return row === undefined || column === undefined ? undefined : { row, column };
}

/** The cell at a place; `null` where there is none. */
export function cellAt(grid: HTMLElement, place: GridPlace): HTMLElement | null {
  return grid.querySelector<HTMLElement>(`[data-cell="${cellName(place)}"]`);
}

/** The first and the last of neighbouring columns, both inclusive. */
type ColumnRange = { readonly first: number; readonly last: number };

/** The columns that a range of days touches; `undefined` where neither end is given, or none is touched. */
export function columnsWithin(
  columns: readonly Period[],
  from: DayNumber | undefined,
  to: DayNumber | undefined,
): ColumnRange | undefined {
  if (from === undefined && to === undefined) return undefined;
  const inside = (column: Period): boolean =>
    column.to >= (from ?? -Infinity) && column.from <= (to ?? Infinity);
  const first = columns.findIndex(inside);
  return first < 0 ? undefined : { first, last: columns.findLastIndex(inside) };
}

/** The cells where a drag began and where it is now. */
type Brush = { readonly from: GridPlace; readonly to: GridPlace };

/**
 * Takes a range of columns by dragging a mouse or a pen over cells; `range` is what is being taken. A finger scrolls instead,
 * and within one cell it is a press, which is left to `onClick`.
 */
export function useBrush(onRange: (one: number, other: number) => void): {
  readonly range: ColumnRange | undefined;
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerOver: (event: PointerEvent) => void;
} {
  const [pressed, setPressed] = useState<Brush>();
  const brush = pressed === undefined || isSame(pressed.from, pressed.to) ? undefined : pressed;
  // wherever the button is let go
  useWindowEvent('pointerup', () => {
    setPressed(undefined);
    if (brush !== undefined) onRange(brush.from.column, brush.to.column);
  });
  useWindowEvent('pointercancel', () => setPressed(undefined));
  return {
    range: brush && {
      first: Math.min(brush.from.column, brush.to.column),
      last: Math.max(brush.from.column, brush.to.column),
    },
    onPointerDown: ({ target, button, shiftKey, pointerType }) => {
      const place = placeOf(target);
      if (place !== undefined && button === 0 && !shiftKey && pointerType !== 'touch') {
        setPressed({ from: place, to: place });
      }
    },
    onPointerOver: ({ target }) => {
      const to = placeOf(target);
      if (pressed !== undefined && to !== undefined) setPressed({ from: pressed.from, to });
    },
  };
}

function isSame(a: GridPlace, b: GridPlace): boolean {
  return a.row === b.row && a.column === b.column;
}

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

import type { GridPlace } from './move-in-grid.ts';

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

export function cellAt(grid: HTMLElement, place: GridPlace): HTMLElement | null {
  return grid.querySelector<HTMLElement>(`[data-cell="${cellName(place)}"]`);
}

import { useWindowEvent } from '@mantine/hooks';
import { type PointerEvent, useState } from 'react';
import { placeOf } from './cell-places.ts';
import type { ColumnRange } from './columns-within.ts';
import type { GridPlace } from './move-in-grid.ts';

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
  const [held, setBrush] = useState<Brush>();
  const brush = held === undefined || isSame(held.from, held.to) ? undefined : held;
  // wherever the button is let go
  useWindowEvent('pointerup', () => {
    setBrush(undefined);
    if (brush !== undefined) onRange(brush.from.column, brush.to.column);
  });
  useWindowEvent('pointercancel', () => setBrush(undefined));
  return {
    range: brush && {
      first: Math.min(brush.from.column, brush.to.column),
      last: Math.max(brush.from.column, brush.to.column),
    },
    onPointerDown: ({ target, button, shiftKey, pointerType }) => {
      const place = placeOf(target);
      if (place !== undefined && button === 0 && !shiftKey && pointerType !== 'touch') {
        setBrush({ from: place, to: place });
      }
    },
    onPointerOver: ({ target }) => {
      const to = placeOf(target);
      if (held !== undefined && to !== undefined) setBrush({ from: held.from, to });
    },
  };
}

function isSame(a: GridPlace, b: GridPlace): boolean {
  return a.row === b.row && a.column === b.column;
}

import { useWindowEvent } from '@mantine/hooks';
import { type KeyboardEvent, type MouseEvent, type PointerEvent, type ReactNode, useState } from 'react';
import { channelLabel } from '../../domain/channel.ts';
import type { HeatView } from '../../domain/overview/to-heat-view.ts';
import type { View } from '../../domain/view.ts';
import { columnsWithin } from './columns-within.ts';
import classes from './HeatGrid.module.css';
import { HeatHead } from './HeatHead.tsx';
import { HeatRow } from './HeatRow.tsx';
import { type GridPlace, moveInGrid } from './move-in-grid.ts';

type Props = {
  readonly heat: HeatView;
  readonly view: View;
  readonly update: (changes: Partial<View>) => void;
  readonly hide: (text: string) => string;
  readonly labelledBy: string;
};
type Brush = { readonly from: GridPlace; readonly to: GridPlace };

const showNewest = (box: HTMLDivElement | null): void => box?.scrollTo({ left: box.scrollWidth });

/** Channels by days (weeks, months, years). One stop of the Tab key; arrows move, Enter filters, Shift or dragging takes several. */
export function HeatGrid({ heat, view, update, hide, labelledBy }: Props): ReactNode {
  const { channels, columns } = heat;
  const last = { row: channels.length - 1, column: columns.length - 1 };
  const [active, setActive] = useState<GridPlace>({ row: 0, column: last.column });
  /** Where a range begins that Shift makes longer. */
  const [anchor, setAnchor] = useState(last.column);
  const [brush, setBrush] = useState<Brush>();

  const pick = ({ row, column }: GridPlace): void => {
    const [channel, period] = [channels[row], columns[column]];
    if (period === undefined) return;
    setAnchor(column);
    const on = view.channel === channel && view.from === period.from && view.to === period.to;
    if (on) update({ from: undefined, to: undefined, channel: undefined });
    else update({ from: period.from, to: period.to, channel });
  };
  const pickRange = (one: number, other: number): void => {
    const from = columns[Math.min(one, other)]?.from;
    const to = columns[Math.max(one, other)]?.to;
    if (from !== undefined && to !== undefined) update({ from, to });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>): void => {
    const place = placeOf(event.target);
    if (place === undefined || event.altKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      pick(place);
      return;
    }
    const moved = moveInGrid(event.ctrlKey ? `Ctrl+${event.key}` : event.key, place, last);
    if (moved === undefined) return;
    event.preventDefault();
    cellAt(event.currentTarget, moved)?.focus();
    if (!event.shiftKey) setAnchor(moved.column);
    else if (moved.column !== place.column) pickRange(anchor, moved.column);
  };
  const onClick = (event: MouseEvent<HTMLTableElement>): void => {
    const place = placeOf(event.target);
    if (place === undefined) return;
    if (event.shiftKey) pickRange(anchor, place.column);
    else pick(place);
  };
  const onPointerDown = (event: PointerEvent<HTMLTableElement>): void => {
    const place = placeOf(event.target);
    // a finger scrolls
    if (place === undefined || event.button !== 0 || event.shiftKey || event.pointerType === 'touch') return;
    setBrush({ from: place, to: place });
  };
  const onPointerOver = (event: PointerEvent<HTMLTableElement>): void => {
    const to = placeOf(event.target);
    if (brush !== undefined && to !== undefined) setBrush({ from: brush.from, to });
  };
  // Wherever the button is let go. Within one cell it was a press, and that is for `onClick`.
  useWindowEvent('pointerup', () => {
    if (brush === undefined) return;
    setBrush(undefined);
    if (!isSame(brush.from, brush.to)) pickRange(brush.from.column, brush.to.column);
  });
  useWindowEvent('pointercancel', () => setBrush(undefined));

  const brushed = brush === undefined || isSame(brush.from, brush.to) ? undefined : brush;
  const range =
    brushed === undefined
      ? columnsWithin(columns, view.from, view.to)
      : {
          first: Math.min(brushed.from.column, brushed.to.column),
          last: Math.max(brushed.from.column, brushed.to.column),
        };
  // A refresh may have taken the cell away that was the stop of the Tab key.
  const stop = { row: Math.min(active.row, last.row), column: Math.min(active.column, last.column) };
  return (
    <div className={classes['box']} ref={showNewest}>
      <table
        role="grid"
        aria-labelledby={labelledBy}
        aria-multiselectable
        className={classes['grid']}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onPointerDown={onPointerDown}
        onPointerOver={onPointerOver}
        onFocus={({ target }) => setActive(placeOf(target) ?? active)}
      >
        <HeatHead heat={heat} range={range} />
        <tbody>
          {channels.map((channel, row) => (
            <HeatRow
              key={channel}
              heat={heat}
              channel={channel}
              label={hide(channelLabel(channel))}
              row={row}
              stop={stop.row === row ? stop.column : undefined}
              first={isOff(view, channel) ? undefined : range?.first}
              last={isOff(view, channel) ? undefined : range?.last}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Another channel is the one that is filtered by. */
function isOff(view: View, channel: string): boolean {
  return view.channel !== undefined && view.channel !== channel;
}

function isSame(a: GridPlace, b: GridPlace): boolean {
  return a.row === b.row && a.column === b.column;
}

function placeOf(target: EventTarget): GridPlace | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null;
  const [row, column] = cell?.dataset['cell']?.split(',').map(Number) ?? [];
  return row === undefined || column === undefined ? undefined : { row, column };
}

function cellAt(table: HTMLTableElement, { row, column }: GridPlace): HTMLElement | null {
  return table.querySelector<HTMLElement>(`[data-cell="${row},${column}"]`);
}

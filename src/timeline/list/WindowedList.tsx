import { useMergedRef, useWindowEvent } from '@mantine/hooks';
import {
  type ReactNode,
  type RefObject,
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { type CustomItemComponentProps, WindowVirtualizer, type WindowVirtualizerHandle } from 'virtua';
import type { ListProps } from './PlainList.tsx';
import type { Row } from './rows.ts';
import { DayHeading, TimelineRow } from './TimelineRow.tsx';
import { type RowScroller, createFocusKeeper } from './windowing.ts';
import classes from './TimelineList.module.css';

/** What a row's element says of its place; rows not in the page make it necessary. */
const RowPlaces = createContext<{ readonly rows: readonly Row[]; readonly count: number }>({
  rows: [],
  count: 0,
});

/** Pixels kept ready above and below the screen. */
const buffer = 600;

type Props = ListProps & {
  /** Scrolls to a row by its index, whether or not it is in the page. */
  readonly scroller: RowScroller;
};

/** Only the rows around the screen are in the page, at any size; each says which of how many it is. */
export function WindowedList({ rows, count, settings, list, scroller }: Props): ReactNode {
  const virtualizer = useRef<WindowVirtualizerHandle>(null);
  const [focus] = useState(createFocusKeeper);
  // The same object for the same rows, so that scrolling does not draw every row anew.
  const place = useMemo(() => ({ rows, count }), [rows, count]);
  const rowSettings = { ...settings, focus };
  const setList = useMergedRef(list, focus.setList);
  const setVirtualizer = useCallback(
    (handle: WindowVirtualizerHandle | null) => {
      virtualizer.current = handle;
      scroller.set(handle === null ? null : (index) => handle.scrollToIndex(index, { align: 'center' }));
    },
    [scroller, virtualizer],
  );
  // The browser's own End goes to where the page seemed to end before the last rows were measured.
  useWindowEvent('keydown', (event) => {
    if (event.key !== 'End' || isTyping(event) || event.defaultPrevented) return;
    event.preventDefault();
    virtualizer.current?.scrollToIndex(rows.length - 1, { align: 'end' });
  });
  return (
    <>
      <CurrentDay rows={rows} list={list} virtualizer={virtualizer} />
      <div role="list" aria-label="Timeline" className={classes['list']} ref={setList} tabIndex={-1}>
        <RowPlaces value={place}>
          <WindowVirtualizer
            data={rows}
            item={Item}
            bufferSize={buffer}
            onResize={scroller.measured}
            ref={setVirtualizer}
          >
            {(row) => <TimelineRow key={row.key} row={row} settings={rowSettings} />}
          </WindowVirtualizer>
        </RowPlaces>
      </div>
    </>
  );
}

/** The key is for a field, the tabs, or the browser. */
function isTyping({ target, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  const modified = ctrlKey || metaKey || altKey || shiftKey;
  return modified || (target instanceof Element && target.matches('input, select, textarea, [role=tab]'));
}

function Item({ style, index, children, ref }: CustomItemComponentProps): ReactNode {
  const { rows, count } = useContext(RowPlaces);
  const row = rows[index];
  const place = row?.kind === 'message' ? { 'aria-posinset': row.position, 'aria-setsize': count } : {};
  return (
    <div role="listitem" {...place} style={style} ref={ref}>
      {children}
    </div>
  );
}

type DayProps = {
  readonly rows: readonly Row[];
  readonly list: RefObject<HTMLDivElement | null>;
  readonly virtualizer: RefObject<WindowVirtualizerHandle | null>;
};

/** The day of the row under the bar, once its own heading has scrolled away: a windowed list cannot keep that one in view. */
function CurrentDay({ rows, list, virtualizer }: DayProps): ReactNode {
  const [top] = useState(() => createTopRow(() => topRow(list.current, virtualizer.current)));
  const index = useSyncExternalStore(top.subscribe, top.get);
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- other rows stand at the same place
  useEffect(() => top.refresh(), [rows, top]);
  const day = dayOf(rows, index);
  return (
    <div className={classes['current']}>
      {day !== undefined && <DayHeading day={day.day} count={day.count} />}
    </div>
  );
}

/** The row at the top of the visible part of the list; -1 while the list begins below it. */
function topRow(list: HTMLElement | null, virtualizer: WindowVirtualizerHandle | null): number {
  if (list === null || virtualizer === null) return -1;
  const bar = Number.parseFloat(getComputedStyle(list).scrollMarginTop);
  // virtua counts from the top of the page, not of the list
  return list.getBoundingClientRect().top >= bar ? -1 : virtualizer.findItemIndex(window.scrollY + bar);
}

/** The heading of the day that the row at `index` is of. */
function dayOf(rows: readonly Row[], index: number): Extract<Row, { kind: 'day' }> | undefined {
  for (let i = index; i >= 0; i -= 1) {
    const row = rows[i];
    if (row?.kind === 'day') return row;
  }
  return undefined;
}

/** Which row is at the top of what is in sight, for those who subscribe. */
type TopRow = {
  readonly subscribe: (listener: () => void) => () => void;
  /** Its index; -1 while the list begins below the top. As it was last looked for: looking makes the browser lay out the page. */
  readonly get: () => number;
  /** Looks again before the next frame. */
  readonly refresh: () => void;
};

/** Looks for the row as the page scrolls, and when it is told that the rows are others. */
function createTopRow(find: () => number): TopRow {
  const listeners = new Set<() => void>();
  let index = -1;
  let frame = 0;
  const look = (): void => {
    const found = find();
    if (found === index) return;
    index = found;
    for (const listener of listeners) listener();
  };
  return {
    get: () => index,
    refresh: () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      window.addEventListener('scroll', look, { passive: true });
      return () => {
        listeners.delete(listener);
        window.removeEventListener('scroll', look);
      };
    },
  };
}

import { useMergedRef, useWindowEvent } from '@mantine/hooks';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState, useRef } from 'react';
import { type CustomItemComponentProps, WindowVirtualizer, type WindowVirtualizerHandle } from 'virtua';
import { CurrentDay } from './CurrentDay.tsx';
import { createFocusKeeper } from './focus-keeper.ts';
import type { ListProps } from './PlainList.tsx';
import classes from './TimelineList.module.css';
import type { RowScroller } from './row-scroller.ts';
import { TimelineRow } from './TimelineRow.tsx';
import type { Row } from './to-rows.ts';

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
  const all = { ...settings, focus };
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
            {(row) => <TimelineRow key={row.key} row={row} settings={all} />}
          </WindowVirtualizer>
        </RowPlaces>
      </div>
    </>
  );
}

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

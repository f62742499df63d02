import { type ReactNode, useEffect, useState, useSyncExternalStore, type RefObject } from 'react';
import type { WindowVirtualizerHandle } from 'virtua';
import { createTopRow } from './create-top-row.ts';
import { DayHeading } from './DayHeading.tsx';
import classes from './TimelineList.module.css';
import type { Row } from './to-rows.ts';

type Props = {
  readonly rows: readonly Row[];
  readonly list: RefObject<HTMLDivElement | null>;
  readonly virtualizer: RefObject<WindowVirtualizerHandle | null>;
};

/** The day of the row under the bar, once its own heading has scrolled away: a windowed list cannot keep that one in view. */
export function CurrentDay({ rows, list, virtualizer }: Props): ReactNode {
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

function dayOf(rows: readonly Row[], index: number): Extract<Row, { kind: 'day' }> | undefined {
  for (let i = index; i >= 0; i -= 1) {
    const row = rows[i];
    if (row?.kind === 'day') return row;
  }
  return undefined;
}

import type { ReactNode } from 'react';
import classes from './TimelineList.module.css';
import { type RowSettings, TimelineRow } from './TimelineRow.tsx';
import type { Row } from './to-rows.ts';

export type ListProps = {
  readonly rows: readonly Row[];
  /** How many communications there are, headings aside. */
  readonly count: number;
  readonly settings: Omit<RowSettings, 'focus'>;
};

/** All rows in the page; the browser itself keeps the day headings in view. */
export function PlainList({ rows, settings }: ListProps): ReactNode {
  const all = { ...settings, focus: undefined };
  return (
    <div role="list" aria-label="Timeline" className={classes['list']}>
      {rows.map((row) => (
        <div
          key={row.key}
          role="listitem"
          className={row.kind === 'day' ? classes['sticky'] : undefined}
          ref={row.key === settings.marked ? showInMiddle : undefined}
        >
          <TimelineRow row={row} settings={all} />
        </div>
      ))}
    </div>
  );
}

function showInMiddle(row: HTMLElement | null): void {
  row?.scrollIntoView({ block: 'center' });
}

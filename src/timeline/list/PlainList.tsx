import type { ReactNode, RefObject } from 'react';
import classes from './TimelineList.module.css';
import { type RowSettings, TimelineRow } from './TimelineRow.tsx';
import type { Row } from './to-rows.ts';
import { useGrowing } from './use-growing.ts';

export type ListProps = {
  readonly rows: readonly Row[];
  /** How many messages there are, folded ones included. */
  readonly count: number;
  readonly settings: Omit<RowSettings, 'focus'>;
  readonly list: RefObject<HTMLDivElement | null>;
};

type Props = ListProps & {
  /** What the rows were made of: with others, the list begins anew. */
  readonly of: unknown;
};

/** All rows in the page, while words are searched a screenful first; the browser itself keeps the day headings in view. */
export function PlainList({ rows, settings, list, of }: Props): ReactNode {
  const limit = useGrowing(rows.length, of, settings.card.words.length > 0);
  const all = { ...settings, focus: undefined };
  return (
    <div role="list" aria-label="Timeline" className={classes['list']} ref={list}>
      {rows.slice(0, limit).map((row) => (
        <div key={row.key} role="listitem" className={row.kind === 'day' ? classes['sticky'] : undefined}>
          <TimelineRow row={row} settings={all} />
        </div>
      ))}
    </div>
  );
}

import { type ReactNode, type RefObject, startTransition, useEffect, useState } from 'react';
import type { Row } from './rows.ts';
import { type RowSettings, TimelineRow } from './TimelineRow.tsx';
import classes from './TimelineList.module.css';

/** What either list is made of. */
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
  const limit = useRowLimit(rows.length, of, settings.card.words.length > 0);
  const rowSettings = { ...settings, focus: undefined };
  return (
    <div role="list" aria-label="Timeline" className={classes['list']} ref={list}>
      {rows.slice(0, limit).map((row) => (
        <div key={row.key} role="listitem" className={row.kind === 'day' ? classes['sticky'] : undefined}>
          <TimelineRow row={row} settings={rowSettings} />
        </div>
      ))}
    </div>
  );
}

/** Enough for any screen, and mounted within a frame or two. */
const rowsPerStep = 40;
/** While somebody types, the list changes faster than this: the rows below the screen can wait. Milliseconds. */
const typingPause = 350;

/**
 * How many of `count` rows to mount: all of them, but while `typing` a screenful at once, and after a pause more with every
 * frame until all are there. Begins anew with another `of`.
 */
function useRowLimit(count: number, of: unknown, typing: boolean): number {
  const [grown, setGrown] = useState({ of, limit: rowsPerStep });
  if (grown.of !== of) setGrown({ of, limit: rowsPerStep });
  const { limit } = grown;
  useEffect(() => {
    if (!typing || grown.limit >= count) return undefined;
    const grow = (): void =>
      startTransition(() => setGrown((before) => ({ ...before, limit: before.limit + rowsPerStep })));
    const timer = setTimeout(grow, grown.limit === rowsPerStep ? typingPause : 0);
    return () => clearTimeout(timer);
  }, [grown, count, typing]);
  return typing ? limit : count;
}

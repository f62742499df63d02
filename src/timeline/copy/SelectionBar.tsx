import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { formatCount } from '../../domain/text/wording.ts';
import type { WriteForm } from '../../export/markup.ts';
import classes from './SelectionBar.module.css';

type Props = {
  readonly count: number;
  readonly onCopy: (form: WriteForm) => void;
  readonly onSelectAll: () => void;
  readonly onEnd: () => void;
};

/** While somebody chooses messages: how many, and what to do with them. Stays in sight at the foot of the screen. */
export function SelectionBar({ count, onCopy, onSelectAll, onEnd }: Props): ReactNode {
  return (
    <section aria-label="Selection" className={classes['bar']}>
      <span role="status" className={classes['count']}>
        {count === 0 ? 'None selected' : `${formatCount(count)} selected`}
      </span>
      <Button size="compact-sm" disabled={count === 0} onClick={() => onCopy('text')}>
        Copy as text
      </Button>
      <Button size="compact-sm" variant="default" disabled={count === 0} onClick={() => onCopy('markdown')}>
        Copy as Markdown
      </Button>
      <Button size="compact-sm" variant="default" onClick={onSelectAll}>
        Select all shown
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={onEnd}>
        Done
      </Button>
    </section>
  );
}

export type MessageSelection = {
  /** Somebody is choosing messages: each row has a box. */
  readonly selecting: boolean;
  readonly ids: ReadonlySet<string>;
  readonly begin: () => void;
  readonly end: () => void;
  /** One id is turned; of several, all are added. */
  readonly select: (ids: readonly string[]) => void;
};

/** Which messages somebody has chosen to copy. It survives filtering and scrolling, and ends with the customer. */
export function useSelection(): MessageSelection {
  const [ids, setIds] = useState<ReadonlySet<string>>();
  return {
    selecting: ids !== undefined,
    ids: ids ?? new Set(),
    begin: () => setIds((before) => before ?? new Set()),
    end: () => setIds(undefined),
    select: (chosen) =>
      setIds((before) => {
        const after = new Set(before);
        const [only] = chosen;
        if (chosen.length === 1 && only !== undefined && after.delete(only)) return after;
        for (const id of chosen) after.add(id);
        return after;
      }),
  };
}

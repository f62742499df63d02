import type { ReactNode } from 'react';
import { formatCount } from '../../domain/text/wording.ts';
import type { WriteForm } from '../../export/markup.ts';
import { Button } from '../../ui/Button.tsx';
import classes from './SelectionBar.module.css';

type Props = {
  readonly count: number;
  readonly onCopy: (form: WriteForm) => void;
  readonly onReport: () => void;
  readonly onSelectAll: () => void;
  readonly onEnd: () => void;
};

/** While somebody chooses messages: how many, and what to do with them. Stays in sight at the foot of the screen. */
export function SelectionBar({ count, onCopy, onReport, onSelectAll, onEnd }: Props): ReactNode {
  return (
    <section aria-label="Selection" className={classes['bar']}>
      <span role="status" className={classes['count']}>
        {count === 0 ? 'None selected' : `${formatCount(count)} selected`}
      </span>
      <Button variant="filled" disabled={count === 0} onClick={() => onCopy('text')}>
        Copy as text
      </Button>
      <Button disabled={count === 0} onClick={() => onCopy('markdown')}>
        Copy as Markdown
      </Button>
      <Button disabled={count === 0} onClick={onReport}>
        {count === 0 ? 'Report these' : `Report these ${formatCount(count)}`}
      </Button>
      <Button onClick={onSelectAll}>Select all shown</Button>
      <Button variant="subtle" onClick={onEnd}>
        Done
      </Button>
    </section>
  );
}

import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { countOf } from '../../domain/text/format-count.ts';
import classes from './TimelineList.module.css';

type Props = {
  /** How many messages stand behind others. */
  readonly folded: number;
  readonly fold: boolean;
  readonly onFold: (fold: boolean) => void;
};

/** Says that repeats are folded, and lets them be shown one by one and back. */
export function FoldLine({ folded, fold, onFold }: Props): ReactNode {
  if (fold && folded === 0) return null;
  return (
    <p className={classes['fold']}>
      {fold
        ? `${countOf(folded, 'repeat')} of the same text within minutes ${folded === 1 ? 'is' : 'are'} folded. `
        : 'Repeats are shown one by one. '}
      <Button size="compact-xs" variant="default" onClick={() => onFold(!fold)}>
        {fold ? 'Show one by one' : 'Fold repeats'}
      </Button>
    </p>
  );
}

import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatCount } from '../domain/text/format-count.ts';
import classes from './FreshRows.module.css';

type Props = { readonly count: number; readonly onShow: () => void };

/** What a refresh brought and what waits to be asked for: nothing moves while somebody reads. */
export function FreshRows({ count, onShow }: Props): ReactNode {
  if (count === 0) return null;
  return (
    <div className={classes['fresh']} role="status">
      <Button size="compact-md" radius="xl" onClick={onShow}>
        {formatCount(count)} new ↑
      </Button>
    </div>
  );
}

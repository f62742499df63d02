import type { ReactNode } from 'react';
import classes from './WideTable.module.css';

/** A table that keeps its width where the sheet is narrower: moved aside there, by keys too. */
export function WideTable({
  name,
  children,
}: {
  readonly name: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard
    <section aria-label={name} tabIndex={0} className={classes['box']}>
      {children}
    </section>
  );
}

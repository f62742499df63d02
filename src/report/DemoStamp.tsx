import type { ReactNode } from 'react';
import classes from './DemoStamp.module.css';

/** Says on the document itself that nobody real is in it. */
export function DemoStamp({ children }: { readonly children: string }): ReactNode {
  return <strong className={classes['stamp']}>{children}</strong>;
}

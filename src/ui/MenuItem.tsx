import type { ComponentPropsWithRef, ReactNode } from 'react';
import classes from './MenuItem.module.css';

type Props = ComponentPropsWithRef<'button'> & {
  /** The pop-over that closes when it is pressed. */
  readonly popover: string;
};

/** One line of a menu. */
export function MenuItem({ popover, children, ...props }: Props): ReactNode {
  return (
    <button
      {...props}
      type="button"
      className={classes['item']}
      popoverTarget={popover}
      popoverTargetAction="hide"
    >
      {children}
    </button>
  );
}

import type { ComponentPropsWithRef, ReactNode } from 'react';
import classes from './MenuItem.module.css';

type Props = ComponentPropsWithRef<'button'> & {
  /** The pop-over that closes when it is pressed. */
  readonly menu: string;
};

/** One line of a menu. */
export function MenuItem({ menu, children, ...props }: Props): ReactNode {
  return (
    <button
      {...props}
      type="button"
      className={classes['item']}
      popoverTarget={menu}
      popoverTargetAction="hide"
    >
      {children}
    </button>
  );
}

import type { ComponentPropsWithRef, ReactNode } from 'react';
import classes from './Button.module.css';

type Props = ComponentPropsWithRef<'button'> & {
  /** `filled`: the one thing to do here; `subtle`: without a border, among others of its kind. */
  readonly variant?: 'default' | 'filled' | 'subtle';
  readonly icon?: ReactNode;
  /** Only an icon is seen: `aria-label` says what it does. */
  readonly square?: boolean;
};

/**
 * The one button of the product, a plain element: a page of rows and filters draws dozens. `aria-pressed` and `aria-expanded`
 * look as they are.
 */
export function Button({
  variant = 'default',
  icon,
  square = false,
  className,
  type = 'button',
  children,
  ...props
}: Props): ReactNode {
  return (
    <button
      {...props}
      // oxlint-disable-next-line react/button-has-type -- `button` unless its user says otherwise
      type={type}
      data-variant={variant}
      data-square={square || undefined}
      className={className === undefined ? classes['button'] : `${classes['button']} ${className}`}
    >
      {icon}
      {children}
    </button>
  );
}

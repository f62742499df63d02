import type { ReactNode } from 'react';
import classes from './StatePanel.module.css';

type Props = {
  readonly icon: ReactNode;
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** `alert` is announced at once, `status` when the reader pauses; without either it is plain content. */
  readonly role?: 'alert' | 'status' | undefined;
  /** 1 where it is all that the page shows. */
  readonly level?: 1 | 2;
};

/** What stands in place of content: nothing there, something wrong, something to wait for. */
export function StatePanel({ icon, title, children, actions, role, level = 2 }: Props): ReactNode {
  const Heading = `h${level}` as const;
  return (
    <div className={classes['panel']} role={role}>
      <span className={classes['icon']} aria-hidden>
        {icon}
      </span>
      <Heading className={classes['title']}>{title}</Heading>
      <div className={classes['text']}>{children}</div>
      {actions !== undefined && <div className={classes['actions']}>{actions}</div>}
    </div>
  );
}

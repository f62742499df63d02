import type { ReactNode } from 'react';
import classes from './Field.module.css';

type Props = {
  readonly label: string;
  readonly description?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** It acts at once. */
  readonly isSwitch?: true;
};

/** A box to tick, with what it means beside it. */
export function Check({ label, description, checked, onChange, isSwitch }: Props): ReactNode {
  return (
    <label className={classes['check']}>
      <input
        type="checkbox"
        role={isSwitch && 'switch'}
        aria-checked={isSwitch && checked}
        checked={checked}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <span>
        {label}
        {description !== undefined && (
          <>
            <br />
            <span className={classes['hint']}>{description}</span>
          </>
        )}
      </span>
    </label>
  );
}

import type { ReactNode } from 'react';
import classes from './Field.module.css';

type Props = {
  readonly label: string;
  readonly description?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** `switch`: it acts at once. */
  readonly role?: 'switch';
};

/** A box to tick, with what it means beside it. */
export function Check({ label, description, checked, onChange, role }: Props): ReactNode {
  return (
    <label className={classes['check']}>
      <input
        type="checkbox"
        role={role}
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

import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Toggles.module.css';

export type Toggle = {
  readonly id: string;
  readonly label: string;
  readonly open: boolean;
  readonly onToggle: () => void;
};

/** Buttons that open something about the whole history, and close it again. */
export function Toggles({ toggles }: { readonly toggles: readonly Toggle[] }): ReactNode {
  return toggles.map(({ id, label, open, onToggle }) => (
    <Button
      key={id}
      size="compact-sm"
      variant="default"
      className={classes['toggle'] ?? ''}
      aria-expanded={open}
      onClick={onToggle}
    >
      {label}
    </Button>
  ));
}

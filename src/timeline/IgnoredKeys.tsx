import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { WarningSign } from '../message/StatusBadge.tsx';

type Props = { readonly keys: readonly string[]; readonly onDismiss: () => void };

/** Parts of the address that could not be read. Dismissing takes them out of the address. */
export function IgnoredKeys({ keys, onDismiss }: Props): ReactNode {
  if (keys.length === 0) return null;
  return (
    <div role="status">
      <WarningSign /> Ignored in the address, because it could not be read: {keys.join(', ')}.{' '}
      <Button size="compact-xs" variant="default" onClick={onDismiss}>
        Dismiss
      </Button>
    </div>
  );
}

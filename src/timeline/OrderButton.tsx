import { Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { View } from '../domain/view/view.ts';

type Props = { readonly order: View['order']; readonly onOrder: (order: View['order']) => void };

/** Says which end of time comes first, and turns it. */
export function OrderButton({ order, onOrder }: Props): ReactNode {
  const newest = order === 'newest';
  const Arrow = newest ? IconArrowDown : IconArrowUp;
  return (
    <Button
      size="compact-sm"
      variant="default"
      rightSection={<Arrow size={14} aria-hidden />}
      onClick={() => onOrder(newest ? 'oldest' : 'newest')}
    >
      {newest ? 'Newest first' : 'Oldest first'}
    </Button>
  );
}

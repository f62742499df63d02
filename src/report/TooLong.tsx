import { IconFilter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { formatCount } from '../domain/text/format-count.ts';
import { StatePanel } from '../ui/StatePanel.tsx';

type Props = { readonly count: number; readonly most: number };

/** In place of a report that no browser would print. */
export function TooLong({ count, most }: Props): ReactNode {
  return (
    <StatePanel icon={<IconFilter size={32} />} title="Too long for one report" level={1} role="status">
      <p>
        {formatCount(count)} messages are selected, and a report holds up to {formatCount(most)}. Narrow them,
        by dates for example, to a report of each year or month; CSV and JSON hold them all.
      </p>
    </StatePanel>
  );
}

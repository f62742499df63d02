import { Button } from '@mantine/core';
import { IconMapSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { StatePanel } from '../ui/StatePanel.tsx';
import { paths } from './paths.ts';

export function NotFoundPage(): ReactNode {
  return (
    <StatePanel
      icon={<IconMapSearch size={40} stroke={1.25} />}
      level={1}
      title="No such page"
      actions={
        <Button component={Link} to={paths.search} variant="default">
          Find a customer
        </Button>
      }
    >
      <p>This address leads nowhere. It may have been cut when it was copied.</p>
    </StatePanel>
  );
}

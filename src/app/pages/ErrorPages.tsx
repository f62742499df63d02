import { IconMapSearch, IconRefreshAlert } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { ReloadButton } from '../../ui/ErrorBoundary.tsx';
import { StatePanel } from '../../ui/StatePanel.tsx';
import { paths } from '../paths.ts';

/** A page that could not be drawn: most often a part of it that a new release has replaced. */
export function BrokenPage(): ReactNode {
  return (
    <StatePanel
      role="alert"
      level={1}
      icon={<IconRefreshAlert size="2.5rem" stroke={1.25} />}
      title="This page could not be shown"
      actions={<ReloadButton variant="filled" />}
    >
      <p>
        There may be a newer version of this page, or the line was interrupted while it loaded. Reloading
        usually helps.
      </p>
    </StatePanel>
  );
}

/** An address that is none of ours. */
export function NotFoundPage(): ReactNode {
  return (
    <StatePanel
      icon={<IconMapSearch size="2.5rem" stroke={1.25} />}
      level={1}
      title="No such page"
      actions={<Link to={paths.search}>Find a customer</Link>}
    >
      <p>This address leads nowhere. It may have been cut when it was copied.</p>
    </StatePanel>
  );
}

import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { formatZone } from '../domain/time/format-zone.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { ZoneName } from '../domain/time/zone-name.ts';
import { ZonedTime } from '../message/ZonedTime.tsx';

type Props = {
  readonly at: Instant;
  readonly zone: ZoneName;
  readonly refreshing: boolean;
  readonly onRefresh: () => void;
};

/** When the answer on screen was fetched, and a way to ask again. */
export function FetchedLine({ at, zone, refreshing, onRefresh }: Props): ReactNode {
  return (
    <>
      <span>
        fetched <ZonedTime at={at} zone={zone} /> ({formatZone(zone, at)})
      </span>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconRefresh size={14} aria-hidden />}
        aria-busy={refreshing}
        onClick={onRefresh}
      >
        {refreshing ? 'Refreshing…' : 'Refresh'}
      </Button>
    </>
  );
}

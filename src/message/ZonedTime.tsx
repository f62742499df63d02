import type { ReactNode } from 'react';
import { formatClock, formatDateAndClock, formatIso } from '../domain/time/clock.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { ZoneName } from '../domain/time/zone.ts';

type Props = { readonly at: Instant; readonly zone: ZoneName; readonly clockOnly?: boolean };

/** A moment on the clocks of a zone, for people and for machines. */
export function ZonedTime({ at, zone, clockOnly = false }: Props): ReactNode {
  return (
    <time dateTime={formatIso(at, zone)}>
      {clockOnly ? formatClock(at, zone) : formatDateAndClock(at, zone)}
    </time>
  );
}

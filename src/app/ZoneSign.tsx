import { Text } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { formatZone } from '../domain/time/format-zone.ts';
import { toInstant } from '../domain/time/instant.ts';
import { toZoneName } from '../domain/time/zone-name.ts';

const ZonePicker = lazy(async () => ({ default: (await import('./ZonePicker.tsx')).ZonePicker }));

type Props = {
  /** IANA name of the vendor's zone; `undefined` until it is known. */
  readonly sourceTimeZone: string | undefined;
  /** There are times on the page, so another zone can be chosen. */
  readonly choosable: boolean;
};

/** The zone of all times, always on screen. */
export function ZoneSign({ sourceTimeZone, choosable }: Props): ReactNode {
  const [now] = useState(() => toInstant(Date.now()));
  const source = toZoneName(sourceTimeZone ?? '');
  if (source === undefined) return null;
  const name = (
    <Text size="sm" c="dimmed">
      {formatZone(source, now)}
    </Text>
  );
  if (!choosable) return name;
  return (
    <Suspense fallback={name}>
      <ZonePicker source={source} />
    </Suspense>
  );
}

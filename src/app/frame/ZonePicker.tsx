import { NativeSelect } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { toInstant } from '../../domain/time/instant.ts';
import { zoneChoices } from '../../domain/time/zone-choices.ts';
import { toZoneName, type ZoneName } from '../../domain/time/zone.ts';
import { useView } from '../../message/use-view.ts';
import classes from './ZonePicker.module.css';

/** The zone in which all times are shown, always in sight with its offset. Chosen once, it stays in the address. */
export function ZonePicker({ source }: { readonly source: ZoneName }): ReactNode {
  const { view, update } = useView();
  const [now] = useState(() => toInstant(Date.now()));
  return (
    <NativeSelect
      size="xs"
      className={classes['zone'] ?? ''}
      aria-label="Time zone"
      value={view.zone ?? source}
      data={zoneChoices(source, view.zone, now)}
      onChange={({ currentTarget: { value } }) => {
        const zone = toZoneName(value);
        update({ zone: zone === source ? undefined : zone });
      }}
    />
  );
}

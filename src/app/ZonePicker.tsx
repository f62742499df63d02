import { NativeSelect } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { formatZone } from '../domain/format-zone.ts';
import { toInstant } from '../domain/instant.ts';
import { toZoneName, type ZoneName } from '../domain/zone-name.ts';
import { useView } from '../timeline/use-view.ts';

const browserZone = toZoneName(Intl.DateTimeFormat().resolvedOptions().timeZone);

/** The zone in which all times are shown, always in sight with its offset. Chosen once, it stays in the address. */
export function ZonePicker({ source }: { readonly source: ZoneName }): ReactNode {
  const { view, update } = useView();
  const [now] = useState(() => toInstant(Date.now()));
  return (
    <NativeSelect
      size="xs"
      aria-label="Time zone"
      value={view.zone ?? source}
      data={zoneChoices(source, view.zone).map(({ zone, whose }) => ({
        value: zone,
        label: `${formatZone(zone, now)}${whose}`,
      }))}
      onChange={({ currentTarget: { value } }) => {
        const zone = toZoneName(value);
        update({ zone: zone === source ? undefined : zone });
      }}
    />
  );
}

type Choice = { readonly zone: ZoneName; readonly whose: string };

function zoneChoices(source: ZoneName, chosen: ZoneName | undefined): readonly Choice[] {
  const choices: Choice[] = [{ zone: source, whose: ' (vendor)' }];
  const add = (zone: ZoneName | undefined, whose: string): void => {
    if (zone !== undefined && choices.every((choice) => choice.zone !== zone)) choices.push({ zone, whose });
  };
  add(browserZone, ' (this browser)');
  add(toZoneName('UTC'), '');
  add(chosen, '');
  return choices;
}

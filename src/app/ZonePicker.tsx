import { NativeSelect, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { formatZone } from '../domain/format-time.ts';
import { toInstant } from '../domain/instant.ts';
import { toZoneName, type ZoneName } from '../domain/zone-name.ts';
import { useView } from '../timeline/use-view.ts';

type Props = { readonly sourceTimeZone: string | undefined; readonly choosable: boolean };

const browserZone = toZoneName(Intl.DateTimeFormat().resolvedOptions().timeZone);

/** The zone in which all times are shown, always in sight with its offset. Chosen once, it stays in the address. */
export function ZonePicker({ sourceTimeZone, choosable }: Props): ReactNode {
  const { view, update } = useView();
  const [now] = useState(() => toInstant(Date.now()));
  const source = toZoneName(sourceTimeZone ?? '');
  if (source === undefined) return null;
  const shown = view.zone ?? source;
  if (!choosable) {
    return (
      <Text size="sm" c="dimmed">
        {formatZone(source, now)}
      </Text>
    );
  }
  return (
    <NativeSelect
      size="xs"
      aria-label="Time zone"
      value={shown}
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
  const choices: Choice[] = [{ zone: source, whose: ' (Capillary)' }];
  const add = (zone: ZoneName | undefined, whose: string): void => {
    if (zone !== undefined && choices.every((choice) => choice.zone !== zone)) choices.push({ zone, whose });
  };
  add(browserZone, ' (this browser)');
  add(toZoneName('UTC'), '');
  add(chosen, '');
  return choices;
}

import { Button, Group, NativeSelect } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { formatDateAndClock } from '../domain/time/format-time.ts';
import { formatZone } from '../domain/time/format-zone.ts';
import { toZoneName, type ZoneName } from '../domain/time/zone-name.ts';
import { unmasked } from '../domain/masking/masker.ts';
import { VendorText } from '../message/VendorText.tsx';
import type { Unzoned } from './open-file.ts';
import classes from './OpenSaved.module.css';
import { sourceZoneChoices } from './source-zone-choices.ts';

type Props = {
  readonly file: Unzoned;
  /** The zone of the Capillary that this service asks; `undefined` where the service cannot be reached. */
  readonly serviceZone: ZoneName | undefined;
  readonly onChoose: (zone: ZoneName) => void;
  readonly onCancel: () => void;
};

const utc = toZoneName('UTC');
const browserZone = toZoneName(Intl.DateTimeFormat().resolvedOptions().timeZone);

/** Asks which zone the wall times of a bare answer are of: the answer does not say, and nothing is guessed. */
export function ChooseZone({ file, serviceZone, onChoose, onCancel }: Props): ReactNode {
  const [chosen, setChosen] = useState<string>();
  const zone = toZoneName(chosen ?? serviceZone ?? '');
  const dateZone = browserZone ?? utc;
  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (zone !== undefined) onChoose(zone);
      }}
    >
      <h2 className={classes['subtitle']} tabIndex={-1} ref={focus}>
        An answer straight from Capillary
      </h2>
      <p>
        <VendorText>{unmasked.text(file.fileName)}</VendorText> says neither which time zone its times are of
        nor when it was fetched.
        {dateZone !== undefined &&
          ` The file’s own date stands for the latter: ${formatDateAndClock(file.date, dateZone)} (${formatZone(dateZone, file.date)}).`}
      </p>
      <NativeSelect
        label="The times in it are of"
        description={
          serviceZone === undefined
            ? 'Choose the zone of the Capillary that it comes from.'
            : 'Chosen for now: the zone of the Capillary that this service asks. Another Capillary may have another one.'
        }
        required
        withAsterisk={false}
        value={zone ?? ''}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        data={[
          ...(serviceZone === undefined ? [{ value: '', label: 'Choose a zone', disabled: true }] : []),
          ...sourceZoneChoices(serviceZone, browserZone),
        ]}
      />
      <Group gap="xs">
        <Button type="submit">Open</Button>
        <Button variant="default" onClick={onCancel}>
          Another file
        </Button>
      </Group>
    </form>
  );
}

function focus(heading: HTMLElement | null): void {
  heading?.focus();
}

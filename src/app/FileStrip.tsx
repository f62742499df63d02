import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatZone } from '../domain/time/format-zone.ts';
import type { ZoneName } from '../domain/time/zone-name.ts';
import { unmasked } from '../domain/masking/masker.ts';
import { VendorText } from '../message/VendorText.tsx';
import { ZonedTime } from '../message/ZonedTime.tsx';
import type { Opened } from '../saved/opened.ts';
import classes from './FileStrip.module.css';
import { ZonePicker } from './ZonePicker.tsx';

type Props = {
  readonly opened: Opened;
  readonly zone: ZoneName;
  /** A file may be named after its customer: `false` once identities were hidden. */
  readonly isNamed: boolean;
  readonly onAnother: () => void;
};

/** Says that everything on the page is out of a file, which one, of when, and that nothing is live. */
export function FileStrip({ opened, zone, isNamed, onAnother }: Props): ReactNode {
  const { fileName, hidden, history } = opened;
  const { origin } = history;
  const date = (
    <>
      <ZonedTime at={history.fetchedAt} zone={zone} /> ({formatZone(zone, history.fetchedAt)})
    </>
  );
  return (
    <section aria-label="From a file" className={classes['strip']}>
      <span>
        <strong>From a file{isNamed && ': '}</strong>
        {isNamed && <VendorText>{unmasked.text(fileName)}</VendorText>},{' '}
        {origin.kind === 'service' || origin.datedBy === 'answer' ? (
          <>fetched {date}</>
        ) : (
          <>dated {date}, the file’s own date: the answer does not say when it was fetched</>
        )}{' '}
        · nothing here is live
        {origin.mode === 'demo' && ' · demo data, an invented customer'}
        {hidden && ' · identities were hidden on saving; texts may still name people'}
      </span>
      <span className={classes['tools']}>
        <ZonePicker source={history.sourceZone} />
        <Button size="compact-sm" variant="default" onClick={onAnother}>
          Open another
        </Button>
      </span>
    </section>
  );
}

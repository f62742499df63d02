import { Button, Group, NativeSelect } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { type ReactNode, useState, useRef } from 'react';
import { unmasked } from '../domain/masking/masker.ts';
import { formatDateAndClock } from '../domain/time/clock.ts';
import { sourceZoneChoices } from '../domain/time/zone-choices.ts';
import { type ZoneName, formatZone, toZoneName } from '../domain/time/zone.ts';
import { WarningSign } from '../message/StatusBadge.tsx';
import { VendorText } from '../message/VendorText.tsx';
import {
  type OpenFailure,
  type Opened,
  type Unzoned,
  openFailureWords,
  openFile,
  openVendorAnswer,
} from './open-file.ts';
import classes from './OpenSaved.module.css';

type Props = {
  /** The zone of the Capillary that this service asks; `undefined` where the service cannot be reached. */
  readonly serviceZone: ZoneName | undefined;
  readonly onOpen: (opened: Opened) => void;
};

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly fileName: string }
  | { readonly kind: 'failed'; readonly fileName: string | undefined; readonly failure: OpenFailure }
  | Unzoned;

const idle: State = { kind: 'idle' };

/** Where a saved answer is opened: nothing of it leaves this machine. */
export function OpenSaved({ serviceZone, onOpen }: Props): ReactNode {
  const [state, setState] = useState<State>(idle);
  // Of two files the later one counts, whichever is read sooner.
  const latest = useRef<File>(null);

  const open = async ([file, ...others]: readonly File[]): Promise<void> => {
    if (file === undefined) return;
    latest.current = file;
    if (others.length > 0) {
      setState({ kind: 'failed', fileName: undefined, failure: 'several-files' });
      return;
    }
    setState({ kind: 'reading', fileName: file.name });
    const result = await openFile(file);
    if (latest.current !== file) return;
    if (result.kind === 'opened') onOpen(result.opened);
    else setState(result.kind === 'failure' ? { ...result, kind: 'failed', fileName: file.name } : result);
  };
  const openIn = async ({ fileName, answer, date, changes }: Unzoned, zone: ZoneName): Promise<void> => {
    setState({ kind: 'reading', fileName });
    onOpen(await openVendorAnswer(fileName, answer, zone, date, changes));
  };

  return (
    <div className={classes['page']}>
      <h1 className={classes['title']}>Saved files</h1>
      <p className={classes['lead']}>
        See a customer’s timeline as it was when its answer was saved, here or straight from Capillary. The
        file is read on this machine alone: nothing is sent anywhere, and nothing is kept.
      </p>
      {state.kind === 'unzoned' ? (
        <ChooseZone
          file={state}
          serviceZone={serviceZone}
          onChoose={(zone) => void openIn(state, zone)}
          onCancel={() => setState(idle)}
        />
      ) : (
        <FileTarget onFiles={(files) => void open(files)} />
      )}
      <p role="status" className={classes['status']}>
        {state.kind === 'reading' && (
          <>
            Reading <VendorText>{unmasked.text(state.fileName)}</VendorText>…
          </>
        )}
      </p>
      {state.kind === 'failed' && <Failed fileName={state.fileName} failure={state.failure} />}
    </div>
  );
}

/** What is wrong with a file, and what to do. */
function Failed({
  fileName,
  failure,
}: {
  readonly fileName: string | undefined;
  readonly failure: OpenFailure;
}): ReactNode {
  const { title, next } = openFailureWords[failure];
  return (
    <div role="alert" className={classes['failed']}>
      <p>
        <WarningSign /> <strong>{title}</strong>
        {fileName !== undefined && (
          <>
            : <VendorText>{unmasked.text(fileName)}</VendorText>
          </>
        )}
      </p>
      <p>{next}</p>
    </div>
  );
}

type ChooseZoneProps = {
  readonly file: Unzoned;
  /** The zone of the Capillary that this service asks; `undefined` where the service cannot be reached. */
  readonly serviceZone: ZoneName | undefined;
  readonly onChoose: (zone: ZoneName) => void;
  readonly onCancel: () => void;
};

const utc = toZoneName('UTC');
const browserZone = toZoneName(Intl.DateTimeFormat().resolvedOptions().timeZone);

/** Asks which zone the wall times of a bare answer are of: the answer does not say, and nothing is guessed. */
function ChooseZone({ file, serviceZone, onChoose, onCancel }: ChooseZoneProps): ReactNode {
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

type FileTargetProps = { readonly onFiles: (files: readonly File[]) => void };

/** A file input as large as a place to drop a file on: the input lies over all that is seen. */
function FileTarget({ onFiles }: FileTargetProps): ReactNode {
  const [over, setOver] = useState(false);
  return (
    <label className={classes['target']} data-over={over}>
      <IconFileImport size="2.5rem" stroke={1.25} aria-hidden />
      <span className={classes['name']}>Open a saved file</span>
      <span>
        <span className={classes['choose']}>Choose a file</span>, or drop it here.
      </span>
      <input
        type="file"
        className={classes['input']}
        accept="application/json,.json"
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // So that the same file can be chosen again after it was saved anew.
          currentTarget.value = '';
        }}
        onDragOver={(event) => {
          if (!event.dataTransfer.types.includes('Files')) return;
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          onFiles([...event.dataTransfer.files]);
        }}
      />
    </label>
  );
}

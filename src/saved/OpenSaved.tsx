import { type ReactNode, useState } from 'react';
import type { ZoneName } from '../domain/time/zone-name.ts';
import { WarningSign } from '../message/StatusBadge.tsx';
import { unmasked } from '../domain/masking/masker.ts';
import { VendorText } from '../message/VendorText.tsx';
import { createSlot } from '../ui/create-slot.ts';
import { ChooseZone } from './ChooseZone.tsx';
import { FileTarget } from './FileTarget.tsx';
import { type OpenFailure, openFailureWords } from './open-failure.ts';
import { openFile, type Unzoned } from './open-file.ts';
import classes from './OpenSaved.module.css';
import { type Opened, openVendor } from './opened.ts';

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly fileName: string }
  | { readonly kind: 'failed'; readonly fileName: string | undefined; readonly failure: OpenFailure }
  | Unzoned;

type Props = {
  /** The zone of the Capillary that this service asks; `undefined` where the service cannot be reached. */
  readonly serviceZone: ZoneName | undefined;
  readonly onOpen: (opened: Opened) => void;
};

const idle: State = { kind: 'idle' };

/** Where a saved answer is opened: nothing of it leaves this machine. */
export function OpenSaved({ serviceZone, onOpen }: Props): ReactNode {
  const [state, setState] = useState<State>(idle);
  // Of two files the later one counts, whichever is read sooner.
  const [latest] = useState(createSlot<File>);

  const open = async ([file, ...others]: readonly File[]): Promise<void> => {
    if (file === undefined) return;
    latest.set(file);
    if (others.length > 0) {
      setState({ kind: 'failed', fileName: undefined, failure: 'several-files' });
      return;
    }
    setState({ kind: 'reading', fileName: file.name });
    const result = await openFile(file);
    if (latest.get() !== file) return;
    if (result.kind === 'opened') onOpen(result.opened);
    else setState(result.kind === 'failure' ? { ...result, kind: 'failed', fileName: file.name } : result);
  };
  const openIn = async ({ fileName, answer, date, changes }: Unzoned, zone: ZoneName): Promise<void> => {
    setState({ kind: 'reading', fileName });
    onOpen(await openVendor(fileName, answer, zone, date, changes));
  };

  return (
    <div className={classes['page']}>
      <h1 className={classes['title']}>Saved answers</h1>
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

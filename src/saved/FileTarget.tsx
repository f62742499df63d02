import { IconFileImport } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import classes from './FileTarget.module.css';

type Props = { readonly onFiles: (files: readonly File[]) => void };

/** A file input as large as a place to drop a file on: the input lies over all that is seen. */
export function FileTarget({ onFiles }: Props): ReactNode {
  const [over, setOver] = useState(false);
  return (
    <label className={classes['target']} data-over={over}>
      <IconFileImport size={40} stroke={1.25} aria-hidden />
      <span className={classes['name']}>Open a saved answer</span>
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

import { Button, Switch } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { countOf, formatCount } from '../../domain/format-count.ts';
import type { ExportedView, FileKind } from './exported-view.ts';
import classes from './ExportMenu.module.css';
import { useExport } from './use-export.ts';

const kinds = [
  { kind: 'csv', label: 'CSV, for spreadsheets' },
  { kind: 'json', label: 'JSON, for programs' },
  { kind: 'md', label: 'Markdown, for people' },
] as const satisfies readonly { kind: FileKind; label: string }[];
/** Markdown is written in one go: more would stall the page. */
const mostMarkdown = 5000;

/** What is on screen as a file: masked unless somebody chooses otherwise. */
export function ExportMenu(exported: ExportedView): ReactNode {
  const [masked, setMasked] = useState(true);
  const { state, start } = useExport();
  const count = exported.shown.length;
  const writing = state.kind === 'writing';
  return (
    <div className={classes['menu']}>
      <p>
        {countOf(count, 'message')}, as shown: the same filters, order and zone
        {exported.mode === 'demo' && ' (demo data)'}.
      </p>
      <Switch
        size="xs"
        label="Mask identities and codes"
        description="Texts may still name people."
        checked={masked}
        onChange={({ currentTarget }) => setMasked(currentTarget.checked)}
      />
      {kinds.map(({ kind, label }) => (
        <Button
          key={kind}
          size="xs"
          variant="default"
          disabled={writing || count === 0 || (kind === 'md' && count > mostMarkdown)}
          onClick={() => start(exported, kind, masked)}
        >
          {label}
        </Button>
      ))}
      {count > mostMarkdown && <p>Markdown holds up to {formatCount(mostMarkdown)} messages.</p>}
      {state.kind === 'writing' && (
        <div className={classes['progress']}>
          <progress aria-label="Written" value={state.written} max={count} />
          <Button size="compact-xs" variant="default" onClick={state.cancel}>
            Cancel
          </Button>
        </div>
      )}
      <p role="status">{state.kind === 'idle' && state.said}</p>
    </div>
  );
}

import { Button, Switch } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { countOf, formatCount } from '../../domain/text/format-count.ts';
import type { ExportedView, FileKind } from '../exported-view.ts';
import classes from './ExportMenu.module.css';
import { useExport } from './use-export.ts';

const kinds = [
  { kind: 'csv', label: 'CSV, for spreadsheets' },
  { kind: 'json', label: 'JSON, for programs' },
  { kind: 'md', label: 'Markdown, for people' },
] as const satisfies readonly { kind: FileKind; label: string }[];
/** Markdown is written in one go: more would stall the page. */
const mostMarkdown = 5000;

type Props = ExportedView & {
  /** Whether it is masked, where that is chosen elsewhere. */
  readonly masked?: boolean;
};

/** What is on screen as a file: masked unless somebody chooses otherwise. */
export function ExportMenu({ masked: given, ...exported }: Props): ReactNode {
  const [chosen, setChosen] = useState(true);
  const masked = given ?? chosen;
  const { state, start } = useExport();
  const count = exported.shown.length;
  const writing = state.kind === 'writing';
  return (
    <div className={classes['menu']}>
      <p>
        {countOf(count, 'message')}, as shown: the same filters, order and zone
        {exported.mode === 'demo' && ' (demo data)'}.
      </p>
      {given === undefined ? (
        <Switch
          size="xs"
          label="Mask identities and codes"
          description="Texts may still name people."
          checked={chosen}
          onChange={({ currentTarget }) => setChosen(currentTarget.checked)}
        />
      ) : (
        <p>
          {given ? 'Masked like the report; texts may still name people.' : 'Not masked, like the report.'}
        </p>
      )}
      {kinds.map(({ kind, label }) => (
        <Button
          key={kind}
          size="xs"
          variant="default"
          disabled={writing || (kind === 'md' && count > mostMarkdown)}
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

import { Button, Switch } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { historyState } from '../../domain/history/completeness.ts';
import type { MaskLevel } from '../../domain/masking/masker.ts';
import { countOf, formatCount } from '../../domain/text/wording.ts';
import type { FileKind } from '../file.ts';
import type { ExportedView } from '../settings.ts';
import { useExport } from './use-export.ts';
import classes from './ExportMenu.module.css';

const kinds = [
  { kind: 'csv', label: 'CSV, for spreadsheets' },
  { kind: 'json', label: 'JSON, for programs' },
  { kind: 'md', label: 'Markdown, for people' },
] as const satisfies readonly { kind: FileKind; label: string }[];
/** Markdown is written in one go: more would stall the page. */
const mostMarkdown = 5000;

type Props = ExportedView & {
  /** How it is masked, where that is chosen elsewhere. */
  readonly level?: MaskLevel;
};

/** What is on screen as a file: masked unless somebody chooses otherwise. */
export function ExportMenu({ level: given, ...exported }: Props): ReactNode {
  const [chosen, setChosen] = useState(true);
  const level = given ?? (chosen ? 'share' : 'none');
  const { state, start } = useExport();
  const count = exported.shown.length;
  const writing = state.kind === 'writing';
  const loading = historyState(exported.history) === 'loading';
  return (
    <div className={classes['menu']}>
      <p>
        {countOf(count, 'message')}, as shown: the same filters, order and zone
        {exported.history.origin.mode === 'demo' && ' (demo data)'}.
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
          {given === 'none'
            ? 'Not masked, like the report.'
            : 'Masked like the report; texts may still name people.'}
        </p>
      )}
      {loading && <p>A network has not answered yet: a file can be saved when it has, or has failed.</p>}
      {kinds.map(({ kind, label }) => (
        <Button
          key={kind}
          size="xs"
          variant="default"
          disabled={writing || loading || (kind === 'md' && count > mostMarkdown)}
          data-export-kind={kind}
          onClick={() => start(exported, kind, level)}
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

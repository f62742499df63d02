import { type ReactNode, useState } from 'react';
import { yieldToMain } from '../../api/yield-to-main.ts';
import { historyState } from '../../domain/history/completeness.ts';
import type { MaskLevel } from '../../domain/masking/masker.ts';
import { countOf, formatCount } from '../../domain/text/wording.ts';
import { Button } from '../../ui/Button.tsx';
import { Check } from '../../ui/Check.tsx';
import { downloadFile } from '../../ui/output.ts';
import { type FileKind, type Slice, exportName, writeFile } from '../file.ts';
import type { ExportedView } from '../settings.ts';
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
  /** Says what became of it, where the menu may be closed by then. */
  readonly onSaid?: (words: string) => void;
};

/** What is on screen as a file: masked unless somebody chooses otherwise. */
export function ExportMenu({ level: given, onSaid, ...exported }: Props): ReactNode {
  const [chosen, setChosen] = useState(true);
  const level = given ?? (chosen ? 'share' : 'none');
  const { state, start } = useExport(onSaid);
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
        <Check
          isSwitch
          label="Mask identities and codes"
          description="Texts may still name people."
          checked={chosen}
          onChange={setChosen}
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
          <Button onClick={state.cancel}>Cancel</Button>
        </div>
      )}
      <p role="status">{state.kind === 'idle' && state.said}</p>
    </div>
  );
}

type ExportState =
  | { readonly kind: 'idle'; readonly said: string }
  | { readonly kind: 'writing'; readonly written: number; readonly cancel: () => void };

const types = {
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
  md: 'text/markdown;charset=utf-8',
} as const satisfies Record<FileKind, string>;
const names = { csv: 'CSV', json: 'JSON', md: 'Markdown' } as const satisfies Record<FileKind, string>;

/** Writes what is on screen into a file, in the background; says how far it is, and what became of it. */
export function useExport(onSaid: (words: string) => void = () => {}): {
  readonly state: ExportState;
  readonly start: (exported: ExportedView, kind: FileKind, level: MaskLevel) => void;
} {
  const [state, setState] = useState<ExportState>({ kind: 'idle', said: '' });
  const finish = (said: string): void => {
    setState({ kind: 'idle', said });
    onSaid(said);
  };
  const run = async (exported: ExportedView, kind: FileKind, level: MaskLevel): Promise<void> => {
    const controller = new AbortController();
    const cancel = (): void => controller.abort();
    setState({ kind: 'writing', written: 0, cancel });
    try {
      const file = await makeFile(
        writeFile(exported, kind, level),
        types[kind],
        controller.signal,
        (written) => setState({ kind: 'writing', written, cancel }),
      );
      downloadFile(file, exportName(exported.history.fetchedAt, kind));
      const what = `Saved ${countOf(exported.shown.length, 'message')} as ${names[kind]}`;
      finish(`${what}, ${level === 'none' ? 'not masked' : 'masked'}.`);
    } catch {
      finish(controller.signal.aborted ? 'Cancelled: nothing was saved.' : 'It could not be written.');
    }
  };
  return { state, start: (...what) => void run(...what) };
}

/** Milliseconds of work at a time: between them the page paints and answers. */
const longest = 12;

/**
 * Takes the slices of a file one by one, pausing so that the page stays alive, and says how many pieces are written.
 * @throws the signal's reason where somebody cancels
 */
export async function makeFile(
  slices: Iterable<Slice>,
  type: string,
  signal: AbortSignal,
  onWritten: (written: number) => void,
): Promise<Blob> {
  const parts: string[] = [];
  let since = performance.now();
  for (const { text, written } of slices) {
    parts.push(text);
    if (performance.now() - since < longest) continue;
    onWritten(written);
    await yieldToMain();
    signal.throwIfAborted();
    since = performance.now();
  }
  return new Blob(parts, { type });
}

import { useState } from 'react';
import { countOf } from '../../domain/text/wording.ts';
import { exportName } from '../file-name.ts';
import { downloadFile } from '../../ui/output.ts';
import type { MaskLevel } from '../../domain/masking/masker.ts';
import { type ExportedView, type FileKind, writeFile } from '../file.ts';
import { makeFile } from './make-file.ts';

export type ExportState =
  | { readonly kind: 'idle'; readonly said: string }
  | { readonly kind: 'writing'; readonly written: number; readonly cancel: () => void };

const types = {
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
  md: 'text/markdown;charset=utf-8',
} as const satisfies Record<FileKind, string>;
const names = { csv: 'CSV', json: 'JSON', md: 'Markdown' } as const satisfies Record<FileKind, string>;

/** Writes what is on screen into a file, in the background; says how far it is, and what became of it. */
export function useExport(): {
  readonly state: ExportState;
  readonly start: (exported: ExportedView, kind: FileKind, level: MaskLevel) => void;
} {
  const [state, setState] = useState<ExportState>({ kind: 'idle', said: '' });
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
      setState({ kind: 'idle', said: `${what}, ${level === 'none' ? 'not masked' : 'masked'}.` });
    } catch {
      const said = controller.signal.aborted ? 'Cancelled: nothing was saved.' : 'It could not be written.';
      setState({ kind: 'idle', said });
    }
  };
  return { state, start: (...what) => void run(...what) };
}

import { useState } from 'react';
import { yieldToMain } from '../../api/yield-to-main.ts';
import type { MaskLevel } from '../../domain/masking/masker.ts';
import { countOf } from '../../domain/text/wording.ts';
import { downloadFile } from '../../ui/output.ts';
import { type FileKind, type Slice, exportName, writeFile } from '../file.ts';
import type { ExportedView } from '../settings.ts';

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

import type { Changes } from '../contract/change.ts';
import { type Instant, toInstant } from '../domain/time/instant.ts';
import type { OpenFailure } from './open-failure.ts';
import { type Opened, openSaved } from './opened.ts';
import { readFile } from './read-file.ts';

/** An answer straight from Capillary, of whose times nobody has said the zone. */
export type Unzoned = {
  readonly kind: 'unzoned';
  readonly fileName: string;
  readonly answer: unknown;
  readonly changes: Changes;
  /** The file's own date. */
  readonly date: Instant;
};
export type OpenResult =
  | { readonly kind: 'opened'; readonly opened: Opened }
  | Unzoned
  | { readonly kind: 'failure'; readonly failure: OpenFailure };

/** Opens what somebody chose or dropped, on this machine alone: nothing of it is sent or kept. */
export async function openFile(file: File): Promise<OpenResult> {
  const read = await readFile(file);
  if (read.kind === 'failure') return read;
  if (read.kind === 'vendor') {
    return {
      kind: 'unzoned',
      fileName: file.name,
      answer: read.answer,
      changes: read.changes,
      date: toInstant(file.lastModified),
    };
  }
  const opened = await openSaved(file.name, read.saved);
  return opened === undefined ? { kind: 'failure', failure: 'unknown-zone' } : { kind: 'opened', opened };
}

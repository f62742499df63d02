import type { MaskLevel } from '../domain/masking/masker.ts';
import { createMasker } from '../domain/masking/share/create-masker.ts';
import type { Instant } from '../domain/time/instant.ts';
import { toCsvRows, writeCsv } from './csv.ts';
import { type SafeRow, writeJson } from './document.ts';
import type { ExportSettings, ExportedView } from './settings.ts';
import { toExportHead, toExportRow } from './to-document.ts';
import { writeView } from './view.ts';

/** The kinds of file, by the end of their names. */
export type FileKind = 'csv' | 'json' | 'md';

/** A stretch of a file, and how many of its pieces (rows, for the most part) are written with it. */
export type Slice = { readonly text: string; readonly written: number };

/** The slices of a file, made as they are taken: the same selection, order and zone as on screen. */
export function writeFile(exported: ExportedView, kind: FileKind, level: MaskLevel): Iterable<Slice> {
  const { history, zone } = exported;
  const { sourceZone, fetchedAt } = history;
  return writers[kind](exported, { zone, sourceZone, fetchedAt, mask: createMasker(level, history) });
}

const writers = {
  csv: (exported, settings) =>
    inSlices(writeCsv(toCsvRows(exported.shown, toExportHead(exported, settings.mask), settings))),
  json: (exported, settings) =>
    inSlices(writeJson(toExportHead(exported, settings.mask), rowsOf(exported, settings))),
  md: (exported, settings) => [
    { text: writeView(exported, settings, 'markdown'), written: exported.shown.length },
  ],
} as const satisfies Record<FileKind, (exported: ExportedView, settings: ExportSettings) => Iterable<Slice>>;

function* rowsOf({ shown }: ExportedView, settings: ExportSettings): Iterable<SafeRow> {
  for (const communication of shown) yield toExportRow(communication, settings);
}

/**
 * Pieces joined into slices of `size`, so that a long file is written with pauses between slices: whoever takes them shows
 * how far it is, lets the page breathe, and cancels by taking no more. Nothing is made before it is asked for.
 */
export function* inSlices(pieces: Iterable<string>, size = 200): Generator<Slice, void> {
  let text = '';
  let held = 0;
  let written = 0;
  for (const piece of pieces) {
    text += piece;
    held += 1;
    if (held < size) continue;
    written += held;
    yield { text, written };
    text = '';
    held = 0;
  }
  if (held > 0) yield { text, written: written + held };
}

export type ExportKind = 'csv' | 'json' | 'md' | 'pdf' | 'png';

/** Which of how many files that belong together; from 1. */
export type ExportPart = { readonly number: number; readonly of: number };

/**
 * `customer-timeline-2026-11-24T14-02-11Z.csv`, `…Z-part-2-of-5.png`: when it was fetched, in UTC, and nothing of whose it is.
 * A part that is the whole is not numbered.
 */
export function exportName(at: Instant, kind: ExportKind, part: ExportPart = { number: 1, of: 1 }): string {
  const iso = new Date(at).toISOString();
  const which = part.of === 1 ? '' : `-part-${part.number}-of-${part.of}`;
  return `customer-timeline-${iso.slice(0, 19).replaceAll(':', '-')}Z${which}.${kind}`;
}

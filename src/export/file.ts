import type { Communication } from '../domain/history/communication.ts';
import type { History } from '../domain/history/history.ts';
import type { MaskLevel } from '../domain/masking/masker.ts';
import { createMasker } from '../domain/masking/share/create-masker.ts';
import type { ZoneName } from '../domain/time/zone.ts';
import type { View } from '../domain/view/view.ts';
import { toCsvRows, writeCsv } from './csv.ts';
import { toExportHead } from './head.ts';
import { writeJson } from './json.ts';
import { type SafeRow, toExportRow } from './row.ts';
import type { ExportSettings } from './settings.ts';
import { inSlices, type Slice } from './slices.ts';
import { writeView } from './view.ts';

/** A view of a history, as it is handed to an export. */
export type ExportedView = {
  readonly history: History;
  readonly view: View;
  /** The display zone. */
  readonly zone: ZoneName;
  /** What narrows it, in words. */
  readonly filters: readonly string[];
  /** What it shows, in its order. */
  readonly shown: readonly Communication[];
};

/** The kinds of file, by the end of their names. */
export type FileKind = 'csv' | 'json' | 'md';

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

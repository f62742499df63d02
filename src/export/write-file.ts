import { inSlices, type Slice } from './in-slices.ts';
import { toCsvRows } from './to-csv-rows.ts';
import { toExportHead } from './to-export-head.ts';
import { toExportRow } from './to-export-row.ts';
import type { ExportSettings } from './export-settings.ts';
import { writeCsv } from './write-csv.ts';
import { writeJson } from './write-json.ts';
import { noMask, toShareMask } from '../domain/masking/share/to-share-mask.ts';
import { writeView } from './write-view.ts';
import { nameCustomer } from '../domain/identity/name-customer.ts';
import type { ExportedView, FileKind } from './exported-view.ts';

/** The slices of a file, made as they are taken: the same selection, order and zone as on screen, masked unless that is declined. */
export function writeFile(exported: ExportedView, kind: FileKind, masked: boolean): Iterable<Slice> {
  const { history, sent, zone } = exported;
  const mask = masked ? toShareMask(history, sent) : noMask;
  const { sourceZone, fetchedAt } = history;
  return writers[kind](exported, { zone, sourceZone, fetchedAt, mask }, masked);
}

const writers = {
  csv: ({ shown }, settings) => inSlices(writeCsv(toCsvRows(shown, settings))),
  json: (exported, settings, masked) => {
    const head = toExportHead({ ...exported, mask: settings.mask, masked });
    return inSlices(writeJson(head, rowsOf(exported, settings)));
  },
  md: ({ history, sent, view, filters, shown }, { zone, sourceZone, fetchedAt, mask }, masked) => {
    const hide = mask.text;
    const text = writeView(
      {
        customer: nameCustomer(history, sent, !masked),
        filters,
        communications: shown,
        total: history.communications.length,
        order: view.order,
        history,
      },
      { zone, sourceZone, fetchedAt, hide },
      'markdown',
    );
    return [{ text, written: shown.length }];
  },
} as const satisfies Record<
  FileKind,
  (exported: ExportedView, settings: ExportSettings, masked: boolean) => Iterable<Slice>
>;

function* rowsOf(
  { shown }: ExportedView,
  settings: ExportSettings,
): Iterable<ReturnType<typeof toExportRow>> {
  for (const communication of shown) yield toExportRow(communication, settings);
}

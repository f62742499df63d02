import { type ExportHead, exportFormat, exportVersion } from './export-document.ts';
import type { ExportRow } from './export-row.ts';

/** An export as JSON (`ExportDocument` says what is in it), in pieces: the head, each row on a line of its own, the end. */
export function* writeJson(head: ExportHead, rows: Iterable<ExportRow>): Generator<string, void> {
  const start = JSON.stringify({ format: exportFormat, version: exportVersion, ...head });
  yield `${start.slice(0, -1)},"rows":[`;
  let isFirst = true;
  for (const row of rows) {
    yield `${isFirst ? '' : ','}\n${JSON.stringify(row)}`;
    isFirst = false;
  }
  yield '\n]}\n';
}

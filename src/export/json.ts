import { exportFormat, exportVersion } from './document.ts';
import type { SafeHead } from './head.ts';
import type { SafeRow } from './row.ts';

/** An export as JSON (`ExportDocument` says what is in it), in pieces: the head, each row on a line of its own, the end. */
export function* writeJson(head: SafeHead, rows: Iterable<SafeRow>): Generator<string, void> {
  const start = JSON.stringify({ format: exportFormat, version: exportVersion, ...head });
  yield `${start.slice(0, -1)},"rows":[`;
  let isFirst = true;
  for (const row of rows) {
    yield `${isFirst ? '' : ','}\n${JSON.stringify(row)}`;
    isFirst = false;
  }
  yield '\n]}\n';
}

import { writeFile as writeToDisk } from 'node:fs/promises';
import { join } from 'node:path';
import type { Identifier } from '../contract/identifier.ts';
import { toInstant } from '../domain/time/instant.ts';
import { selectCommunications } from '../domain/view/select-communications.ts';
import { exportName } from '../export/export-name.ts';
import type { ExportedView, FileKind } from '../export/exported-view.ts';
import { writeFile } from '../export/write-file.ts';
import type { LocalService } from '../server/start-local-service.ts';
import { askNetworks } from './ask-networks.ts';
import type { Printer } from './browser/print-report.ts';
import type { ReportFormat, ReportOptions } from './options/report-command.ts';
import { readReplies } from './read-replies.ts';

/** What a report shows. */
export type MadeReport = {
  readonly counts: { readonly shown: number; readonly total: number };
  /** When the vendor was asked, ISO. */
  readonly fetchedAt: string;
  /** Sentences on what was asked for and did not answer; empty where the report is whole. */
  readonly missing: readonly string[];
};

/**
 * Makes the files of one customer's report: asks once for each network, whatever is made of the answers; writes what is data
 * here, and has the built page draw what is a document.
 * @param folder that exists; the files go there, for their owner alone
 * @param printer there where a document is wanted
 * @throws ReportFailure where nobody answered, or the page says why it cannot be drawn
 */
export async function makeReport(
  identifier: Identifier,
  options: ReportOptions,
  folder: string,
  service: Pick<LocalService, 'handle' | 'sealed' | 'mode'>,
  printer: Printer | undefined,
): Promise<MadeReport> {
  const { view, formats, unmasked } = options;
  const replies = await askNetworks(service.handle, identifier, view);
  const { history, missing } = await readReplies(replies, view);
  const zone = view.zone ?? history.sourceZone;
  const { shown } = selectCommunications(history.communications, view, zone);
  const exported: ExportedView = {
    history,
    sent: identifier,
    view,
    zone,
    filters: [],
    shown,
    mode: service.mode,
  };
  const fetchedAt = new Date(history.fetchedAt).toISOString();
  const documents = formats.filter((format) => format === 'png' || format === 'pdf');
  if (printer !== undefined && documents.length > 0) {
    const files = await printer.print({ handle: service.sealed(identifier), replies, options, documents });
    for (const { kind, part, content } of files)
      await save(folder, exportName(toInstant(Date.parse(fetchedAt)), kind, part), content);
  }
  for (const format of formats.filter(isData)) {
    let text = '';
    for (const slice of writeFile(exported, format, !unmasked)) text += slice.text;
    await save(folder, exportName(history.fetchedAt, format), text);
  }
  return { counts: { shown: shown.length, total: history.communications.length }, fetchedAt, missing };
}

function isData(format: ReportFormat): format is FileKind {
  return format === 'csv' || format === 'json' || format === 'md';
}

async function save(folder: string, name: string, content: string | Buffer): Promise<void> {
  await writeToDisk(join(folder, name), content, { flag: 'wx', mode: 0o600 });
}

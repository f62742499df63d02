import { writeFile as writeToDisk } from 'node:fs/promises';
import { join } from 'node:path';
import type { Identifier } from '../contract/identifier.ts';
import { describeIncomplete } from '../domain/history/completeness.ts';
import { describeFilters } from '../domain/view/filters.ts';
import { selectCommunications } from '../domain/view/select.ts';
import { type FileKind, exportName, writeFile } from '../export/file.ts';
import type { ExportedView } from '../export/settings.ts';
import type { LocalService } from '../server/local-service.ts';
import { askNetworks, readReplies } from './ask-networks.ts';
import type { ReportBrowser } from './browser/report-browser.ts';
import { type ReportFormat, type ReportOptions, isDocument } from './options/report-command.ts';

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
 * here, and has the built page draw what is a document. They all say the same `fetchedAt`.
 * @param folder that exists; the files go there, for their owner alone
 * @param browser there where a document is wanted
 * @throws ReportFailure where nobody answered, or the page says why it cannot be drawn
 */
export async function makeReport(
  identifier: Identifier,
  options: ReportOptions,
  folder: string,
  service: Pick<LocalService, 'handle' | 'sealed' | 'mode'>,
  browser: ReportBrowser | undefined,
): Promise<MadeReport> {
  const { view, formats, unmasked } = options;
  const replies = await askNetworks(service.handle, identifier, view);
  const history = await readReplies(replies, view);
  const { communications, fetchedAt } = history;
  const zone = view.zone ?? history.sourceZone;
  const { shown } = selectCommunications(communications, view, zone);
  const documents = formats.filter(isDocument);
  if (browser !== undefined && documents.length > 0) {
    const handle = service.sealed(identifier);
    const files = await browser.draw({ handle, replies, options, documents });
    for (const { kind, part, content } of files)
      await save(folder, exportName(fetchedAt, kind, part), content);
  }
  const filters = describeFilters(view).map(({ words }) => words);
  const exported: ExportedView = { history, view, zone, filters, shown };
  for (const format of formats.filter(isData)) {
    const slices = writeFile(exported, format, unmasked ? 'none' : 'share');
    await save(folder, exportName(fetchedAt, format), Array.from(slices, ({ text }) => text).join(''));
  }
  return {
    counts: { shown: shown.length, total: communications.length },
    fetchedAt: new Date(fetchedAt).toISOString(),
    missing: describeIncomplete(history),
  };
}

function isData(format: ReportFormat): format is FileKind {
  return format === 'csv' || format === 'json' || format === 'md';
}

async function save(folder: string, name: string, content: string | Buffer): Promise<void> {
  await writeToDisk(join(folder, name), content, { flag: 'wx', mode: 0o600 });
}

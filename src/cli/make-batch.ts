import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LocalService } from '../server/start-local-service.ts';
import { createManifestKeeper } from './create-manifest-keeper.ts';
import type { CustomerRow } from './customer-row.ts';
import { isStillMade } from './is-still-made.ts';
import { listFiles } from './list-files.ts';
import { makeFolderOfFiles, removeUnfinished } from './make-folder-of-files.ts';
import type { ReportOptions } from './report-command.ts';
import { ReportFailure } from './report-failure.ts';
import {
  type Manifest,
  type ManifestEntry,
  manifestFormat,
  manifestName,
  manifestVersion,
} from './manifest.ts';
import { readManifest } from './read-manifest.ts';
import type { Press } from './start-press.ts';
import { toEntryKey } from './to-entry-key.ts';
import { toFolderNames } from './to-folder-names.ts';
import { writeContactSheet } from './write-contact-sheet.ts';

export type Batch = {
  readonly rows: readonly CustomerRow[];
  readonly options: ReportOptions;
  readonly out: string;
  /** Customers at a time. */
  readonly concurrency: number;
  readonly press: Press;
  readonly service: Pick<LocalService, 'mode' | 'version' | 'sealed'>;
  /** Told of each row when it is dealt with; `before`: it was made by an earlier run. */
  readonly onEntry: (entry: ManifestEntry, before: boolean) => void;
};

/** A row of the list with what its report will be. */
type Job = {
  readonly customer: CustomerRow;
  readonly options: ReportOptions;
  readonly folder: string;
  readonly key: string;
};

/**
 * Makes the reports of a list, a folder each, with `manifest.json` and `index.html` beside them. What an earlier run of the
 * same command made and nobody touched since is left as it is; whatever failed is tried again. A break loses only what was
 * being made.
 * @throws what the file system says where the folder cannot be written
 */
export async function makeBatch(batch: Batch): Promise<Manifest> {
  const { rows, options, out, concurrency, service, onEntry } = batch;
  await mkdir(out, { recursive: true });
  await removeUnfinished(out);
  const jobs = toJobs(batch);
  const made = await findMade(out, jobs);
  const keeper = createManifestKeeper(out, {
    format: manifestFormat,
    version: manifestVersion,
    product: service.version,
    demo: service.mode === 'demo',
    startedAt: new Date().toISOString(),
    finishedAt: null,
    formats: options.formats,
    entries: [...made.values()],
  });
  for (const entry of made.values()) onEntry(entry, true);
  const left = jobs.filter(({ customer }) => !made.has(customer.row)).values();
  const work = async (): Promise<void> => {
    // One iterator for all: each job is taken once.
    for (const job of left) {
      const entry = await makeEntry(job, batch);
      await keeper.add(entry);
      onEntry(entry, false);
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, rows.length) }, work));
  const manifest = await keeper.finish(new Date().toISOString());
  await writeFile(join(out, 'index.html'), writeContactSheet(manifest));
  return manifest;
}

function toJobs({ rows, options, service }: Batch): readonly Job[] {
  const folders = toFolderNames(rows);
  return rows.map((customer) => {
    const { row, reference, identifier } = customer;
    const own = { ...options, reference: reference === '' ? options.reference : reference };
    const sealed = identifier === undefined ? '' : service.sealed(identifier);
    const folder = folders.get(row) ?? '';
    return { customer, options: own, folder, key: toEntryKey(sealed, own, service.version) };
  });
}

/** What earlier runs made of these very jobs, by row, and is still there. */
async function findMade(out: string, jobs: readonly Job[]): Promise<ReadonlyMap<number, ManifestEntry>> {
  const earlier = readManifest(await readFile(join(out, manifestName), 'utf8').catch(() => ''));
  const byKey = new Map(earlier?.entries.map((entry) => [entry.key, entry]));
  const made = new Map<number, ManifestEntry>();
  for (const { customer, folder, key } of jobs) {
    const entry = byKey.get(key);
    if (entry?.folder === folder && (await isStillMade(out, entry))) {
      made.set(customer.row, { ...entry, row: customer.row });
    }
  }
  return made;
}

async function makeEntry(
  { customer: { row, identifier, problem }, options, folder, key }: Job,
  { press, out }: Batch,
): Promise<ManifestEntry> {
  const since = performance.now();
  const common = { row, folder, key };
  try {
    if (identifier === undefined) throw new ReportFailure(problem);
    const { counts, files } = await makeFolderOfFiles(out, folder, async (place) => ({
      counts: await press.make(identifier, options, place),
      files: await listFiles(place),
    }));
    const durationMs = Math.round(performance.now() - since);
    return { ...common, outcome: 'made', problem: null, counts, durationMs, files };
  } catch (error) {
    const words = error instanceof ReportFailure ? error.message : 'The browser could not make it.';
    const durationMs = Math.round(performance.now() - since);
    return { ...common, outcome: 'failed', problem: words, counts: null, durationMs, files: [] };
  }
}

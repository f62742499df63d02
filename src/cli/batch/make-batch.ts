import type { Identifier } from '../../contract/identifier.ts';
import type { CustomerRow } from '../customers/read-customer-list.ts';
import { ReportFailure, describeFailure } from '../failures.ts';
import type { MadeReport } from '../make-report.ts';
import type { ReportOptions, Shard } from '../options/report-command.ts';
import type { OutFolder } from '../out/out-folder.ts';
import { isStillMade, listFiles } from '../out/owned-files.ts';
import { placeFolder } from '../out/place-files.ts';
import { type BatchRecord, type Earlier, startRecord } from './batch-record.ts';
import { toFolderNames } from './folder-names.ts';
import {
  type Manifest,
  type ManifestEntry,
  manifestFormat,
  manifestVersion,
  toEntryKey,
} from './manifest.ts';

export type Batch = {
  /** All of the list, whatever the shard. */
  readonly rows: readonly CustomerRow[];
  readonly shard: Shard | undefined;
  readonly options: ReportOptions;
  /** This run's alone. */
  readonly out: OutFolder;
  /** Customers at a time. */
  readonly concurrency: number;
  /** Makes one customer's files in a folder that exists. */
  readonly make: (identifier: Identifier, options: ReportOptions, folder: string) => Promise<MadeReport>;
  readonly service: {
    readonly mode: 'demo' | 'real';
    /** Of this product. */
    readonly version: string;
    /** Of where and how is asked, without a secret. */
    readonly connection: string;
    readonly sealed: (identifier: Identifier) => string;
  };
  /** Called for each row when it is dealt with; `before`: it was made by an earlier run. */
  readonly onEntry: (entry: ManifestEntry, before: boolean) => void;
};

/** A row of the list with what its report will be. */
type Job = {
  readonly customer: CustomerRow;
  readonly options: ReportOptions;
  readonly folder: string;
  readonly key: string;
};

/** The rows of a list that fall to a shard: every `of`th of them, in the order of the list. */
export function rowsOf<Row>(rows: readonly Row[], shard: Shard | undefined): readonly Row[] {
  return shard === undefined ? rows : rows.filter((_, index) => index % shard.of === shard.number - 1);
}

/**
 * Makes the reports of a list, a folder each, with `manifest.json` and `index.html` beside them. What an earlier run of the
 * same command made whole and nobody touched since is left as it is; whatever failed or is incomplete is tried again. A break
 * loses only what was being made, and no row's failure stops the others.
 * @param earlier what `readBatchFolder` read
 * @throws what the file system says where the manifest cannot be written
 */
export async function makeBatch(batch: Batch, earlier: Earlier): Promise<Manifest> {
  const { options, out, concurrency, service, onEntry } = batch;
  const jobs = toJobs(batch);
  const made = await findMade(out.path, jobs, earlier);
  const record = await startRecord(
    out,
    {
      format: manifestFormat,
      version: manifestVersion,
      product: service.version,
      demo: service.mode === 'demo',
      startedAt: new Date().toISOString(),
      finishedAt: null,
      formats: [...options.formats],
      shard: batch.shard ?? null,
      notes: [],
      entries: [...made.values()],
    },
    earlier.owned,
  );
  try {
    for (const entry of made.values()) onEntry(entry, true);
    const left = jobs.filter(({ customer }) => !made.has(customer.row)).values();
    const work = async (): Promise<void> => {
      // One iterator for all: each job is taken once.
      for (const job of left) {
        const entry = await makeEntry(job, batch, record);
        record.add(entry);
        onEntry(entry, false);
      }
    };
    await Promise.all(Array.from({ length: Math.min(concurrency, jobs.length) }, work));
    return await record.finish(new Date().toISOString());
  } finally {
    await record.close();
  }
}

function toJobs({ rows, shard, options, service }: Batch): readonly Job[] {
  // Of all rows: a shard gives its customers the names that the whole list would.
  const folders = toFolderNames(rows);
  return rowsOf(rows, shard).map((customer) => {
    const { row, reference, identifier } = customer;
    const own = { ...options, reference: reference === '' ? options.reference : reference };
    const sealed = identifier === undefined ? '' : service.sealed(identifier);
    const key = toEntryKey(sealed, own, service);
    return { customer, options: own, folder: folders.get(row) ?? '', key };
  });
}

/** What earlier runs made of these very jobs, by row, and is still there, whole. */
async function findMade(
  out: string,
  jobs: readonly Job[],
  { known }: Earlier,
): Promise<ReadonlyMap<number, ManifestEntry>> {
  const byPlace = Map.groupBy(known, ({ folder, key }) => `${key} ${folder}`);
  const made = new Map<number, ManifestEntry>();
  for (const { customer, folder, key } of jobs) {
    for (const entry of byPlace.get(`${key} ${folder}`) ?? []) {
      if (!entry.complete || made.has(customer.row) || !(await isStillMade(out, entry))) continue;
      made.set(customer.row, { ...entry, row: customer.row });
    }
  }
  return made;
}

async function makeEntry(
  { customer: { row, identifier, problem }, options, folder, key }: Job,
  { make, out }: Batch,
  record: BatchRecord,
): Promise<ManifestEntry> {
  const since = performance.now();
  const durationMs = (): number => Math.round(performance.now() - since);
  try {
    if (identifier === undefined) throw new ReportFailure(problem);
    const place = await out.makeTemporary();
    const { counts, fetchedAt, missing } = await make(identifier, options, place);
    const entry: ManifestEntry = {
      row,
      folder,
      key,
      outcome: 'made',
      problem: null,
      complete: missing.length === 0,
      missing: [...missing],
      fetchedAt,
      counts,
      durationMs: durationMs(),
      files: [...(await listFiles(place))],
    };
    const owned = record.ownedIn(folder);
    await record.announce(entry);
    await placeFolder(out, place, folder, owned);
    return entry;
  } catch (error) {
    return {
      row,
      folder,
      key,
      outcome: 'failed',
      problem: describeFailure(error, 'The browser could not make it.'),
      complete: false,
      missing: [],
      fetchedAt: null,
      counts: null,
      durationMs: durationMs(),
      files: [],
    };
  }
}

import { realpath, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatCount } from '../../domain/text/wording.ts';
import { ReportFailure, describeFailure } from '../failures.ts';
import { reportFormats } from '../options/report-command.ts';
import type { OutFolder } from '../out/out-folder.ts';
import { holdsOnly, isStillMade, readPlainFile } from '../out/owned-files.ts';
import { placeFolder } from '../out/place-files.ts';
import { type BatchRecord, otherMode, readEarlier, startRecord } from './batch-record.ts';
import {
  type Manifest,
  type ManifestEntry,
  manifestFormat,
  manifestName,
  manifestVersion,
  readManifest,
} from './manifest.ts';

export type Joining =
  | { readonly ok: true; readonly manifest: Manifest }
  | { readonly ok: false; readonly problems: readonly string[] };

/** A finished batch, or a part of one, and where it is. */
type Part = { readonly folder: string; readonly manifest: Manifest };

/**
 * Joins the reports of several batches, the shards of a list for example, into one folder with one manifest and one contact
 * sheet: each is copied, as it was made and under its own name, and none is there twice. A batch that is run on the joined
 * folder afterwards finds what is made.
 * @param folders paths of finished batches, named in sentences by their place among these
 * @param out this run's alone
 * @param version of this product
 */
export async function joinBatches(
  folders: readonly string[],
  out: OutFolder,
  version: string,
): Promise<Joining> {
  const problems: string[] = [];
  const parts: Part[] = [];
  for (const [index, folder] of folders.entries()) {
    const reading = await readPart(folder, out.path);
    if ('problem' in reading) problems.push(`--join: folder ${index + 1} ${reading.problem}`);
    else parts.push(reading);
  }
  const earlier = await readEarlier(out.path);
  if (!earlier.ok) problems.push(earlier.problem);
  const [first] = parts;
  if (new Set(parts.map(({ manifest }) => manifest.demo)).size > 1) {
    problems.push('--join: some hold the demo’s invented data and some real customers; join each by itself.');
  } else if (earlier.ok && first !== undefined && earlier.earlier.manifest !== undefined) {
    const { demo } = earlier.earlier.manifest;
    if (demo !== first.manifest.demo) problems.push(otherMode(demo));
  }
  const entries = first === undefined ? [] : uniqueEntries(parts);
  if (entries === undefined) {
    problems.push('--join: two of them use one name for different reports: they are not of one list.');
  }
  if (problems.length > 0 || !earlier.ok || first === undefined || entries === undefined)
    return { ok: false, problems };
  const manifests = parts.map(({ manifest }) => manifest);
  const record = await startRecord(
    out,
    {
      format: manifestFormat,
      version: manifestVersion,
      product: version,
      demo: first.manifest.demo,
      startedAt: manifests.map(({ startedAt }) => startedAt).reduce((a, b) => (a < b ? a : b)),
      finishedAt: null,
      formats: reportFormats.filter((format) => manifests.some(({ formats }) => formats.includes(format))),
      shard: null,
      notes: [...new Set([...manifests.flatMap(({ notes }) => notes), ...describeMissingShards(manifests)])],
      entries: [],
    },
    earlier.earlier.owned,
  );
  try {
    for (const { entry, part } of entries) record.add(await copyEntry(entry, part.folder, out, record));
    return { ok: true, manifest: await record.finish(new Date().toISOString()) };
  } finally {
    await record.close();
  }
}

async function readPart(folder: string, out: string): Promise<Part | { readonly problem: string }> {
  try {
    const real = await realpath(folder);
    if (real === out) return { problem: 'is --out itself.' };
    const manifest = readManifest(String(await readPlainFile(join(real, manifestName))));
    if (manifest === undefined) return { problem: 'holds a manifest.json that is not ours.' };
    if (manifest.finishedAt === null)
      return { problem: 'is not finished; run its command again, which goes on where it ended.' };
    return { folder: real, manifest };
  } catch {
    return { problem: 'holds no reports of a list.' };
  }
}

type Placed = { readonly entry: ManifestEntry; readonly part: Part };

/**
 * Each report once, in the order of the list: of two for the same customer the one that is whole, or later; a failure only where
 * nobody made it. `undefined` where one name stands for two reports.
 */
function uniqueEntries(parts: readonly Part[]): readonly Placed[] | undefined {
  const all = parts.flatMap((part) => part.manifest.entries.map((entry) => ({ entry, part })));
  const made = new Map<string, Placed>();
  const failed = new Map<string, Placed>();
  for (const placed of all) {
    const { entry } = placed;
    // A customer that could not be read has no fingerprint of its own.
    const [known, key] =
      entry.outcome === 'made' ? [made, entry.key] : [failed, `${entry.row} ${entry.folder} ${entry.key}`];
    const other = known.get(key);
    if (other === undefined || isBetter(entry, other.entry)) known.set(key, placed);
  }
  const unique = [...made.values(), ...[...failed.values()].filter(({ entry }) => !made.has(entry.key))];
  const names = new Set(unique.map(({ entry }) => entry.folder.toUpperCase()));
  if (names.size < unique.length) return undefined;
  return unique.sort((a, b) => a.entry.row - b.entry.row);
}

function isBetter(one: ManifestEntry, other: ManifestEntry): boolean {
  return one.complete === other.complete ? (one.fetchedAt ?? '') > (other.fetchedAt ?? '') : one.complete;
}

/** Which shards of a list are not there. */
function describeMissingShards(manifests: readonly Manifest[]): readonly string[] {
  const shards = manifests.flatMap(({ shard }) => (shard === null ? [] : [shard]));
  return [...Map.groupBy(shards, ({ of }) => of)].flatMap(([of, held]) => {
    const numbers = new Set(held.map(({ number }) => number));
    const missing = Array.from({ length: of }, (_, index) => index + 1).filter(
      (number) => !numbers.has(number),
    );
    if (missing.length === 0) return [];
    return [
      missing.length === 1
        ? `Shard ${missing[0]} of ${of} is not among these.`
        : `Shards ${missing.map((number) => formatCount(number)).join(', ')} of ${of} are not among these.`,
    ];
  });
}

const changed = 'Its files are no longer as they were made.';

async function copyEntry(
  entry: ManifestEntry,
  from: string,
  out: OutFolder,
  record: BatchRecord,
): Promise<ManifestEntry> {
  if (entry.outcome === 'failed' || (await isStillMade(out.path, entry))) return entry;
  try {
    if (!(await isStillMade(from, entry))) throw new ReportFailure(changed);
    const place = await out.makeTemporary();
    for (const { name } of entry.files) {
      const content = await readPlainFile(join(from, entry.folder, name));
      await writeFile(join(place, name), content, { flag: 'wx', mode: 0o600 });
    }
    if (!(await holdsOnly(place, entry.files))) throw new ReportFailure(changed);
    const owned = record.ownedIn(entry.folder);
    await record.announce(entry);
    await placeFolder(out, place, entry.folder, owned);
    return entry;
  } catch (error) {
    const problem = describeFailure(error, 'The files cannot be written.');
    return { ...entry, outcome: 'failed', problem, complete: false, missing: [], counts: null, files: [] };
  }
}

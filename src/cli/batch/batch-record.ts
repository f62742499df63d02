import { constants } from 'node:fs';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Shard } from '../options/report-command.ts';
import type { OutFolder } from '../out/out-folder.ts';
import { readPlainFile, statOf } from '../out/owned-files.ts';
import { replaceFile } from '../out/place-files.ts';
import { contactSheetName, isContactSheet, writeContactSheet } from './contact-sheet.ts';
import {
  type Manifest,
  type ManifestEntry,
  type ManifestFile,
  manifestName,
  readEntry,
  readManifest,
} from './manifest.ts';

/** What is written of a batch while it is made, so that nothing of it is lost or made twice after a break. */
export type BatchRecord = {
  /** The files that this command wrote into a folder of the name, as far as it knows; `undefined` where it made none. */
  readonly ownedIn: (folder: string) => readonly ManifestFile[] | undefined;
  /** Says that a report is about to take its name; resolves when that is on the disk. */
  readonly announce: (entry: ManifestEntry) => Promise<void>;
  /** Adds an entry, or puts it in the place of its folder's. The manifest on the disk follows a moment later. */
  readonly add: (entry: ManifestEntry) => void;
  /** Writes the manifest and the contact sheet; resolves with what was written. */
  readonly finish: (finishedAt: string) => Promise<Manifest>;
  /** Ends it as it is; to be called in the end whatever happened. */
  readonly close: () => Promise<void>;
};

/** What earlier runs left in a folder. */
export type Earlier = {
  readonly manifest: Manifest | undefined;
  /** What was made, those of a run that was broken off too, the latest first; whether it is still there is to be seen. */
  readonly known: readonly ManifestEntry[];
  readonly owned: ReadonlyMap<string, readonly ManifestFile[]>;
};

type BatchReading =
  | { readonly ok: true; readonly earlier: Earlier }
  | { readonly ok: false; readonly problem: string };

/**
 * One entry a line, each written before its report takes its name: what a break leaves of a manifest that was not written
 * yet.
 */
const journalName = '.making-journal';

/** What is in a folder that a batch is to write to; a sentence where it is another's. */
export async function readBatchFolder(
  path: string,
  mode: 'demo' | 'real',
  shard: Shard | undefined,
): Promise<BatchReading> {
  const reading = await readEarlier(path);
  if (!reading.ok) return reading;
  const { manifest } = reading.earlier;
  if (manifest === undefined) return reading;
  if (manifest.demo !== (mode === 'demo')) return { ok: false, problem: otherMode(manifest.demo) };
  const isOther = shard?.number !== manifest.shard?.number || shard?.of !== manifest.shard?.of;
  if (isOther && shard !== undefined) {
    const held = manifest.shard === null ? 'a whole list' : 'another shard';
    return {
      ok: false,
      problem: `--out: it holds the reports of ${held}; give each shard a folder of its own.`,
    };
  }
  return reading;
}

/** A sentence on a folder whose reports are of invented data where real ones are to be made, or the other way about. */
export function otherMode(isDemo: boolean): string {
  return isDemo
    ? '--out: it holds reports of the demo’s invented data; choose another folder for real ones.'
    : '--out: it holds reports on real customers; choose another folder for the demo’s invented data.';
}

/**
 * Reads what earlier runs say of a folder; a sentence where `manifest.json` or `index.html` there is not ours.
 * The folder must be open, and this run's alone.
 */
export async function readEarlier(path: string): Promise<BatchReading> {
  const manifestText = await readOwn(path, manifestName);
  const manifest = manifestText === undefined ? undefined : readManifest(manifestText);
  const sheet = await readOwn(path, contactSheetName);
  for (const [name, isOurs] of [
    [manifestName, manifestText === undefined || manifest !== undefined],
    [contactSheetName, sheet === undefined || isContactSheet(sheet)],
  ] as const) {
    if (isOurs) continue;
    const problem = `--out: the ${name} there is not one of ours, or of another version; choose another folder.`;
    return { ok: false, problem };
  }
  const journalled = ((await readOwn(path, journalName)) ?? '').split('\n').map(readEntry);
  const known = [...(manifest?.entries ?? []), ...journalled.filter((entry) => entry !== undefined)];
  const owned = new Map<string, readonly ManifestFile[]>();
  for (const { folder, files } of [...(manifest?.kept ?? []), ...known]) {
    if (files.length > 0) owned.set(folder, [...(owned.get(folder) ?? []), ...files]);
  }
  return { ok: true, earlier: { manifest, known: known.toReversed(), owned } };
}

/** `undefined` where nothing is there; empty where it is no plain file or cannot be read. */
async function readOwn(path: string, name: string): Promise<string | undefined> {
  if ((await statOf(join(path, name))) === undefined) return undefined;
  return readPlainFile(join(path, name)).then(String, () => '');
}

/** Windows does not know the flag. */
const noLinks = constants.O_NOFOLLOW ?? 0;

/**
 * Begins the record of a batch: the manifest is on the disk with what there is already, and says of every folder of ours
 * that it is.
 * @param start with the entries that earlier runs made and that stay
 */
export async function startRecord(
  out: OutFolder,
  start: Omit<Manifest, 'kept'>,
  owned: ReadonlyMap<string, readonly ManifestFile[]>,
): Promise<BatchRecord> {
  const entries = new Map(start.entries.map((entry) => [entry.folder, entry]));
  const folders = new Map(owned);
  const toManifest = (finishedAt: string | null): Manifest => {
    const inOrder = [...entries.values()].sort((a, b) => a.row - b.row);
    const made = new Set(inOrder.flatMap(({ folder, outcome }) => (outcome === 'made' ? [folder] : [])));
    const kept = [...folders].flatMap(([folder, files]) => (made.has(folder) ? [] : [{ folder, files }]));
    return { ...start, finishedAt, entries: inOrder, kept };
  };
  const write = async (manifest: Manifest): Promise<void> =>
    replaceFile(out, manifestName, `${JSON.stringify(manifest, null, 2)}\n`);
  await write(toManifest(null));
  // What was in the journal before is in the manifest now.
  await rm(join(out.path, journalName), { force: true });
  const journal = await open(
    join(out.path, journalName),
    constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_APPEND | noLinks,
    0o600,
  );
  return createRecord({ out, journal, entries, folders, toManifest, write });
}

/** Between two writes of the manifest, milliseconds: each writes all entries. */
const pause = 1_000;

type Parts = {
  readonly out: OutFolder;
  readonly journal: FileHandle;
  readonly entries: Map<string, ManifestEntry>;
  readonly folders: Map<string, readonly ManifestFile[]>;
  readonly toManifest: (finishedAt: string | null) => Manifest;
  readonly write: (manifest: Manifest) => Promise<void>;
};

function createRecord({ out, journal, entries, folders, toManifest, write }: Parts): BatchRecord {
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();
  const stop = async (): Promise<void> => {
    clearTimeout(timer);
    await writing;
  };
  return {
    ownedIn: (folder) => folders.get(folder),
    announce: async (entry) => {
      await journal.appendFile(`${JSON.stringify(entry)}\n`);
      await journal.datasync();
    },
    add: (entry) => {
      entries.set(entry.folder, entry);
      if (entry.outcome === 'made') folders.set(entry.folder, entry.files);
      if (timer !== undefined) return;
      timer = setTimeout(() => {
        timer = undefined;
        // A disk that is full now may not be in the end; the journal holds what is made.
        writing = writing.then(() => write(toManifest(null))).catch(() => undefined);
      }, pause);
    },
    finish: async (finishedAt) => {
      await stop();
      const manifest = toManifest(finishedAt);
      await replaceFile(out, contactSheetName, writeContactSheet(manifest));
      await write(manifest);
      await rm(join(out.path, journalName), { force: true });
      return manifest;
    },
    close: async () => {
      await stop();
      await journal.close();
    },
  };
}

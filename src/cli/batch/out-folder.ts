import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import {
  copyFile,
  constants,
  link,
  mkdir,
  mkdtemp,
  readdir,
  realpath,
  rename,
  rm,
  rmdir,
  stat,
  unlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { ReportFailure } from '../report-failure.ts';
import type { ManifestFile } from './manifest.ts';
import { codeOf, holdsOnly, isIntact, readPlainFile, statOf } from './owned-files.ts';
import { heartbeat, isGone, type Owner, readOwner, thisProcess } from './owner.ts';

/** Everything of ours that is not finished begins so; no reference becomes such a name. */
const unfinished = '.making-';
const lockName = `${unfinished}lock`;
/** Of a run: the rest of the name is a UUID, so that no folder of anybody's is taken for one. */
const runName = /^\.making-[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/;
const ownerName = 'owner.json';

/** The folder that reports are written to, while a run of the command writes there. */
export type OutFolder = {
  /** Where it really is; every link on the way to it was followed once, when it was opened. */
  readonly path: string;
  /** This run's alone, in it: what is not finished. */
  readonly scratch: string;
  /** A new empty folder in `scratch`. */
  readonly makeTemporary: () => Promise<string>;
  /** Removes everything of this run that is not finished. */
  readonly close: () => Promise<void>;
};

export type Opening =
  | { readonly ok: true; readonly folder: OutFolder }
  /** A sentence on why nothing can be written there. */
  | { readonly ok: false; readonly problem: string };

/**
 * Opens a folder to write reports into; makes it, for its owner alone, where it is missing. What runs that are gone left
 * unfinished is removed.
 * @param isAlone whether no other run that asks the same may be there at the same time: the manifest is one run's
 */
export async function openOutFolder(path: string, isAlone: boolean): Promise<Opening> {
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
    const real = await realpath(path);
    if (!(await stat(real)).isDirectory()) return { ok: false, problem: '--out: it is no folder.' };
    const lock = isAlone ? join(real, lockName) : undefined;
    if (lock !== undefined && !(await takeLock(lock))) {
      return {
        ok: false,
        problem: `--out: another run is writing there; wait until it has ended. (Was it on a machine that is gone? Remove ${lockName} there.)`,
      };
    }
    await removeLeftovers(real);
    return { ok: true, folder: await startRun(real, lock) };
  } catch (error) {
    return { ok: false, problem: `--out: ${describeFileError(error)}` };
  }
}

/** What the file system says, for a person; names no path. */
export function describeFileError(error: unknown): string {
  const code = codeOf(error) ?? '';
  return fileErrors.get(code) ?? `The files cannot be written${code === '' ? '' : ` (${code})`}.`;
}

const fileErrors = new Map([
  ['ENOSPC', 'The disk is full.'],
  ['EDQUOT', 'The disk is full.'],
  ['EACCES', 'Its files may not be written.'],
  ['EPERM', 'Its files may not be written.'],
  ['EROFS', 'Its files may not be written.'],
  ['ENOTDIR', 'It is no folder.'],
  ['EEXIST', 'It is no folder.'],
]);

async function startRun(path: string, lock: string | undefined): Promise<OutFolder> {
  const run = join(path, `${unfinished}${randomUUID()}`);
  await mkdir(run, { mode: 0o700 });
  const owner = join(run, ownerName);
  await writeOwner(owner);
  const touch = (): void => {
    for (const file of [owner, lock]) {
      if (file !== undefined) void utimes(file, new Date(), new Date()).catch(() => undefined);
    }
  };
  const alive = setInterval(touch, heartbeat).unref();
  // Whoever is stopped by a signal cleans up, too: see the signals in ../report.ts.
  const cleanUp = (): void => {
    rmSync(run, { recursive: true, force: true });
    if (lock !== undefined) rmSync(lock, { force: true });
  };
  process.once('exit', cleanUp);
  return {
    path,
    scratch: run,
    makeTemporary: () => mkdtemp(join(run, 'report-')),
    close: async () => {
      clearInterval(alive);
      process.off('exit', cleanUp);
      await rm(run, { recursive: true, force: true });
      if (lock !== undefined) await rm(lock, { force: true });
    },
  };
}

async function writeOwner(path: string): Promise<void> {
  await writeFile(path, JSON.stringify(thisProcess), { flag: 'wx', mode: 0o600 });
}

/** Whether this process has the lock now: nobody had it, or somebody who is gone. */
async function takeLock(path: string): Promise<boolean> {
  for (let tries = 0; tries < 3; tries += 1) {
    try {
      await writeOwner(path);
      return true;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
    const held = await readHeld(path);
    if (held !== undefined && !isGone(held.owner, held.silence)) return false;
    // Moved aside and looked at again: another run may have taken it meanwhile.
    const aside = `${path}-${randomUUID()}`;
    try {
      await rename(path, aside);
    } catch {
      continue;
    }
    const taken = await readHeld(aside);
    const isSame = JSON.stringify(taken?.owner) === JSON.stringify(held?.owner);
    if (!isSame) await link(aside, path).catch(() => undefined);
    await unlink(aside);
    if (!isSame) return false;
  }
  return false;
}

/** Who holds an owner's file, and for how long they have not touched it; `undefined` where there is none. */
async function readHeld(
  path: string,
): Promise<{ readonly owner: Owner | undefined; readonly silence: number } | undefined> {
  const stats = await statOf(path);
  if (stats === undefined) return undefined;
  const text = await readPlainFile(path).then(String, () => '');
  return { owner: readOwner(text), silence: Date.now() - stats.mtimeMs };
}

/** Removes what runs that are gone were making. A folder that says nobody's name goes only where it is empty. */
async function removeLeftovers(path: string): Promise<void> {
  for (const name of await readdir(path)) {
    const run = join(path, name);
    if (!runName.test(name) || (await statOf(run))?.isDirectory() !== true) continue;
    const held = await readHeld(join(run, ownerName));
    if (held === undefined) await rmdir(run).catch(() => undefined);
    else if (isGone(held.owner, held.silence)) await rm(run, { recursive: true, force: true });
  }
}

/**
 * Writes a file, for its owner alone, in the place of one of ours, whole or not at all: whoever reads it meanwhile, or after a
 * break, finds this one or the one before. A link of that name is replaced, not followed.
 * @throws what the file system says, for example where the disk is full
 */
export async function replaceFile(
  { path, scratch }: Pick<OutFolder, 'path' | 'scratch'>,
  name: string,
  text: string,
): Promise<void> {
  const temporary = join(scratch, `${name}-${randomUUID()}`);
  // On the disk before it has its name, or a power cut could leave the name without the text.
  await writeFile(temporary, text, { flag: 'wx', flush: true, mode: 0o600 });
  await rename(temporary, join(path, name));
}

/**
 * Gives a finished folder its name beside the manifest. A folder of that name is replaced only where it holds nothing but
 * `owned`, files that this command wrote and nobody changed.
 * @param temporary of this run
 * @throws ReportFailure where something else is there, which is left as it is
 */
export async function placeFolder(
  out: OutFolder,
  temporary: string,
  name: string,
  owned: readonly ManifestFile[] | undefined,
): Promise<void> {
  const place = join(out.path, name);
  const isThere = (await statOf(place)) !== undefined;
  if (!isThere) {
    await rename(temporary, place);
    return;
  }
  const isOurs = async (path: string): Promise<boolean> => owned !== undefined && holdsOnly(path, owned);
  if (!(await isOurs(place))) throw new ReportFailure(notOurs);
  const aside = await out.makeTemporary();
  const old = join(aside, 'old');
  await rename(place, old);
  try {
    // Looked at again where nobody else writes.
    if (!(await isOurs(old))) throw new ReportFailure(notOurs);
    await rename(temporary, place);
  } catch (error) {
    await rename(old, place);
    throw error;
  }
  // What stays goes with the run.
  await rm(aside, { recursive: true, force: true }).catch(() => undefined);
}

const notOurs = 'A folder of this name is there and is not a report of ours; it was left as it is.';

/**
 * Gives finished files their names in the folder, beside whatever is there. Nothing is replaced: where one of the names is
 * taken by another file, all get the next number (`…Z-2.pdf`); a file that is the same already stays.
 * @param temporary of this run, with the files in it
 * @returns their names
 */
export async function placeFiles(
  out: OutFolder,
  temporary: string,
  files: readonly ManifestFile[],
): Promise<readonly string[]> {
  for (let number = 1; ; number += 1) {
    const names = files.map(({ name }) => numbered(name, number));
    const free = await findFree(out.path, names, files);
    if (free === undefined) continue;
    const placed: string[] = [];
    try {
      for (const { from, name } of free) {
        await putFile(join(temporary, from), join(out.path, name));
        placed.push(name);
      }
      return names;
    } catch (error) {
      // Another run took a name meanwhile, or the disk is full: all or none.
      await Promise.all(placed.map((name) => unlink(join(out.path, name))));
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  }
}

/** Of files that are to get these names those that are not there yet; `undefined` where another file has one of the names. */
async function findFree(
  path: string,
  names: readonly string[],
  files: readonly ManifestFile[],
): Promise<readonly { readonly from: string; readonly name: string }[] | undefined> {
  const free: { readonly from: string; readonly name: string }[] = [];
  for (const [index, file] of files.entries()) {
    const name = names[index] ?? file.name;
    if ((await statOf(join(path, name))) === undefined) free.push({ from: file.name, name });
    else if (!(await isIntact(join(path, name), file))) return undefined;
  }
  return free;
}

/** `customer-timeline-2025-07-01T00-00-00Z-2-part-1-of-3.png`. */
function numbered(name: string, number: number): string {
  return number === 1 ? name : name.replace(/(?:Z|(?=\.[^.]*$))/, (end) => `${end}-${number}`);
}

/** @throws `EEXIST` where there is something, be it a link */
async function putFile(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    // A file system without hard links.
    await copyFile(from, to, constants.COPYFILE_EXCL);
  }
}

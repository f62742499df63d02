import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, realpath, rm, rmdir, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { describeFileError } from '../failures.ts';
import { heartbeat, isGone, readHeld, takeLock, writeOwner } from './lock.ts';
import { statOf } from './owned-files.ts';

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

type Opening =
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

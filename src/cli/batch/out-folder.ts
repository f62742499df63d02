import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import {
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
import { hostname } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { parseJson } from '../../contract/parse-json.ts';
import { codeOf, describeFileError } from '../failures.ts';
import { readPlainFile, statOf } from './owned-files.ts';

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

const ownerSchema = v.object({ host: v.string(), pid: v.number(), start: v.string() });

/**
 * A process that owns unfinished work. A later one of the same number has another `start`; empty where the system does not
 * say.
 */
type Owner = Readonly<v.InferOutput<typeof ownerSchema>>;

/** How often an owner says that it is alive, by touching its file; milliseconds. */
const heartbeat = 30_000;
/** Silence after which nobody is there any more, where it cannot be seen (another machine, a system that says nothing). */
export const longestSilence = 600_000;

export const thisProcess: Owner = { host: hostname(), pid: process.pid, start: startOf(process.pid) };

/** Reads what an owner wrote of itself; `undefined` for anything else. */
export function readOwner(text: string): Owner | undefined {
  const json = parseJson(text);
  const read = json.ok ? v.safeParse(ownerSchema, json.value) : undefined;
  return read?.success === true ? read.output : undefined;
}

/**
 * Whether an owner has gone, so that its unfinished work is nobody's.
 * @param owner `undefined`: what it wrote cannot be read, being half written perhaps
 * @param silence milliseconds since it last touched its file
 */
export function isGone(owner: Owner | undefined, silence: number): boolean {
  if (owner?.host !== thisProcess.host) return silence > longestSilence;
  if (!isRunning(owner.pid)) return true;
  const start = startOf(owner.pid);
  return owner.start === '' || start === '' ? silence > longestSilence : start !== owner.start;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It is there and somebody else's.
    return codeOf(error) === 'EPERM';
  }
}

/** When a process began: the boot, and the ticks since (proc_pid_stat(5), field 22). Linux alone says so in a file. */
function startOf(pid: number): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const facts = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // Behind the name, which may hold blanks and brackets: fields 3 and on.
    return `${boot} ${facts.slice(facts.lastIndexOf(')') + 2).split(' ')[19] ?? ''}`;
  } catch {
    return '';
  }
}

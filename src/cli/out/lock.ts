import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { link, rename, unlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import * as v from 'valibot';
import { parseJson } from '../../contract/parse-json.ts';
import { codeOf } from '../failures.ts';
import { readPlainFile, statOf } from './owned-files.ts';

const ownerSchema = v.object({ host: v.string(), pid: v.number(), start: v.string() });

/**
 * A process that owns unfinished work. A later one of the same number has another `start`; empty where the system does not
 * say.
 */
type Owner = Readonly<v.InferOutput<typeof ownerSchema>>;

/** How often an owner says that it is alive, by touching its file; milliseconds. */
export const heartbeat = 30_000;
/** Silence after which nobody is there any more, where it cannot be seen (another machine, a system that says nothing). */
export const longestSilence = 600_000;

export const thisProcess: Owner = { host: hostname(), pid: process.pid, start: startOf(process.pid) };

/** Whether this process has the lock now: nobody had it, or somebody who is gone. */
export async function takeLock(path: string): Promise<boolean> {
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

/** Writes a file that says whose the work beside it is. @throws `EEXIST` where there is one */
export async function writeOwner(path: string): Promise<void> {
  await writeFile(path, JSON.stringify(thisProcess), { flag: 'wx', mode: 0o600 });
}

/** Who holds an owner's file, and for how long they have not touched it; `undefined` where there is none. */
export async function readHeld(
  path: string,
): Promise<{ readonly owner: Owner | undefined; readonly silence: number } | undefined> {
  const stats = await statOf(path);
  if (stats === undefined) return undefined;
  const text = await readPlainFile(path).then(String, () => '');
  return { owner: readOwner(text), silence: Date.now() - stats.mtimeMs };
}

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

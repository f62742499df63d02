import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import * as v from 'valibot';
import { parseJson } from '../../contract/parse-json.ts';

const schema = v.object({ host: v.string(), pid: v.number(), start: v.string() });

/** A process that owns unfinished work. `start` tells it from a later one of the same number; empty where the system does not say. */
export type Owner = Readonly<v.InferOutput<typeof schema>>;

/** How often an owner says that it is alive, by touching its file; milliseconds. */
export const heartbeat = 30_000;
/** Silence after which nobody is there any more, where it cannot be seen (another machine, a system that tells nothing). */
export const longestSilence = 600_000;

export const thisProcess: Owner = { host: hostname(), pid: process.pid, start: startOf(process.pid) };

/** Reads what an owner wrote of itself; `undefined` for anything else. */
export function readOwner(text: string): Owner | undefined {
  const json = parseJson(text);
  const read = json.ok ? v.safeParse(schema, json.value) : undefined;
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
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** When a process began: the boot, and the ticks since (proc_pid_stat(5), field 22). Linux alone says so in a file. */
function startOf(pid: number): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // Behind the name, which may hold blanks and brackets: fields 3 and on.
    return `${boot} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''}`;
  } catch {
    return '';
  }
}

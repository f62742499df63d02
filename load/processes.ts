import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { profileFolder } from './profile.ts';

const root = join(import.meta.dirname, '..');

/** Whoever starts a server can ask how it is. */
const probed = ['--expose-gc', '--import', join(import.meta.dirname, 'probe.ts')];

/** A server in a process of its own. */
export type Process = {
  readonly origin: string;
  readonly child: ChildProcess;
  readonly stop: () => Promise<void>;
};

/** Listens on a free port of this machine alone, and tells whoever started this process. */
export function sayReady(server: Server): void {
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    if (typeof address === 'object' && address !== null)
      process.send?.({ origin: `http://127.0.0.1:${address.port}` });
  });
}

/** Starts one of the servers that stand beside this file. */
export async function startBeside(file: string, ...parameters: readonly string[]): Promise<Process> {
  const child = fork(join(import.meta.dirname, file), parameters, { execArgv: probed });
  const message = await nextMessage(child);
  return { origin: originIn(message), child, stop: async () => stop(child) };
}

/** What a process says next. */
export function nextMessage(child: ChildProcess): Promise<unknown> {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  child.once('message', resolve);
  return promise;
}

function originIn(message: unknown): string {
  if (typeof message === 'object' && message !== null && 'origin' in message) return String(message.origin);
  throw new Error('no origin');
}

/**
 * The service as `npm start` runs it, in front of that vendor, with what can be asked of it (`probe.ts`). Its log goes to a file, as an
 * operator's does.
 * @param profile folder for a profile of its processor time
 */
export async function startService(vendor: string, profile?: string): Promise<Process> {
  const folder = mkdtempSync(join(tmpdir(), 'customer-timeline-load-'));
  const log = join(folder, 'log');
  const { PATH = '', HOME = '' } = process.env;
  const child = fork(join(root, 'src/server/start.ts'), {
    cwd: root,
    execArgv: probed,
    env: {
      PATH,
      HOME,
      ...settings,
      CAPILLARY_BASE_URL: vendor,
      ...(profile === undefined ? {} : { [profileFolder]: profile }),
    },
    stdio: ['ignore', openSync(log, 'w'), 'inherit', 'ipc'],
  });
  let origin: string | undefined;
  while (origin === undefined) {
    if (child.exitCode !== null) throw new Error(readFileSync(log, 'utf8'));
    await sleep(100);
    origin = /^Customer Timeline ready at (\S+) /m.exec(readFileSync(log, 'utf8'))?.[1];
  }
  return {
    origin,
    child,
    stop: async () => {
      await stop(child);
      rmSync(folder, { recursive: true });
    },
  };
}

/** Everything that bounds callers or calls is out of the way: what is measured is the way of an answer. */
const settings = {
  PORT: '0',
  CAPILLARY_TIME_ZONE: 'Asia/Kolkata',
  CAPILLARY_USERNAME: 'till.example-4711',
  CAPILLARY_PASSWORD: 'example-password-Zk8',
  VENDOR_CALLS_PER_MINUTE: '1000000',
  CONNECTIONS_PER_ADDRESS: '1000',
  LOOKUPS_PER_MINUTE: '1000000',
  CUSTOMERS_PER_HOUR: '100000',
};

async function stop(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}

import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { findBrowser } from '../../../src/cli/browser/find-browser.ts';
import type { Settings } from '../../start-server.ts';

/** What the command did. */
export type Run = { readonly code: number | null; readonly said: string; readonly complained: string };

/** The report command as a person calls it, with no settings of this machine; with others, in front of another vendor. */
export async function runReport(
  options: readonly string[],
  input = '',
  settings: Settings = {},
): Promise<Run> {
  const { PATH = '', HOME = '', CHROMIUM_PATH } = process.env;
  const child = spawn(process.execPath, ['src/cli/report.ts', ...options], {
    env: { PATH, HOME, CHROMIUM_PATH: findBrowser(CHROMIUM_PATH), TIMEOUT_SCALE: '0.2', ...settings },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.end(input);
  const ended = Promise.withResolvers<number | null>();
  child.once('close', ended.resolve);
  const [code, said, complained] = await Promise.all([ended.promise, text(child.stdout), text(child.stderr)]);
  return { code, said, complained };
}

export async function makeFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'customer-timeline-report-'));
}

/** Every file under a folder by its path from there, with its content. */
export async function readFolder(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = await Promise.all(
    paths.map(async (path) => [path.slice(folder.length + 1), await readFile(path)] as const),
  );
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}

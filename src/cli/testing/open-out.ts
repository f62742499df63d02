import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openOutFolder, type OutFolder } from '../out/out-folder.ts';
import { makeFolder } from './make-folder.ts';

/** For tests: a folder, a new one if none is given, open for this run alone until the test ends. */
export async function openOut(path?: string): Promise<OutFolder> {
  const opening = await openOutFolder(path ?? (await makeFolder()), true);
  if (!opening.ok) throw new Error(opening.problem);
  onTestFinished(() => opening.folder.close());
  return opening.folder;
}

/** For tests: a finished folder of this run with one file in it. */
export async function fillFolder(out: OutFolder, text: string, name = 'report.csv'): Promise<string> {
  const folder = await out.makeTemporary();
  await writeFile(join(folder, name), text, { mode: 0o600 });
  return folder;
}

/** For tests: who may do what with a file or a folder. */
export async function modeOf(path: string): Promise<number> {
  return (await stat(path)).mode & 0o777;
}

import { onTestFinished } from 'vitest';
import { openOutFolder, type OutFolder } from '../batch/out-folder.ts';
import { makeFolder } from './make-folder.ts';

/** For tests: a folder, a new one if none is given, open for this run alone until the test ends. */
export async function openOut(path?: string): Promise<OutFolder> {
  const opening = await openOutFolder(path ?? (await makeFolder()), true);
  if (!opening.ok) throw new Error(opening.problem);
  onTestFinished(() => opening.folder.close());
  return opening.folder;
}

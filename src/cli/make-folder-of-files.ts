import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

const unfinished = '.making-';

/**
 * Fills a folder whole or not at all: `fill` writes into another one, which takes the name, and the place of an older folder,
 * when it is done. What a break leaves behind begins with a dot and is nobody's report.
 * @param parent exists
 * @throws what `fill` throws; nothing is left then
 */
export async function makeFolderOfFiles<Result>(
  parent: string,
  name: string,
  fill: (folder: string) => Promise<Result>,
): Promise<Result> {
  await mkdir(parent, { recursive: true });
  const temporary = await mkdtemp(join(parent, unfinished));
  try {
    const result = await fill(temporary);
    const folder = join(parent, name);
    await rm(folder, { recursive: true, force: true });
    await rename(temporary, folder);
    return result;
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    throw error;
  }
}

/** Removes what earlier runs that were broken off left behind in a folder. */
export async function removeUnfinished(parent: string): Promise<void> {
  const names = await readdir(parent);
  const left = names.filter((name) => name.startsWith(unfinished));
  await Promise.all(left.map((name) => rm(join(parent, name), { recursive: true, force: true })));
}

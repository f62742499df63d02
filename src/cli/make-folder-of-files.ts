import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

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
  const temporary = await mkdtemp(join(parent, '.making-'));
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

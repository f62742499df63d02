import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Manifest, manifestName } from './manifest.ts';

/**
 * Writes `manifest.json` into a folder that exists, whole or not at all: whoever reads it meanwhile, or after
 * a break, finds this one or the one before.
 * @throws what the file system says, for example where the folder is missing or the disk is full
 */
export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const temporary = join(folder, `.${manifestName}.${randomUUID()}.tmp`);
  try {
    // On the disk before it has its name, or a power cut could leave the name without the text.
    await writeFile(temporary, `${JSON.stringify(manifest, null, 2)}\n`, { flag: 'wx', flush: true });
    await rename(temporary, join(folder, manifestName));
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

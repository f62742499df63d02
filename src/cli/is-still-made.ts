import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ManifestEntry, ManifestFile } from './manifest.ts';

/**
 * Whether a report was made and every file of it is still there as it was written, by size and SHA-256.
 * `folder` is that of the manifest. Never throws: a file that cannot be read is to be made again.
 */
export async function isStillMade(folder: string, entry: ManifestEntry): Promise<boolean> {
  if (entry.outcome !== 'made' || entry.files.length === 0) return false;
  for (const file of entry.files) {
    if (!(await isIntact(join(folder, entry.folder, file.name), file))) return false;
  }
  return true;
}

async function isIntact(path: string, { bytes, sha256 }: ManifestFile): Promise<boolean> {
  try {
    // The size first: it costs nothing and tells most changes.
    const { size } = await stat(path);
    return (
      size === bytes &&
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex') === sha256
    );
  } catch {
    return false;
  }
}

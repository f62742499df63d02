import { createHash } from 'node:crypto';
import { type Stats, constants } from 'node:fs';
import { lstat, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ManifestEntry, ManifestFile } from '../batch/manifest.ts';
import { codeOf } from '../failures.ts';

/** Neither follows a link nor waits for whoever writes into a pipe; Windows knows neither flag. */
const noLinks = (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
const collator = new Intl.Collator('en', { numeric: true });

/** The files in a folder as a manifest lists them: pictures first and in the order of their parts. */
export async function listFiles(folder: string): Promise<readonly ManifestFile[]> {
  const names = await readdir(folder);
  names.sort((a, b) => Number(isPicture(b)) - Number(isPicture(a)) || collator.compare(a, b));
  const files: ManifestFile[] = [];
  for (const name of names) files.push(describe(name, await readPlainFile(join(folder, name))));
  return files;
}

/**
 * Whether a report was made and every file of it is still there as it was written, by size and SHA-256.
 * `folder` is that of the manifest. Never throws: a file that cannot be read is to be made again.
 */
export async function isStillMade(folder: string, entry: ManifestEntry): Promise<boolean> {
  if (entry.outcome !== 'made' || entry.files.length === 0) return false;
  const place = join(folder, entry.folder);
  if ((await statOf(place))?.isDirectory() !== true) return false;
  for (const file of entry.files) {
    if (!(await isIntact(join(place, file.name), file))) return false;
  }
  return true;
}

/**
 * Whether a path is a folder that holds nothing but files that are listed and as they were written: what may be replaced
 * without anything of anybody's being lost. Links are not followed.
 */
export async function holdsOnly(path: string, listed: readonly ManifestFile[]): Promise<boolean> {
  if ((await statOf(path))?.isDirectory() !== true) return false;
  for (const name of await readdir(path)) {
    const found = await Promise.all(
      listed.filter((file) => file.name === name).map((file) => isIntact(join(path, name), file)),
    );
    if (!found.includes(true)) return false;
  }
  return true;
}

/** Whether a path is a plain file of this size and SHA-256. Never throws. */
export async function isIntact(path: string, { name, bytes, sha256 }: ManifestFile): Promise<boolean> {
  try {
    // The size first: it costs nothing and shows most changes.
    const { size } = await lstat(path);
    return size === bytes && describe(name, await readPlainFile(path)).sha256 === sha256;
  } catch {
    return false;
  }
}

/** @throws where it is no plain file: a link is not followed */
export async function readPlainFile(path: string): Promise<Buffer> {
  const file = await open(path, constants.O_RDONLY | noLinks);
  try {
    if (!(await file.stat()).isFile()) throw new Error('no plain file');
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/** Of what stands at a path itself, be it a link; `undefined` where nothing does. @throws what else the file system says */
export async function statOf(path: string): Promise<Stats | undefined> {
  try {
    return await lstat(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function isPicture(name: string): boolean {
  return name.endsWith('.png');
}

function describe(name: string, content: Buffer): ManifestFile {
  return { name, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
}

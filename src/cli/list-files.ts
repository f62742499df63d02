import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ManifestFile } from './manifest.ts';

/** The files in a folder as a manifest lists them: pictures first and in the order of their parts. */
export async function listFiles(folder: string): Promise<readonly ManifestFile[]> {
  const names = await readdir(folder);
  names.sort((a, b) => Number(isPicture(b)) - Number(isPicture(a)) || collator.compare(a, b));
  return Promise.all(names.map(async (name) => describeFile(name, await readFile(join(folder, name)))));
}

const collator = new Intl.Collator('en', { numeric: true });

function isPicture(name: string): boolean {
  return name.endsWith('.png');
}

function describeFile(name: string, content: Buffer): ManifestFile {
  return { name, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
}

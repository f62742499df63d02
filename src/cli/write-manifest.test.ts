import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { manifestName } from './manifest.ts';
import { readManifest } from './read-manifest.ts';
import { makeFolder } from './testing/make-folder.ts';
import { entry, manifest } from './testing/manifests.ts';
import { writeManifest } from './write-manifest.ts';

describe('writeManifest', () => {
  it('writes what can be read, in lines', async () => {
    const folder = await makeFolder();
    await writeManifest(folder, manifest([entry()]));
    const text = await readFile(join(folder, manifestName), 'utf8');
    expect(text).toMatch(/^\{\n {2}"format": .*\n\}\n$/s);
    expect(readManifest(text)).toEqual(manifest([entry()]));
  });

  it('takes the place of the one before and leaves nothing else', async () => {
    const folder = await makeFolder();
    const one = manifest([entry()]);
    const two = manifest([entry(), entry({ row: 3, folder: 'row-0003' })]);
    await writeManifest(folder, one);
    await writeManifest(folder, two);
    expect(readManifest(await readFile(join(folder, manifestName), 'utf8'))).toEqual(two);
    expect(await readdir(folder)).toEqual([manifestName]);
  });

  it('never leaves half of one, with many writers at once', async () => {
    const folder = await makeFolder();
    const rows = Array.from({ length: 20 }, (_, index) => index + 2);
    await Promise.all(rows.map((row) => writeManifest(folder, manifest([entry({ row })]))));
    expect(readManifest(await readFile(join(folder, manifestName), 'utf8'))?.entries).toHaveLength(1);
    expect(await readdir(folder)).toEqual([manifestName]);
  });

  it('says so where the folder is missing', async () => {
    const folder = await makeFolder();
    await expect(writeManifest(join(folder, 'none'), manifest([]))).rejects.toThrow('ENOENT');
  });
});

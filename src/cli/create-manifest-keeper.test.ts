import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createManifestKeeper } from './create-manifest-keeper.ts';
import { readManifest } from './read-manifest.ts';
import { makeFolder } from './testing/make-folder.ts';
import { entry, manifest } from './testing/manifests.ts';

async function rowsOnDisk(folder: string): Promise<readonly number[] | undefined> {
  return readManifest(await readFile(join(folder, 'manifest.json'), 'utf8'))?.entries.map(({ row }) => row);
}

describe('createManifestKeeper', () => {
  it('has an entry on the disk before it says so, in the order of the list', async () => {
    const folder = await makeFolder();
    const keeper = createManifestKeeper(folder, manifest([entry({ row: 3 })], { finishedAt: null }));
    await keeper.add(entry({ row: 9 }));
    expect(await rowsOnDisk(folder)).toEqual([3, 9]);
    await keeper.add(entry({ row: 2 }));
    expect(await rowsOnDisk(folder)).toEqual([2, 3, 9]);
  });

  it('loses none of many that come at once', async () => {
    const folder = await makeFolder();
    const keeper = createManifestKeeper(folder, manifest([], { finishedAt: null }));
    const rows = Array.from({ length: 40 }, (_, index) => index + 2);
    await Promise.all(rows.map((row) => keeper.add(entry({ row }))));
    expect(await rowsOnDisk(folder)).toEqual(rows);
  });

  it('puts an entry in the place of its row’s, and says when all is done', async () => {
    const folder = await makeFolder();
    const keeper = createManifestKeeper(folder, manifest([entry({ row: 2, outcome: 'failed' })]));
    await keeper.add(entry({ row: 2 }));
    const finished = await keeper.finish('2025-07-01T00:00:00.000Z');
    expect(finished.entries).toEqual([entry({ row: 2 })]);
    expect(readManifest(await readFile(join(folder, 'manifest.json'), 'utf8'))).toEqual(finished);
  });

  it('says so where nothing can be written', async () => {
    const keeper = createManifestKeeper(join(await makeFolder(), 'missing'), manifest([]));
    await expect(keeper.add(entry())).rejects.toThrow('ENOENT');
  });
});

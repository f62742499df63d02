import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolderOfFiles, removeUnfinished } from './make-folder-of-files.ts';
import { makeFolder } from './testing/make-folder.ts';

describe('makeFolderOfFiles', () => {
  it('puts the new folder in the place of the old one', async () => {
    const parent = join(await makeFolder(), 'deep');
    await makeFolderOfFiles(parent, 'a', async (folder) => writeFile(join(folder, 'old'), ''));
    const made = await makeFolderOfFiles(parent, 'a', async (folder) => {
      await writeFile(join(folder, 'new'), '');
      return 1;
    });
    expect(made).toBe(1);
    expect(await readdir(parent)).toEqual(['a']);
    expect(await readdir(join(parent, 'a'))).toEqual(['new']);
  });

  it('leaves the old folder, and nothing else, where the new one cannot be filled', async () => {
    const parent = await makeFolder();
    await makeFolderOfFiles(parent, 'a', async (folder) => writeFile(join(folder, 'old'), ''));
    const failing = makeFolderOfFiles(parent, 'a', async (folder) => {
      await writeFile(join(folder, 'half'), '');
      throw new Error('full');
    });
    await expect(failing).rejects.toThrow('full');
    expect(await readdir(parent)).toEqual(['a']);
    expect(await readdir(join(parent, 'a'))).toEqual(['old']);
  });
});

describe('removeUnfinished', () => {
  it('removes what a break left, and no report', async () => {
    const parent = await makeFolder();
    await mkdir(join(parent, '.making-a1b2c3'));
    await mkdir(join(parent, 'ticket-81'));
    await removeUnfinished(parent);
    expect(await readdir(parent)).toEqual(['ticket-81']);
  });
});

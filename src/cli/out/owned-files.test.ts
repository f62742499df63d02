import { createHash } from 'node:crypto';
import { mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../testing/make-folder.ts';
import { entry } from '../testing/manifests.ts';
import { holdsOnly, isStillMade, listFiles } from './owned-files.ts';

const text = 'a report';
const sha256 = createHash('sha256').update(text).digest('hex');
const files = ['report.csv', 'report.md'].map((name) => ({ name, bytes: text.length, sha256 }));
const made = entry({ files });

async function makeReport(): Promise<string> {
  const folder = await makeFolder();
  await mkdir(join(folder, made.folder));
  for (const { name } of files) await writeFile(join(folder, made.folder, name), text);
  return folder;
}

describe('isStillMade', () => {
  it('is true while every file is as it was written', async () => {
    expect(await isStillMade(await makeReport(), made)).toBe(true);
  });

  it.each(['a repor', 'a reporT'])('is false where a file is now %j', async (other) => {
    const folder = await makeReport();
    await writeFile(join(folder, made.folder, 'report.md'), other);
    expect(await isStillMade(folder, made)).toBe(false);
  });

  it('is false where a file is gone or is no file', async () => {
    const folder = await makeReport();
    await rm(join(folder, made.folder, 'report.md'));
    expect(await isStillMade(folder, made)).toBe(false);
    await mkdir(join(folder, made.folder, 'report.md'));
    expect(await isStillMade(folder, made)).toBe(false);
  });

  it('is false for what failed, and for what has no files', async () => {
    const folder = await makeReport();
    expect(await isStillMade(folder, entry({ outcome: 'failed', files }))).toBe(false);
    expect(await isStillMade(folder, entry({ files: [] }))).toBe(false);
  });
});

const place = (folder: string): string => join(folder, made.folder);

describe('holdsOnly', () => {
  it('is true of what is listed and untouched, and of what is left of it', async () => {
    const folder = await makeReport();
    expect(await holdsOnly(place(folder), files)).toBe(true);
    await rm(join(place(folder), 'report.md'));
    expect(await holdsOnly(place(folder), files)).toBe(true);
  });

  it('is false where anything else is there', async () => {
    const folder = await makeReport();
    await writeFile(join(place(folder), 'notes.txt'), '');
    expect(await holdsOnly(place(folder), files)).toBe(false);
  });

  it('is false where a file was changed', async () => {
    const folder = await makeReport();
    await writeFile(join(place(folder), 'report.md'), 'a Report');
    expect(await holdsOnly(place(folder), files)).toBe(false);
  });

  it('is false for links, to the folder or to a file, and where nothing is', async () => {
    const folder = await makeReport();
    await symlink(place(folder), join(folder, 'link'));
    expect(await holdsOnly(join(folder, 'link'), files)).toBe(false);
    await rename(join(place(folder), 'report.md'), join(folder, 'elsewhere'));
    await symlink(join(folder, 'elsewhere'), join(place(folder), 'report.md'));
    expect(await holdsOnly(place(folder), files)).toBe(false);
    expect(await holdsOnly(join(folder, 'none'), files)).toBe(false);
  });
});

describe('listFiles', () => {
  it('lists pictures first, parts by their numbers, with size and digest', async () => {
    const folder = await makeFolder();
    for (const name of ['a.csv', 'a-part-10-of-10.png', 'a-part-2-of-10.png', 'a.pdf']) {
      await writeFile(join(folder, name), 'text');
    }
    const listed = await listFiles(folder);
    expect(listed.map(({ name }) => name)).toEqual([
      'a-part-2-of-10.png',
      'a-part-10-of-10.png',
      'a.csv',
      'a.pdf',
    ]);
    const digest = createHash('sha256').update('text').digest('hex');
    expect(listed[0]).toEqual({ name: 'a-part-2-of-10.png', bytes: 4, sha256: digest });
  });
});

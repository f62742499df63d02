import { chmod, lstat, mkdir, readFile, readdir, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../testing/make-folder.ts';
import { fillFolder, modeOf, openOut } from '../testing/open-out.ts';
import { type OutFolder, openOutFolder } from './out-folder.ts';
import { listFiles } from './owned-files.ts';
import { placeFiles, placeFolder, replaceFile } from './place-files.ts';

describe('replaceFile', () => {
  it('writes for its owner alone, in the place of a link and not through it', async () => {
    const out = await openOut();
    const elsewhere = join(await makeFolder(), 'only-copy');
    await writeFile(elsewhere, 'mine');
    await symlink(elsewhere, join(out.path, 'index.html'));
    await replaceFile(out, 'index.html', 'ours');
    expect(await readFile(elsewhere, 'utf8')).toBe('mine');
    expect((await lstat(join(out.path, 'index.html'))).isFile()).toBe(true);
    expect(await modeOf(join(out.path, 'index.html'))).toBe(0o600);
  });

  it('never leaves half of a file, with many writers at once', async () => {
    const out = await openOut();
    const texts = Array.from({ length: 20 }, (_, index) => String(index).repeat(10_000));
    await Promise.all(texts.map((text) => replaceFile(out, 'manifest.json', text)));
    expect(texts).toContain(await readFile(join(out.path, 'manifest.json'), 'utf8'));
    expect((await readdir(out.path)).filter((name) => !name.startsWith('.'))).toEqual(['manifest.json']);
  });
});

describe('placeFolder', () => {
  it('gives a folder its name, and the place of one of ours', async () => {
    const out = await openOut();
    await placeFolder(out, await fillFolder(out, 'one'), 'ticket', undefined);
    const owned = await listFiles(join(out.path, 'ticket'));
    await placeFolder(out, await fillFolder(out, 'two', 'other.csv'), 'ticket', owned);
    expect(await readdir(join(out.path, 'ticket'))).toEqual(['other.csv']);
    expect(await modeOf(join(out.path, 'ticket'))).toBe(0o700);
  });

  it('leaves a folder that this command did not make', async () => {
    const out = await openOut();
    await mkdir(join(out.path, 'Documents'));
    await writeFile(join(out.path, 'Documents', 'thesis.txt'), 'only copy');
    const placing = placeFolder(out, await fillFolder(out, 'one'), 'Documents', undefined);
    await expect(placing).rejects.toThrow(
      'A folder of this name is there and is not a report of ours; it was left as it is.',
    );
    expect(await readFile(join(out.path, 'Documents', 'thesis.txt'), 'utf8')).toBe('only copy');
  });

  it.each([
    ['changed', 'report.csv'],
    ['added to', 'notes.txt'],
  ])('leaves a folder of ours that somebody has %s', async (_what, name) => {
    const out = await openOut();
    await placeFolder(out, await fillFolder(out, 'one'), 'ticket', undefined);
    const owned = await listFiles(join(out.path, 'ticket'));
    await writeFile(join(out.path, 'ticket', name), 'mine');
    await expect(placeFolder(out, await fillFolder(out, 'two'), 'ticket', owned)).rejects.toThrow(
      'not a report of ours',
    );
    expect(await readFile(join(out.path, 'ticket', name), 'utf8')).toBe('mine');
  });

  it('neither follows nor removes a link', async () => {
    const out = await openOut();
    const elsewhere = await makeFolder();
    await writeFile(join(elsewhere, 'report.csv'), 'one');
    await symlink(elsewhere, join(out.path, 'ticket'));
    const owned = await listFiles(elsewhere);
    await expect(placeFolder(out, await fillFolder(out, 'two'), 'ticket', owned)).rejects.toThrow(
      'not a report of ours',
    );
    expect(await readFile(join(elsewhere, 'report.csv'), 'utf8')).toBe('one');
    expect((await lstat(join(out.path, 'ticket'))).isSymbolicLink()).toBe(true);
  });
});

describe('placeFiles', () => {
  const place = async (out: OutFolder, text: string, name: string): Promise<readonly string[]> => {
    const folder = await fillFolder(out, text, name);
    return placeFiles(out, folder, await listFiles(folder));
  };

  it('replaces nothing: another file of the name gets the next number, the same one stays', async () => {
    const out = await openOut();
    const name = 'customer-timeline-2025-07-01T00-00-00Z-part-1-of-2.png';
    const second = 'customer-timeline-2025-07-01T00-00-00Z-2-part-1-of-2.png';
    expect(await place(out, 'one', name)).toEqual([name]);
    expect(await place(out, 'two', name)).toEqual([second]);
    expect(await place(out, 'one', name)).toEqual([name]);
    expect(await readFile(join(out.path, name), 'utf8')).toBe('one');
    expect(await readFile(join(out.path, second), 'utf8')).toBe('two');
    expect(await modeOf(join(out.path, name))).toBe(0o600);
  });

  it('writes through no link', async () => {
    const out = await openOut();
    const elsewhere = join(await makeFolder(), 'only-copy');
    await symlink(elsewhere, join(out.path, 'report.csv'));
    expect(await place(out, 'one', 'report.csv')).toEqual(['report-2.csv']);
    await expect(stat(elsewhere)).rejects.toThrow('ENOENT');
  });

  it('loses none of two runs that make the same name at once', async () => {
    const out = await openOut();
    const other = await openOutFolder(out.path, false);
    if (!other.ok) throw new Error(other.problem);
    const [one, two] = await Promise.all([
      place(out, 'one', 'report.csv'),
      place(other.folder, 'two', 'report.csv'),
    ]);
    await other.folder.close();
    expect(new Set([...one, ...two])).toEqual(new Set(['report.csv', 'report-2.csv']));
  });

  it.skipIf(process.getuid?.() === 0)('says so where the folder cannot be written', async () => {
    const out = await openOut();
    const folder = await fillFolder(out, 'one');
    await chmod(out.path, 0o500);
    await expect(placeFiles(out, folder, await listFiles(folder))).rejects.toThrow('EACCES');
    await chmod(out.path, 0o700);
  });
});

import { spawnSync } from 'node:child_process';
import {
  chmod,
  lstat,
  mkdir,
  readFile,
  readdir,
  readlink,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { containing } from '../testing/containing.ts';
import { makeFolder } from '../testing/make-folder.ts';
import { openOut } from '../testing/open-out.ts';
import {
  type OutFolder,
  isGone,
  longestSilence,
  openOutFolder,
  readOwner,
  thisProcess,
} from './out-folder.ts';
import { listFiles } from './owned-files.ts';
import { placeFiles, placeFolder, replaceFile } from './place-files.ts';

describe('out folder', () => {
  const ended = { ...thisProcess, pid: spawnSync(process.execPath, ['--version']).pid };
  const uuid = '01234567-89ab-4cde-8f01-23456789abcd';

  const modeOf = async (path: string): Promise<number> => (await stat(path)).mode & 0o777;
  const plainNames = async (path: string): Promise<readonly string[]> =>
    (await readdir(path)).filter((name) => !name.startsWith('.'));

  /** A finished folder of this run with one file in it. */
  async function filled(out: OutFolder, text: string, name = 'report.csv'): Promise<string> {
    const folder = await out.makeTemporary();
    await writeFile(join(folder, name), text, { mode: 0o600 });
    return folder;
  }

  describe('openOutFolder', () => {
    it('makes a folder for its owner alone, and leaves nothing of its own in it', async () => {
      const path = join(await makeFolder(), 'deep', 'out');
      const opening = await openOutFolder(path, true);
      if (!opening.ok) throw new Error(opening.problem);
      expect(await modeOf(path)).toBe(0o700);
      expect(await modeOf(opening.folder.scratch)).toBe(0o700);
      await filled(opening.folder, 'half');
      await opening.folder.close();
      expect(await readdir(path)).toEqual([]);
    });

    it('is one run’s at a time, where it asks for that', async () => {
      const out = await openOut();
      const second = await openOutFolder(out.path, true);
      expect(second).toMatchObject({
        ok: false,
        problem: containing('another run is writing there'),
      });
      const beside = await openOutFolder(out.path, false);
      if (!beside.ok) throw new Error(beside.problem);
      await beside.folder.close();
      await filled(out, 'still here');
      expect(await readdir(out.scratch)).toHaveLength(2);
    });

    it('takes over from a run that is gone, and removes what it was making', async () => {
      const path = await makeFolder();
      await writeFile(join(path, '.making-lock'), JSON.stringify(ended));
      await mkdir(join(path, `.making-${uuid}`, 'report-x'), { recursive: true });
      await writeFile(join(path, `.making-${uuid}`, 'owner.json'), JSON.stringify(ended));
      await writeFile(join(path, `.making-${uuid}`, 'report-x', 'a.png'), 'unmasked');
      const out = await openOut(path);
      expect(await readdir(out.path)).not.toContain(`.making-${uuid}`);
    });

    it('leaves alone what runs that are there are making, on another machine too', async () => {
      const path = await makeFolder();
      const folder = join(path, `.making-${uuid}`);
      await mkdir(folder);
      await writeFile(
        join(folder, 'owner.json'),
        JSON.stringify({ ...thisProcess, host: 'another.example' }),
      );
      const out = await openOut(path);
      expect(await readdir(out.path)).toContain(`.making-${uuid}`);
      await out.close();
      const longAgo = new Date('2025-06-30T12:00:00Z');
      await utimes(join(folder, 'owner.json'), longAgo, longAgo);
      await openOut(path);
      expect(await readdir(path)).not.toContain(`.making-${uuid}`);
    });

    it('leaves alone whatever else begins like our unfinished work', async () => {
      const path = await makeFolder();
      await mkdir(join(path, '.making-cakes'));
      await writeFile(join(path, '.making-cakes', 'recipe'), 'flour');
      await mkdir(join(path, `.making-${uuid}`));
      await writeFile(join(path, `.making-${uuid}`, 'mine'), 'not ours');
      await symlink(await makeFolder(), join(path, `.making-${uuid.replace('0', '1')}`));
      await openOut(path);
      const names = await readdir(path);
      expect(names).toContain('.making-cakes');
      expect(names).toContain(`.making-${uuid}`);
      expect(names).toContain(`.making-${uuid.replace('0', '1')}`);
    });

    it('refuses what is no folder', async () => {
      const path = join(await makeFolder(), 'file');
      await writeFile(path, 'mine');
      expect(await openOutFolder(path, true)).toMatchObject({ ok: false });
      expect(await readFile(path, 'utf8')).toBe('mine');
    });

    it('works in the folder that a link leads to', async () => {
      const real = await makeFolder();
      const link = join(await makeFolder(), 'link');
      await symlink(real, link);
      const out = await openOut(link);
      expect(out.path).toBe(real);
      expect(await readlink(link)).toBe(real);
    });
  });

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
      expect(await plainNames(out.path)).toEqual(['manifest.json']);
    });
  });

  describe('placeFolder', () => {
    it('gives a folder its name, and the place of one of ours', async () => {
      const out = await openOut();
      await placeFolder(out, await filled(out, 'one'), 'ticket', undefined);
      const owned = await listFiles(join(out.path, 'ticket'));
      await placeFolder(out, await filled(out, 'two', 'other.csv'), 'ticket', owned);
      expect(await readdir(join(out.path, 'ticket'))).toEqual(['other.csv']);
      expect(await modeOf(join(out.path, 'ticket'))).toBe(0o700);
    });

    it('leaves a folder that this command did not make', async () => {
      const out = await openOut();
      await mkdir(join(out.path, 'Documents'));
      await writeFile(join(out.path, 'Documents', 'thesis.txt'), 'only copy');
      const placing = placeFolder(out, await filled(out, 'one'), 'Documents', undefined);
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
      await placeFolder(out, await filled(out, 'one'), 'ticket', undefined);
      const owned = await listFiles(join(out.path, 'ticket'));
      await writeFile(join(out.path, 'ticket', name), 'mine');
      await expect(placeFolder(out, await filled(out, 'two'), 'ticket', owned)).rejects.toThrow(
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
      await expect(placeFolder(out, await filled(out, 'two'), 'ticket', owned)).rejects.toThrow(
        'not a report of ours',
      );
      expect(await readFile(join(elsewhere, 'report.csv'), 'utf8')).toBe('one');
      expect((await lstat(join(out.path, 'ticket'))).isSymbolicLink()).toBe(true);
    });
  });

  const place = async (out: OutFolder, text: string, name: string): Promise<readonly string[]> => {
    const folder = await filled(out, text, name);
    return placeFiles(out, folder, await listFiles(folder));
  };

  describe('placeFiles', () => {
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
      const folder = await filled(out, 'one');
      await chmod(out.path, 0o500);
      await expect(placeFiles(out, folder, await listFiles(folder))).rejects.toThrow('EACCES');
      await chmod(out.path, 0o700);
    });
  });
});

describe('owner', () => {
  const ended = { ...thisProcess, pid: spawnSync(process.execPath, ['--version']).pid };

  describe('readOwner', () => {
    it('reads what an owner wrote, and nothing else', () => {
      expect(readOwner(JSON.stringify(thisProcess))).toEqual(thisProcess);
      for (const text of ['', '{', '{}', 'null', '{"host":1,"pid":"2","start":""}'])
        expect(readOwner(text)).toBeUndefined();
    });
  });

  describe('isGone', () => {
    it('is false of a process that runs, true of one that has ended', () => {
      expect(isGone(thisProcess, 0)).toBe(false);
      expect(isGone(ended, 0)).toBe(true);
    });

    it('tells a later process of the same number', () => {
      expect(isGone({ ...thisProcess, start: 'another boot 12' }, 0)).toBe(true);
    });

    it('waits for silence where it cannot see', () => {
      for (const owner of [{ ...ended, host: 'another.example' }, undefined, { ...thisProcess, start: '' }]) {
        expect(isGone(owner, longestSilence)).toBe(false);
        expect(isGone(owner, longestSilence + 1)).toBe(true);
      }
    });
  });
});

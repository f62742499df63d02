import { spawnSync } from 'node:child_process';
import { mkdir, readFile, readdir, readlink, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { containing } from '../testing/containing.ts';
import { makeFolder } from '../testing/make-folder.ts';
import { fillFolder, modeOf, openOut } from '../testing/open-out.ts';
import { thisProcess } from './lock.ts';
import { openOutFolder } from './out-folder.ts';

const ended = { ...thisProcess, pid: spawnSync(process.execPath, ['--version']).pid };
const uuid = '01234567-89ab-4cde-8f01-23456789abcd';

describe('openOutFolder', () => {
  it('makes a folder for its owner alone, and leaves nothing of its own in it', async () => {
    const path = join(await makeFolder(), 'deep', 'out');
    const opening = await openOutFolder(path, true);
    if (!opening.ok) throw new Error(opening.problem);
    expect(await modeOf(path)).toBe(0o700);
    expect(await modeOf(opening.folder.scratch)).toBe(0o700);
    await fillFolder(opening.folder, 'half');
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
    await fillFolder(out, 'still here');
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
    await writeFile(join(folder, 'owner.json'), JSON.stringify({ ...thisProcess, host: 'another.example' }));
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

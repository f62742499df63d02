import { readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Shard } from '../options/report-command.ts';
import { makeFolder } from '../testing/make-folder.ts';
import { entry, manifest } from '../testing/manifests.ts';
import { openOut } from '../testing/open-out.ts';
import { readBatchFolder, readEarlier, startRecord } from './batch-record.ts';
import { type Manifest, type ManifestEntry, readManifest } from './manifest.ts';

const { kept: _, ...start } = manifest([], { finishedAt: null });
const file = (name: string) => ({ name, bytes: 3, sha256: 'a'.repeat(64) });
const begin = async (entries: readonly ManifestEntry[] = [], owned = new Map()) => {
  const out = await openOut();
  return { out, record: await startRecord(out, { ...start, entries: [...entries] }, owned) };
};
const onDisk = async (path: string) => readManifest(await readFile(join(path, 'manifest.json'), 'utf8'));

describe('startRecord', () => {
  it('has a manifest on the disk from the start, unfinished', async () => {
    const { out, record } = await begin([entry({ row: 3 })]);
    expect(await onDisk(out.path)).toEqual(manifest([entry({ row: 3 })], { finishedAt: null }));
    await record.close();
  });

  it('loses none of many that come at once, and has them in the order of the list', async () => {
    const { out, record } = await begin();
    const rows = Array.from({ length: 40 }, (_each, index) => 41 - index);
    for (const row of rows) record.add(entry({ row, folder: `row-${row}` }));
    const finished = await record.finish('2025-07-01T00:00:00.000Z');
    await record.close();
    expect(finished.entries.map(({ row }) => row)).toEqual(rows.toReversed());
    expect(await onDisk(out.path)).toEqual(finished);
    await out.close();
    expect((await readdir(out.path)).toSorted()).toEqual(['index.html', 'manifest.json']);
  });

  it('keeps in mind the folders that it made, whose rows fail now or are gone from the list', async () => {
    const owned = new Map([
      ['gone', [file('a.csv')]],
      ['ticket', [file('b.csv')]],
      ['made', [file('c.csv')]],
    ]);
    const { record } = await begin([], owned);
    record.add(entry({ row: 2, folder: 'ticket', outcome: 'failed', problem: 'Gone.' }));
    record.add(entry({ row: 3, folder: 'made', files: [file('d.csv')] }));
    const { kept } = await record.finish('2025-07-01T00:00:00.000Z');
    await record.close();
    expect(kept).toEqual([
      { folder: 'gone', files: [file('a.csv')] },
      { folder: 'ticket', files: [file('b.csv')] },
    ]);
  });
});

const folderOf = async (changes: Partial<Manifest>): Promise<string> => {
  const path = await makeFolder();
  await writeFile(join(path, 'manifest.json'), JSON.stringify(manifest([entry()], changes)));
  return path;
};
const problemOf = async (path: string, mode: 'demo' | 'real', shard?: Shard): Promise<string> => {
  const reading = await readBatchFolder(path, mode, shard);
  return reading.ok ? '' : reading.problem;
};

describe('readBatchFolder', () => {
  it('refuses invented data beside real, and real beside invented', async () => {
    const demo = await folderOf({ demo: true });
    expect(await problemOf(demo, 'demo')).toBe('');
    expect(await problemOf(demo, 'real')).toContain('holds reports of the demo’s invented data');
    const real = await folderOf({ demo: false });
    expect(await problemOf(real, 'real')).toBe('');
    expect(await problemOf(real, 'demo')).toContain('holds reports on real customers');
  });

  it('gives each shard a folder of its own, and lets the whole list go on from one', async () => {
    const shard = { number: 1, of: 2 };
    const path = await folderOf({ demo: true, shard });
    expect(await problemOf(path, 'demo', shard)).toBe('');
    expect(await problemOf(path, 'demo', { number: 2, of: 2 })).toContain(
      'holds the reports of another shard',
    );
    expect(await problemOf(path, 'demo')).toBe('');
    const whole = await folderOf({ demo: true, shard: null });
    expect(await problemOf(whole, 'demo', shard)).toContain('holds the reports of a whole list');
  });
});

const read = async (path: string) => {
  const reading = await readEarlier(path);
  if (!reading.ok) throw new Error(reading.problem);
  return reading.earlier;
};

describe('readEarlier', () => {
  it('finds nothing in an empty folder', async () => {
    expect(await read(await makeFolder())).toEqual({ manifest: undefined, known: [], owned: new Map() });
  });

  it('knows what was announced before a break, though no manifest says it', async () => {
    const { out, record } = await begin();
    const announced = entry({ row: 7, folder: 'ticket', files: [file('a.csv')] });
    await record.announce(announced);
    await record.close();
    const earlier = await read(out.path);
    expect(earlier.known).toEqual([announced]);
    expect(earlier.owned).toEqual(new Map([['ticket', [file('a.csv')]]]));
  });

  it('passes over a line that a break cut', async () => {
    const path = await makeFolder();
    const whole = entry({ files: [file('a.csv')] });
    await writeFile(join(path, '.making-journal'), `${JSON.stringify(whole)}\n{"row": 3, "fol`);
    expect((await read(path)).known).toEqual([whole]);
  });

  it.each([
    ['manifest.json', '{"name": "a package"}'],
    ['manifest.json', JSON.stringify({ ...manifest([]), version: 2 })],
    ['index.html', '<!doctype html><title>My page</title>'],
  ])('refuses a folder whose %s is somebody else’s', async (name, text) => {
    const path = await makeFolder();
    await writeFile(join(path, name), text);
    expect(await readEarlier(path)).toEqual({
      ok: false,
      problem: `--out: the ${name} there is not one of ours, or of another version; choose another folder.`,
    });
    expect(await readFile(join(path, name), 'utf8')).toBe(text);
  });

  it.each(['manifest.json', 'index.html', '.making-journal'])('follows no link called %s', async (name) => {
    const path = await makeFolder();
    const elsewhere = join(await makeFolder(), 'file');
    await writeFile(elsewhere, `${JSON.stringify(entry({ files: [file('a.csv')] }))}\n`);
    await symlink(elsewhere, join(path, name));
    const reading = await readEarlier(path);
    expect(reading.ok ? reading.earlier.known : []).toEqual([]);
  });
});

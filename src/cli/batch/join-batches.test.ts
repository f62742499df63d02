import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { containing } from '../testing/containing.ts';
import { makeFolder } from '../testing/make-folder.ts';
import { entry, manifest } from '../testing/manifests.ts';
import { openOut } from '../testing/open-out.ts';
import { joinBatches } from './join-batches.ts';
import type { Manifest, ManifestEntry } from './manifest.ts';

const version = '1.2.3';
const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

function report(row: number, text = `report ${row}`, fields: Partial<ManifestEntry> = {}): ManifestEntry {
  const files = [{ name: 'report.csv', bytes: text.length, sha256: digest(text) }];
  return entry({ row, folder: `row-000${row}`, key: `k${row}`, files, ...fields });
}

/** A finished batch on the disk, each file with the text that its digest is of. */
async function batch(entries: readonly ManifestEntry[], fields: Partial<Manifest> = {}): Promise<string> {
  const folder = await makeFolder();
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest(entries, fields)));
  for (const { row, folder: name, files } of entries) {
    await mkdir(join(folder, name));
    for (const file of files) {
      const texts = [`report ${row}`, `later ${row}`];
      const text = texts.find((each) => digest(each) === file.sha256) ?? '';
      await writeFile(join(folder, name, file.name), text);
    }
  }
  return folder;
}

async function joined(...folders: readonly string[]): Promise<Manifest & { readonly path: string }> {
  const out = await openOut();
  const joining = await joinBatches(folders, out, version);
  if (!joining.ok) throw new Error(joining.problems.join(' '));
  await out.close();
  return { ...joining.manifest, path: out.path };
}

async function problemsOf(...folders: readonly string[]): Promise<readonly string[]> {
  const joining = await joinBatches(folders, await openOut(), version);
  return joining.ok ? [] : joining.problems;
}

describe('joinBatches', () => {
  it('makes one batch of the shards of a list, in its order', async () => {
    const one = await batch([report(2), report(4)], { shard: { number: 1, of: 2 }, formats: ['csv'] });
    const two = await batch([report(3)], {
      shard: { number: 2, of: 2 },
      formats: ['pdf', 'csv'],
      startedAt: '2025-06-29T12:00:00.000Z',
    });
    const all = await joined(two, one);
    expect(all.entries).toEqual([report(2), report(3), report(4)]);
    expect(all).toMatchObject({
      shard: null,
      notes: [],
      formats: ['pdf', 'csv'],
      startedAt: '2025-06-29T12:00:00.000Z',
      product: version,
    });
    expect((await readdir(all.path)).toSorted()).toEqual([
      'index.html',
      'manifest.json',
      'row-0002',
      'row-0003',
      'row-0004',
    ]);
    const copy = join(all.path, 'row-0003', 'report.csv');
    expect(await readFile(copy, 'utf8')).toBe('report 3');
    expect((await stat(copy)).mode & 0o777).toBe(0o600);
    expect(await readFile(join(all.path, 'index.html'), 'utf8')).toContain('<p>3 of 3 made</p>');
    expect(await readFile(join(one, 'row-0002', 'report.csv'), 'utf8')).toBe('report 2');
  });

  it('has each customer once: the whole report before the partial one, the later before the earlier', async () => {
    const early = { fetchedAt: '2025-06-01T00:00:00.000Z' };
    const one = await batch([
      report(2, 'report 2', { complete: false, missing: ['Facebook did not answer.'] }),
      report(3, 'report 3', early),
      report(4, '', { outcome: 'failed', problem: 'Busy.', files: [] }),
    ]);
    const two = await batch([report(2, 'later 2', early), report(3, 'later 3'), report(4, 'later 4')]);
    const all = await joined(one, two);
    expect(all.entries.map(({ files }) => files[0]?.sha256)).toEqual(
      ['later 2', 'later 3', 'later 4'].map(digest),
    );
    expect(all.entries.every(({ complete }) => complete)).toBe(true);
  });

  it('says which shards are not among them', async () => {
    const second = await batch([report(3)], { shard: { number: 2, of: 4 } });
    expect((await joined(second)).notes).toEqual(['Shards 1, 3, 4 of 4 are not among these.']);
  });

  it('keeps what failed, and does not pass on what is not as it was made', async () => {
    const one = await batch([report(2), report(3, '', { outcome: 'failed', problem: 'Gone.', files: [] })]);
    await writeFile(join(one, 'row-0002', 'report.csv'), 'report 3');
    expect((await joined(one)).entries).toMatchObject([
      { outcome: 'failed', problem: 'Its files are no longer as they were made.', files: [] },
      { outcome: 'failed', problem: 'Gone.' },
    ]);
  });

  it('leaves what is in the way, and copies nothing a second time', async () => {
    const one = await batch([report(2), report(3)]);
    const out = await openOut();
    await mkdir(join(out.path, 'row-0002'));
    await writeFile(join(out.path, 'row-0002', 'mine'), 'only copy');
    for (const folders of [[one], [one]]) {
      const joining = await joinBatches(folders, out, version);
      expect(joining).toMatchObject({
        manifest: {
          entries: [{ problem: containing('not a report of ours') }, { outcome: 'made' }],
        },
      });
    }
    expect(await readdir(join(out.path, 'row-0002'))).toEqual(['mine']);
  });

  it('refuses invented data together with real', async () => {
    const [demo, real] = [await batch([report(2)], { demo: true }), await batch([report(3)])];
    expect(await problemsOf(demo, real)).toEqual([
      '--join: some hold the demo’s invented data and some real customers; join each by itself.',
    ]);
  });

  it('refuses what is not finished, is no batch, or is of another list, by its place', async () => {
    const unfinished = await batch([], { finishedAt: null });
    expect(await problemsOf(unfinished, await makeFolder(), '/nowhere')).toEqual([
      '--join: folder 1 is not finished; run its command again, which goes on where it ended.',
      '--join: folder 2 holds no reports of a list.',
      '--join: folder 3 holds no reports of a list.',
    ]);
    const [one, other] = [await batch([report(2)]), await batch([report(2, 'later 2', { key: 'other' })])];
    expect(await problemsOf(one, other)).toEqual([
      '--join: two of them use one name for different reports: they are not of one list.',
    ]);
  });

  it('refuses its own folder as one of them', async () => {
    const out = await openOut();
    await writeFile(join(out.path, 'manifest.json'), JSON.stringify(manifest([])));
    expect(await joinBatches([out.path], out, version)).toEqual({
      ok: false,
      problems: ['--join: folder 1 is --out itself.'],
    });
  });
});

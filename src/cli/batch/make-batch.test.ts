import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CustomerRow } from '../customers/read-customer-list.ts';
import { ReportFailure } from '../failures.ts';
import type { MadeReport } from '../make-report.ts';
import { containing } from '../testing/containing.ts';
import { makeFolder } from '../testing/make-folder.ts';
import { openOut } from '../testing/open-out.ts';
import { plainOptions } from '../testing/plain-options.ts';
import { readBatchFolder } from './batch-record.ts';
import { type Batch, makeBatch, rowsOf } from './make-batch.ts';
import type { Manifest, ManifestEntry } from './manifest.ts';

const options = plainOptions({ formats: ['csv'] });
const made: MadeReport = {
  counts: { shown: 1, total: 2 },
  fetchedAt: '2025-07-01T00:00:00.000Z',
  missing: [],
};
const customer = (row: number, reference = ''): CustomerRow => ({
  row,
  reference,
  identifier: { identifierName: 'external_id', identifierValue: `customer ${row}` },
  problem: undefined,
});

type Calls = { readonly asked: string[]; readonly lines: (readonly [number, boolean])[] };

/** A batch whose reports are one file with the identifier in it. */
async function run(
  path: string,
  rows: readonly CustomerRow[],
  changes: Partial<Batch> = {},
): Promise<Manifest & Calls> {
  const out = await openOut(path);
  const asked: string[] = [];
  const lines: (readonly [number, boolean])[] = [];
  const shard = changes.shard;
  const reading = await readBatchFolder(path, changes.service?.mode ?? 'demo', shard);
  if (!reading.ok) throw new Error(reading.problem);
  const manifest = await makeBatch(
    {
      rows,
      shard,
      options,
      out,
      concurrency: 2,
      service: service({}),
      make: async ({ identifierValue }, _options, folder) => {
        asked.push(identifierValue);
        await writeFile(join(folder, 'report.csv'), identifierValue, { mode: 0o600 });
        return made;
      },
      onEntry: ({ row }: ManifestEntry, before: boolean) => lines.push([row, before]),
      ...changes,
    },
    reading.earlier,
  );
  await out.close();
  return { ...manifest, asked, lines };
}

const service = (changes: Partial<Batch['service']>): Batch['service'] => ({
  mode: 'demo',
  version: '1.2.3',
  connection: 'here',
  sealed: ({ identifierValue }) => `sealed ${identifierValue}`,
  ...changes,
});
const outcomes = ({ entries }: Manifest) => entries.map(({ row, outcome }) => `${row} ${outcome}`);

describe('makeBatch', () => {
  it('makes a folder for each row, and nothing twice', async () => {
    const path = await makeFolder();
    const rows = [customer(2, 'ticket'), customer(3), customer(4)];
    const first = await run(path, rows);
    expect(outcomes(first)).toEqual(['2 made', '3 made', '4 made']);
    expect(first.entries[0]).toMatchObject({ complete: true, missing: [], fetchedAt: made.fetchedAt });
    expect((await readdir(path)).toSorted()).toEqual([
      'index.html',
      'manifest.json',
      'row-0003',
      'row-0004',
      'ticket',
    ]);
    const second = await run(path, rows);
    expect(second.asked).toEqual([]);
    expect(second.lines).toEqual([
      [2, true],
      [3, true],
      [4, true],
    ]);
    expect(second.entries).toEqual(first.entries);
  });

  it('goes on after a row that fails, whatever fails there, and tries it again', async () => {
    const path = await makeFolder();
    const rows = [customer(2), customer(3), customer(4), customer(5)];
    const failing = await run(path, rows, {
      concurrency: 1,
      make: async ({ identifierValue }, _options, folder) => {
        if (identifierValue === 'customer 2') throw new ReportFailure('No such customer.');
        if (identifierValue === 'customer 3') await readdir(join(folder, 'missing'));
        if (identifierValue === 'customer 4') throw new TypeError('of the browser');
        await writeFile(join(folder, 'report.csv'), '');
        return made;
      },
    });
    expect(failing.entries.map(({ problem }) => problem)).toEqual([
      'No such customer.',
      'The files cannot be written (ENOENT).',
      'The browser could not make it.',
      null,
    ]);
    expect((await run(path, rows)).asked.toSorted()).toEqual(['customer 2', 'customer 3', 'customer 4']);
  });

  it('makes again what was not complete', async () => {
    const path = await makeFolder();
    const partial = await run(path, [customer(2)], {
      make: async (_identifier, _options, folder) => {
        await writeFile(join(folder, 'report.csv'), 'half');
        return { ...made, missing: ['Facebook did not answer.'] };
      },
    });
    expect(partial.entries).toMatchObject([
      { outcome: 'made', complete: false, missing: ['Facebook did not answer.'] },
    ]);
    const again = await run(path, [customer(2)]);
    expect(again.asked).toEqual(['customer 2']);
    expect(await readFile(join(path, 'row-0002', 'report.csv'), 'utf8')).toBe('customer 2');
  });

  it.each([
    ['connection', { connection: 'another host' }],
    ['version', { version: '1.2.4' }],
  ])('makes again what was made with another %s', async (_what, changes) => {
    const path = await makeFolder();
    await run(path, [customer(2)]);
    expect((await run(path, [customer(2)], { service: service(changes) })).asked).toEqual(['customer 2']);
  });

  it('leaves a folder that is not ours, fails its row, and goes on', async () => {
    const path = await makeFolder();
    await mkdir(join(path, 'Documents'));
    await writeFile(join(path, 'Documents', 'thesis.txt'), 'only copy');
    const rows = [customer(2, 'Documents'), customer(3)];
    for (const again of [rows, rows]) {
      const { entries } = await run(path, again);
      expect(entries).toMatchObject([
        { outcome: 'failed', problem: containing('is not a report of ours') },
        { outcome: 'made' },
      ]);
    }
    expect(await readFile(join(path, 'Documents', 'thesis.txt'), 'utf8')).toBe('only copy');
    expect(await readdir(join(path, 'Documents'))).toEqual(['thesis.txt']);
  });

  it('leaves what a break left announced but somebody else has put there', async () => {
    const path = await makeFolder();
    await run(path, [customer(2, 'ticket')]);
    await writeFile(join(path, 'ticket', 'notes.txt'), 'mine');
    await rm(join(path, 'ticket', 'report.csv'));
    expect(outcomes(await run(path, [customer(2, 'ticket')]))).toEqual(['2 failed']);
    expect(await readdir(join(path, 'ticket'))).toEqual(['notes.txt']);
  });

  it('may replace what it made, though the row failed in between or the list was another one', async () => {
    const path = await makeFolder();
    await run(path, [customer(2, 'ticket')]);
    const failing = {
      make: () => Promise.reject(new ReportFailure('Busy.')),
      service: service({ version: '2' }),
    };
    expect(outcomes(await run(path, [customer(2, 'ticket')], failing))).toEqual(['2 failed']);
    expect(await readFile(join(path, 'ticket', 'report.csv'), 'utf8')).toBe('customer 2');
    await run(path, [customer(9, 'other')]);
    expect(outcomes(await run(path, [customer(3, 'ticket')]))).toEqual(['3 made']);
    expect(await readFile(join(path, 'ticket', 'report.csv'), 'utf8')).toBe('customer 3');
  });

  it('says whether its data are invented', async () => {
    expect((await run(await makeFolder(), [customer(2)])).demo).toBe(true);
    const real = await run(await makeFolder(), [customer(2)], { service: service({ mode: 'real' }) });
    expect(real.demo).toBe(false);
  });

  it('goes on from a shard with the whole list', async () => {
    const path = await makeFolder();
    const rows = [customer(2), customer(3), customer(4)];
    const shard = { number: 1, of: 2 };
    expect((await run(path, rows, { shard })).shard).toEqual(shard);
    expect((await run(path, rows)).asked).toEqual(['customer 3']);
    const reading = await readBatchFolder(path, 'demo', shard);
    expect(reading.ok ? '' : reading.problem).toContain('holds the reports of a whole list');
  });

  it('gives the references of its own files to nobody', async () => {
    const path = await makeFolder();
    const rows = ['manifest.json', 'index.html', '.making-lock'].map((name, index) =>
      customer(index + 2, name),
    );
    for (const again of [rows, rows])
      expect(outcomes(await run(path, again))).toEqual(['2 made', '3 made', '4 made']);
  });
});

describe('rowsOf', () => {
  it('deals all rows out, each to one shard, in their order', () => {
    const rows = Array.from({ length: 11 }, (_, index) => index);
    const dealt = [1, 2, 3].map((number) => rowsOf(rows, { number, of: 3 }));
    expect(dealt).toEqual([
      [0, 3, 6, 9],
      [1, 4, 7, 10],
      [2, 5, 8],
    ]);
    expect(rowsOf(rows, undefined)).toEqual(rows);
    expect(rowsOf([1], { number: 2, of: 2 })).toEqual([]);
  });
});

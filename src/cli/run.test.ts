import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { readExport } from '../export/document.ts';
import { readManifest } from './batch/manifest.ts';
import { containing } from './testing/containing.ts';
import { makeFolder } from './testing/make-folder.ts';
import { type NetworkAnswer, runCommand, startVendor } from './testing/run-command.ts';

const frozen = ['--frozen-time', '2025-07-01T00:00:00Z'];
const header = 'identifierName,identifierValue,reference';
const nameOf = (kind: string): string => `customer-timeline-2025-07-01T00-00-00Z.${kind}`;
/** The one file of a kind in a folder. */
async function fileOf(folder: string, kind: string): Promise<string> {
  const name = (await readdir(folder)).find((each) => each.endsWith(`.${kind}`)) ?? '';
  return readFile(join(folder, name), 'utf8');
}
async function manifestOf(folder: string) {
  const manifest = readManifest(await readFile(join(folder, 'manifest.json'), 'utf8'));
  if (manifest === undefined) throw new Error('no manifest');
  return manifest;
}

describe('a report on one customer', () => {
  it('is written as data of one answer, without a browser, and names nobody', async () => {
    const out = await makeFolder();
    const options = [
      '--mobile',
      '-',
      '--channel',
      'viber',
      '--format',
      'csv,json,md',
      '--out',
      out,
      ...frozen,
    ];
    const run = await runCommand(options, {}, '917385022695\n');
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toMatch(/^3 of 7 messages, masked\n/);
    expect((await readdir(out)).toSorted()).toEqual(['csv', 'json', 'md'].map(nameOf));
    const [csv, json, md] = await Promise.all(['csv', 'json', 'md'].map(async (kind) => fileOf(out, kind)));
    expect(csv).toContain('Hii,This is the message in viber.');
    const exported = readExport(JSON.parse(json ?? ''));
    expect(exported).toMatchObject({
      mode: 'demo',
      state: 'complete',
      fetchedAt: '2025-07-01T00:00:00.000Z',
      counts: { shown: 3, total: 7 },
      view: { filters: [], keys: { channel: ['viber'] } },
    });
    expect(md).toContain('Hii,This is the message in viber.');
    expect([csv, json, md].join('\n')).not.toMatch(/7385022695/);
    const again = await makeFolder();
    await runCommand(options.with(7, again), {}, '917385022695');
    expect(await Promise.all(['csv', 'json', 'md'].map(async (kind) => fileOf(again, kind)))).toEqual([
      csv,
      json,
      md,
    ]);
  });

  it('has every one of ten thousand messages', async () => {
    const out = await makeFolder();
    const run = await runCommand(['--mobile', '447700900112', '--format', 'csv', '--out', out]);
    expect(run.stdout).toMatch(/^10,000 of 10,000 messages/);
    const rows: string[][] = parse(await fileOf(out, 'csv'), { bom: true });
    expect(new Set(rows.map((row) => row.join())).size).toBe(10_001);
  });

  it('says what is wrong at once and quotes nobody', async () => {
    const wrong = await runCommand(['--mobile', '917385022695', '--from', '31-02-2025', '--chanel', 'viber']);
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain('--from: a day written YYYY-MM-DD');
    expect(wrong.stderr).toContain('--chanel: there is no such option');
    expect(wrong.stderr).not.toMatch(/7385022695|31-02/);
    const help = await runCommand(['--help']);
    expect(help).toMatchObject({ code: 0, stderr: '' });
    expect(help.stdout).toContain('--customers FILE');
    const nobody = await runCommand([
      '--mobile',
      '447700900999',
      '--format',
      'md',
      '--out',
      await makeFolder(),
    ]);
    expect(nobody).toMatchObject({ code: 1, stdout: '' });
    expect(nobody.stderr).toContain('No such customer.');
  });

  it('says what a network that failed is missing, in every file and to whoever called', async () => {
    const { environment, asked } = await startVendor({ facebook: 500, twitter: 'knows nobody' });
    const out = await makeFolder();
    const options = ['--external_id', 'A1', '--network', 'all', '--format', 'csv,json,md', '--out', out];
    const run = await runCommand(options, environment);
    expect(run.code).toBe(1);
    expect(run.stdout).toMatch(/^2 of 2 messages, masked\n/);
    expect(run.stderr).toContain('The report is not complete: Facebook failed: ');
    const exported = readExport(JSON.parse(await fileOf(out, 'json')));
    expect(exported?.state).toBe('partial');
    expect(exported?.networks.map(({ state }) => state)).toEqual([
      'answered',
      'failed',
      'unknown-there',
      'answered',
    ]);
    for (const kind of ['csv', 'md']) expect(await fileOf(out, kind)).toContain('Facebook failed: ');
    // Tried again by the proxy alone; what answered is asked once, whatever is made of it.
    const tries = Array.from({ length: 6 }, () => 'facebook');
    expect(asked.toSorted()).toEqual(['capillary', ...tries, 'foursquare', 'twitter']);
  });

  it('fails in the words of who failed where nobody answered', async () => {
    const { environment } = await startVendor({ capillary: 'knows nobody', facebook: 500 });
    const options = ['--external_id', 'A1', '--format', 'csv', '--out', await makeFolder()];
    const known = await runCommand(options, environment);
    expect(known).toMatchObject({ code: 1, stdout: '' });
    expect(known.stderr).toMatch(/^No such customer\./);
    const broken = await runCommand([...options, '--network', 'facebook'], environment);
    expect(broken.stderr).toMatch(/^Capillary did not answer\./);
  });

  it('replaces nothing that is in the folder, and follows no link there', async () => {
    const [out, elsewhere] = [await makeFolder(), await makeFolder()];
    await writeFile(join(elsewhere, 'only-copy'), 'mine');
    await symlink(join(elsewhere, 'only-copy'), join(out, nameOf('csv')));
    await writeFile(join(out, 'index.html'), 'mine');
    await writeFile(join(out, 'manifest.json'), 'mine');
    const run = await runCommand(['--mobile=917385022695', '--format=csv', '--out', out, ...frozen]);
    expect(run.code).toBe(0);
    expect(run.stdout).toContain('customer-timeline-2025-07-01T00-00-00Z-2.csv');
    for (const place of [join(elsewhere, 'only-copy'), join(out, 'index.html'), join(out, 'manifest.json')])
      expect(await readFile(place, 'utf8')).toBe('mine');
    expect((await readdir(out)).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

const list = (...rows: readonly string[]): string => [header, ...rows].join('\n');

const listed = async (
  rows: readonly string[],
  out: string,
  options: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
) =>
  runCommand(['--customers', '-', '--format', 'csv', '--out', out, ...options], environment, list(...rows));

describe('reports on a list', () => {
  it('are made for fifty customers of the demo with no browser, a line for each', async () => {
    const out = await makeFolder();
    const rows = Array.from({ length: 50 }, (_, index) => `external_id,demo-${index},T-${index}`);
    rows[7] = 'mobile,917385022695,T-7';
    const run = await listed(rows, out, ['--concurrency', '8']);
    expect(run.code).toBe(1);
    expect(run.stderr.match(/^row \d+/gm)).toHaveLength(50);
    expect(run.stderr).toContain('row 9: 7 of 7 messages, 1 file in T-7\n');
    expect((await manifestOf(out)).entries).toHaveLength(50);
  });

  it('leave what they did not make: other folders, other files, what links lead to', async () => {
    const [out, elsewhere] = [await makeFolder(), await makeFolder()];
    await mkdir(join(out, 'Documents'));
    await writeFile(join(out, 'Documents', 'thesis.txt'), 'only copy');
    await writeFile(join(elsewhere, 'thesis.txt'), 'only copy');
    await symlink(elsewhere, join(out, 'Link'));
    const rows = ['Documents', 'Link', 'manifest.json', 'INDEX.HTML', '../up', '.making-lock'];
    const numbers = [
      '917385022695',
      '919988221100',
      '447700900110',
      '447700900123',
      '447700900101',
      '447700900128',
    ];
    const run = await listed(
      rows.map((reference, index) => `mobile,${numbers[index]},${reference}`),
      out,
    );
    expect(run.code).toBe(1);
    expect(run.stdout).toContain('4 of 6 made, 2 failed (rows 2, 3)');
    expect(run.stderr).toContain(
      'row 2 failed: A folder of this name is there and is not a report of ours; it was left as it is.',
    );
    for (const place of [join(out, 'Documents'), elsewhere]) {
      expect(await readdir(place)).toEqual(['thesis.txt']);
      expect(await readFile(join(place, 'thesis.txt'), 'utf8')).toBe('only copy');
    }
  });

  it.each(['index.html', 'manifest.json'])('do not begin where an %s of somebody else’s is', async (name) => {
    const out = await makeFolder();
    await writeFile(join(out, name), '{}');
    const run = await listed(['mobile,917385022695,T-1'], out);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(await readdir(out)).toEqual([name]);
    expect(await readFile(join(out, name), 'utf8')).toBe('{}');
  });

  it('never take the demo’s invented data for real, nor beside it', async () => {
    const out = await makeFolder();
    const LINK_KEY = Buffer.alloc(32, 7).toString('base64');
    const { environment, asked } = await startVendor();
    const rows = ['external_id,A1,T-1', 'mobile,917385022695,T-2'];
    await listed(rows, out, [], { LINK_KEY });
    const real = await listed(rows, out, [], { ...environment, LINK_KEY });
    expect(real).toMatchObject({ code: 2, stdout: '' });
    expect(real.stderr).toContain('it holds reports of the demo’s invented data');
    expect(asked).toEqual([]);
    expect((await manifestOf(out)).demo).toBe(true);
    const one = ['--external_id', 'A1', '--format', 'csv', '--out', out];
    expect((await runCommand(one, environment)).code).toBe(2);
  });

  it('are made again for another zone, masking or host, and say when they were fetched', async () => {
    const out = await makeFolder();
    const LINK_KEY = Buffer.alloc(32, 7).toString('base64');
    const [here, there] = [await startVendor(), await startVendor()];
    const rows = ['external_id,A1,T-1'];
    const again = async (environment: Readonly<Record<string, string>>): Promise<boolean> =>
      !(await listed(rows, out, [], { LINK_KEY, ...environment })).stderr.includes('made before');
    expect(await again(here.environment)).toBe(true);
    const [{ fetchedAt } = { fetchedAt: null }] = (await manifestOf(out)).entries;
    expect(await again(here.environment)).toBe(false);
    expect((await manifestOf(out)).entries[0]?.fetchedAt).toBe(fetchedAt);
    expect(await again({ ...here.environment, CAPILLARY_TIME_ZONE: 'Asia/Kolkata' })).toBe(true);
    expect(await again({ ...here.environment, MASK_OTP: 'off' })).toBe(true);
    expect(await again({ ...here.environment, MASK_OTP: 'on' })).toBe(true);
    expect(await again(there.environment)).toBe(true);
    expect(there.asked).toEqual(['capillary']);
  });

  it('name the rows whose networks failed, and try them again', async () => {
    const out = await makeFolder();
    const rows = ['external_id,A1,T-1', 'external_id,A2,T-2'];
    const LINK_KEY = Buffer.alloc(32, 7).toString('base64');
    const answers: Record<string, NetworkAnswer> = { facebook: 500 };
    const { environment } = await startVendor(answers);
    const run = await listed(rows, out, ['--network', 'all'], { ...environment, LINK_KEY });
    expect(run.code).toBe(1);
    expect(run.stdout).toContain('2 of 2 made, 2 of them not complete (rows 2, 3)');
    expect(run.stderr).toContain('not complete: Facebook failed: ');
    const { entries } = await manifestOf(out);
    expect(entries).toMatchObject([
      { outcome: 'made', complete: false, missing: [containing('Facebook failed: ')] },
      { outcome: 'made', complete: false },
    ]);
    expect(await readFile(join(out, 'index.html'), 'utf8')).toContain('Not complete. Facebook failed: ');
    answers['facebook'] = 'answers';
    const again = await listed(rows, out, ['--network', 'all'], { ...environment, LINK_KEY });
    expect(again).toMatchObject({ code: 0, stdout: containing('2 of 2 made: ') });
    expect(again.stderr).not.toContain('made before');
  });

  it('are cut over machines and joined, nobody left out or asked for twice', async () => {
    const parts = await Promise.all([1, 2, 3].map(async () => makeFolder()));
    const LINK_KEY = Buffer.alloc(32, 7).toString('base64');
    const { environment, asked } = await startVendor();
    const rows = Array.from({ length: 7 }, (_, index) => `external_id,A${index},${index < 3 ? 'same' : ''}`);
    const settings = { ...environment, LINK_KEY };
    for (const [index, part] of parts.entries()) {
      const run = await listed(rows, part, ['--shard', `${index + 1}/3`], settings);
      expect(run).toMatchObject({ code: 0 });
    }
    expect(asked).toHaveLength(7);
    const all = await makeFolder();
    const joining = await runCommand(['--join', ...parts, '--out', all]);
    expect(joining).toMatchObject({ code: 0, stderr: '' });
    expect(joining.stdout).toContain('7 of 7 made: ');
    expect((await manifestOf(all)).entries.map(({ row, folder }) => [row, folder])).toEqual([
      [2, 'same'],
      [3, 'same-row-0003'],
      [4, 'same-row-0004'],
      [5, 'row-0005'],
      [6, 'row-0006'],
      [7, 'row-0007'],
      [8, 'row-0008'],
    ]);
    const whole = await listed(rows, all, [], settings);
    expect(whole.stderr.match(/made before/g)).toHaveLength(7);
    expect(asked).toHaveLength(7);
    const lacking = await runCommand(['--join', ...parts.slice(1), '--out', await makeFolder()]);
    expect(lacking).toMatchObject({ code: 1, stderr: 'Shard 1 of 3 is not among these.\n' });
  });
});

import { createHash } from 'node:crypto';
import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { readManifest } from '../../src/cli/batch/manifest.ts';
import { readExport } from '../../src/export/document.ts';
import { expect, test } from '../fixtures.ts';
import { expectSound } from '../states/expect-sound.ts';
import { vendorAnswer } from '../support/serve-answers.ts';
import { findIdentifiers } from './support/find-identifiers.ts';
import { readPdf } from './support/read-pdf.ts';
import { readPng } from './support/read-png.ts';
import { makeFolder, readFolder, runReport } from './support/run-report.ts';

const frozen = ['--frozen-time', '2025-07-01T00:00:00Z'];
/** Of the vendor's Viber sample: who was searched, and who else stands in it. */
const personal = ['917385022695', '7385022695', '919988221100', '9988221100'];

const nameOf = (kind: string): string => `customer-timeline-2025-07-01T00-00-00Z.${kind}`;

test.describe.configure({ timeout: 240_000 });

test('one command makes every kind of file, the same ones each time, and no identifier is in any', async () => {
  const options = [
    '--mobile',
    '917385022695',
    '--from',
    '2025-05-01',
    '--channel',
    'viber',
    '--zone',
    'Asia/Kolkata',
    '--format',
    'png,pdf,csv,json,md',
    '--summary',
    '--ids',
    '--title',
    'Complaint 81',
    ...frozen,
  ];
  const [one, other] = [await makeFolder(), await makeFolder()];
  const run = await runReport([...options, '--out', one]);
  expect(run).toMatchObject({ code: 0, complained: '' });
  expect(run.said).toMatch(/^3 of 7 messages, masked\n/);
  const files = await readFolder(one);
  expect([...files.keys()]).toEqual(['csv', 'json', 'md', 'pdf', 'png'].map(nameOf));

  const { png } = readPng(files.get(nameOf('png')) ?? Buffer.of());
  expect(png.width).toBe(794);
  expect(png.height).toBeGreaterThan(700);
  const pdf = await readPdf(files.get(nameOf('pdf')) ?? Buffer.of());
  expect(pdf.size).toEqual([596, 843]);
  expect(pdf.pages[0]).toContain('Complaint 81');
  expect(pdf.pages[0]).toContain('DEMO: an invented customer');
  expect(pdf.pages[0]).toContain('3 of 7 messages; Viber 3');
  expect(pdf.pages[0]).toContain(`Page 1 of ${pdf.pages.length}`);
  expect(pdf.pages[0]).toContain('Hii,This is the message in viber.');
  const rows: string[][] = parse(files.get(nameOf('csv')) ?? '', { bom: true });
  expect(rows).toHaveLength(4);
  expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  const exported = readExport(JSON.parse(String(files.get(nameOf('json')))));
  expect(exported?.counts).toMatchObject({ shown: 3, total: 7 });
  expect(String(files.get(nameOf('md')))).toContain('Hii,This is the message in viber.');
  for (const [path, content] of files) expect(await findIdentifiers(path, content, personal)).toEqual([]);

  await runReport([...options, '--out', other]);
  expect(digestsOf(await readFolder(other))).toEqual(digestsOf(files));
});

function digestsOf(files: ReadonlyMap<string, Buffer>): readonly (readonly [string, string])[] {
  return [...files].map(([path, content]) => [path, createHash('sha256').update(content).digest('hex')]);
}

test('the sweep finds an identifier that is there', async () => {
  const folder = await makeFolder();
  const options = ['--mobile', '917385022695', '--unmasked', '--format', 'pdf,csv,md', '--paper', 'Letter'];
  expect(await runReport([...options, '--out', folder])).toMatchObject({ code: 0 });
  for (const [path, content] of await readFolder(folder)) {
    expect(await findIdentifiers(path, content, ['7385022695'])).toEqual([`${path} holds 7385022695`]);
    if (!path.endsWith('.pdf')) continue;
    const { pages, size } = await readPdf(content);
    expect(size).toEqual([612, 792]);
    expect(pages[0]).toContain('Identities are shown in full.');
  }
});

test('every message of a selection of ten thousand is on paper', async () => {
  const paper = await makeFolder();
  const selection = ['--from', '2025-05-01', '--order', 'oldest', '--ids', '--format', 'pdf,csv'];
  await runReport(['--mobile', '447700900112', ...selection, '--out', paper]);
  const files = await readFolder(paper);
  const of = (kind: string): Buffer => [...files].find(([path]) => path.endsWith(kind))?.[1] ?? Buffer.of();
  const rows: Record<string, string>[] = parse(of('.csv'), { bom: true, columns: true });
  const { pages } = await readPdf(of('.pdf'));
  expect(rows.length).toBeGreaterThan(100);
  // Of each its id, which nothing else on the paper is called by.
  expect(pages.join('').match(/\bId\s/g)).toHaveLength(rows.length);
  const told = Number(/Page \d+ of (\d+)/.exec(pages[0] ?? '')?.[1]);
  expect(told).toBe(pages.length);
});

test('a network that failed stands on the first page, and each is asked for one time whatever is made', async ({
  serveAnswer,
}) => {
  const { settings, vendor } = await serveAnswer(({ network }) =>
    network === 'facebook' ? { status: 500, body: '' } : vendorAnswer('flat-viber'),
  );
  const folder = await makeFolder();
  const before = vendor.calls.length;
  const formats = ['--format', 'png,pdf,csv,json'];
  const run = await runReport(
    ['--mobile', '-', '--network', 'all', ...formats, '--out', folder],
    '917385022695',
    settings,
  );
  expect(run.code).toBe(1);
  expect(run.complained).toContain('The report is not complete: Facebook failed: ');
  const files = await readFolder(folder);
  const of = (kind: string): Buffer => [...files].find(([path]) => path.endsWith(kind))?.[1] ?? Buffer.of();
  const exported = readExport(JSON.parse(String(of('.json'))));
  expect(exported?.state).toBe('partial');
  const { pages } = await readPdf(of('.pdf'));
  expect(pages[0]).toContain('Facebook failed: ');
  expect(readPng(of('.png')).png.width).toBe(794);
  // The name of every file says when it was fetched: of one answer.
  expect(new Set([...files.keys()].map((name) => name.replace(/\.\w+$/, ''))).size).toBe(1);
  const asked = vendor.calls.slice(before).map(({ url }) => url.searchParams.get('network') ?? 'capillary');
  expect(asked.filter((network) => network !== 'facebook').toSorted()).toEqual([
    'capillary',
    'foursquare',
    'twitter',
  ]);
});

for (const { mobile, channel, zone, baseline } of [
  { mobile: '917385022695', channel: 'viber', zone: 'Asia/Kolkata', baseline: 'latin-kolkata.png' },
  { mobile: '447700900121', channel: 'sms', zone: 'America/New_York', baseline: 'scripts-new-york.png' },
]) {
  test(`a report looks as it did: ${baseline}`, async () => {
    const folder = await makeFolder();
    const options = ['--mobile', mobile, '--channel', channel, '--zone', zone, '--format', 'png', ...frozen];
    expect(await runReport([...options, '--summary', '--out', folder])).toMatchObject({ code: 0 });
    const [picture = Buffer.of()] = (await readFolder(folder)).values();
    // Another version of the browser may smooth letters in another way; a line that moves is far more.
    expect(picture).toMatchSnapshot(baseline, { threshold: 0.3, maxDiffPixelRatio: 0.01 });
  });
}

const list = [
  'identifierName,identifierValue,reference',
  'mobile,917385022695,TICKET-81',
  'mobile,919988221100,919988221100',
  'mobile,447700900999,',
  'fax,12,short',
].join('\r\n');

test('a list makes a folder for each customer, a sheet of all, and names the rows that failed', async ({
  browser,
}) => {
  const folder = await makeFolder();
  const file = join(await makeFolder(), 'list.csv');
  await writeFile(file, list);
  const options = ['--customers', file, '--format', 'png,csv', '--out', folder, ...frozen];
  const run = await runReport(options);
  expect(run.code).toBe(1);
  expect(run.said).toContain('2 of 4 made, 2 failed (rows 4, 5)');
  const files = await readFolder(folder);
  const manifest = readManifest(String(files.get('manifest.json')));
  expect(manifest?.finishedAt).not.toBeNull();
  expect(manifest?.entries.map(({ row, folder: name, outcome }) => [row, name, outcome])).toEqual([
    [2, 'TICKET-81', 'made'],
    [3, 'row-0003', 'made'],
    [4, 'row-0004', 'failed'],
    [5, 'row-0005', 'failed'],
  ]);
  for (const { folder: name, files: listed } of manifest?.entries ?? []) {
    for (const { name: one, sha256 } of listed) {
      const content = files.get(join(name, one)) ?? '';
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
    }
  }
  for (const [path, content] of files) {
    expect(await findIdentifiers(path, content, [...personal, '447700900999', 'tom.sawyer'])).toEqual([]);
  }

  const page = await (await browser.newContext()).newPage();
  await page.goto(`file://${join(folder, 'index.html')}`);
  await expect(page.getByRole('heading', { name: 'Customer reports' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Picture of TICKET-81' })).toBeVisible();
  const drawn = await page
    .locator('img')
    .evaluateAll((pictures) =>
      pictures.map((picture) => picture instanceof HTMLImageElement && picture.naturalWidth),
    );
  expect(drawn).toEqual([794, 794]);
  await expectSound(page);
  await page.context().close();

  const before = await stat(join(folder, 'TICKET-81'));
  const again = await runReport(options);
  expect(again.complained).toContain('row 2: 7 of 7 messages, 2 files in TICKET-81 (made before)');
  expect((await stat(join(folder, 'TICKET-81'))).mtimeMs).toBe(before.mtimeMs);
});

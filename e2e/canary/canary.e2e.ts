import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Page } from '@playwright/test';
import { findBrowser } from '../../src/cli/browser/find-browser.ts';
import { expect, searchFor, test } from '../fixtures.ts';
import { cards, findField, goHome, inspect } from '../page-parts.ts';
import { findIdentifiers } from '../reports/support/find-identifiers.ts';
import { makeFolder, readFolder } from '../reports/support/run-report.ts';
import { startServer } from '../start-server.ts';
import { exportAs } from '../support/page-outputs.ts';
import {
  type CanaryVendor,
  failing,
  personalCanaries,
  planted,
  secretCanaries,
  startCanaryVendor,
} from './canaries.ts';
import { readHeap } from './heap.ts';
import { findCanaries, spellingsOf } from './spellings.ts';

const everything = [...secretCanaries, ...personalCanaries, ...Object.values(failing)];

/** What no masked document holds, whatever its texts say. */
const hidden = [...secretCanaries, planted.mobile, planted.email, planted.externalId, planted.code];

let vendor: CanaryVendor;
test.beforeAll(async () => {
  vendor = await startCanaryVendor();
});
test.afterAll(async () => vendor.close());

test('what is planted is found in whatever way it is written', () => {
  for (const value of everything) {
    for (const [how, spelling] of spellingsOf(value)) {
      if (typeof spelling === 'string')
        expect(findCanaries('', Buffer.from(`before ${spelling} after`, 'latin1'), [value]), how).not.toEqual(
          [],
        );
    }
    for (const before of ['', 'a', 'ab'])
      expect(
        findCanaries('', Buffer.from(Buffer.from(`${before}${value} c`).toString('base64')), [value]),
      ).toEqual([expect.stringContaining('in base64')]);
  }
  expect(findCanaries('', Buffer.from('+44 7700 900681'), everything)).toHaveLength(1);
  expect(findCanaries('', Buffer.from('nothing of anybody'), everything)).toEqual([]);
});

test('page and proxy keep nothing of what is planted, nor tell it in an error', async ({ page, servers }) => {
  const folder = await makeFolder();
  const server = await servers.fresh({ ...vendor.settings.oauth, TMPDIR: folder });
  const faults: string[] = [];
  const bodies: Promise<void>[] = [];
  page.on('response', (response) => {
    const isAnswer = response.url().endsWith('/api/interactions') && response.ok();
    const read = async (): Promise<void> => {
      const headers = Buffer.from(JSON.stringify(await response.allHeaders()));
      // Whoever asks for a customer gets them, without their codes.
      const kept = isAnswer ? [...secretCanaries, planted.code] : everything;
      faults.push(...findCanaries('a body', await response.body(), kept));
      faults.push(...findCanaries('a header', headers, everything));
    };
    bodies.push(read());
  });
  await page.goto(server.origin);
  await searchFor(page, planted.mobile);
  await expect(cards(page)).toHaveCount(3);
  await cards(page).first().getByRole('button').first().click();
  await inspect(page, 'Fetched');
  const file = await exportAs(page, 'CSV, for spreadsheets');
  faults.push(...findCanaries(file.name, file.bytes, hidden));
  for (const mobile of Object.values(failing)) {
    await searchFor(page, mobile);
    await expect(page.getByRole('alert').first()).toBeVisible();
    await page.getByRole('alert').getByRole('button').last().click();
  }
  for (const path of ['/healthz', '/readyz', '/metrics', '/api/about', '/nowhere']) {
    const response = await page.request.get(`${server.origin}${path}`);
    faults.push(...findCanaries(path, await response.body(), everything));
  }
  await Promise.all(bodies);
  faults.push(...findCanaries('the log', Buffer.from(server.log()), everything));
  faults.push(...(await sweep(folder)), ...(await sweep('dist')));
  expect(faults).toEqual([]);
  await rm(folder, { recursive: true });
});

test('the command keeps nothing of what is planted but in the documents that are asked for', async () => {
  const [home, temporary, out] = [await makeFolder(), await makeFolder(), await makeFolder()];
  const { PATH = '', CHROMIUM_PATH } = process.env;
  const cache = join(home, 'npm');
  await mkdir(cache);
  const formats = ['--format', 'png,pdf,csv,json,md', '--reference', 'canary'];
  const child = spawn('npm', ['run', 'report', '--', '--mobile', '-', ...formats, '--out', out], {
    env: {
      PATH,
      HOME: home,
      TMPDIR: temporary,
      npm_config_cache: cache,
      CHROMIUM_PATH: findBrowser(CHROMIUM_PATH),
      ...vendor.settings.basic,
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.end(planted.mobile);
  const [said, complained] = await Promise.all([text(child.stdout), text(child.stderr)]);
  expect(complained).toBe('');
  const faults = [...findCanaries('what it said', Buffer.from(said), everything)];
  const documents = await readFolder(out);
  expect([...documents.keys()].join(' ')).toMatch(/\.csv.*\.json.*\.md.*\.pdf.*\.png/);
  for (const [name, content] of documents) {
    faults.push(...findCanaries(name, content, hidden), ...findCanaries(name, Buffer.alloc(0), everything));
    faults.push(...(await findIdentifiers(name, content, hidden)));
  }
  expect([...faults, ...(await sweep(home)), ...(await sweep(temporary))]).toEqual([]);
  await Promise.all([home, temporary, out].map(async (folder) => rm(folder, { recursive: true })));
});

test('the tab holds nothing of a customer whom somebody left', async ({ page, servers }) => {
  const server = await servers.fresh(vendor.settings.oauth);
  // What was typed is offered again until the tab closes ("Recent"): of this customer it is the external id.
  const others = personalCanaries.filter((value) => value !== planted.externalId && value !== planted.code);
  await page.goto(server.origin);
  await searchFor(page, planted.externalId);
  await expect(cards(page)).toHaveCount(3);
  await cards(page).first().getByRole('button').first().click();
  await inspect(page, 'Overview');
  await findField(page).fill('parcel');
  await expect(cards(page)).toHaveCount(1);
  const before = await takeSnapshot(page);
  expect(others.filter((value) => !before.texts.some((held) => held.includes(value)))).toEqual([]);
  await goHome(page);
  const after = await takeSnapshot(page);
  expect(after.findHolders(others)).toEqual([]);
  expect(after.texts.filter((held) => others.some((value) => held.includes(value)))).toEqual([]);
});

async function takeSnapshot(page: Page): Promise<ReturnType<typeof readHeap>> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return readHeap(chunks.join(''));
}

test('the proxy holds nothing of whom it has answered', async () => {
  const folder = await makeFolder();
  const file = join(folder, 'proxy.heapsnapshot');
  const server = await startServer({ ...vendor.settings.oauth, CANARY_SNAPSHOT: file }, [
    '--expose-gc',
    '--heap-snapshot-string-limit=1000000',
    '--import',
    new URL('./snapshot-on-signal.ts', import.meta.url).href,
  ]);
  const ask = async (identifierName: string, identifierValue: string): Promise<number> => {
    const response = await fetch(`${server.origin}/api/interactions`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'X-Requested-By': 'customer-timeline',
        Origin: server.origin,
      },
      body: JSON.stringify({ identifierName, identifierValue }),
    });
    await response.text();
    return response.status;
  };
  expect(await ask('mobile', planted.mobile)).toBe(200);
  expect(await ask('email', planted.email)).toBe(200);
  for (const mobile of Object.values(failing)) expect(await ask('mobile', mobile)).toBe(502);
  server.signal('SIGUSR2');
  await expect.poll(() => existsSync(file)).toBe(true);
  const heap = readHeap(await readFile(file, 'utf8'));
  // The credentials must be there; so it is a heap, and what is looked for is found.
  expect(heap.findHolders([vendor.settings.oauth['CAPILLARY_CLIENT_SECRET'] ?? ''], 1)).toHaveLength(1);
  expect(heap.findHolders([...personalCanaries, ...Object.values(failing)])).toEqual([]);
  await server.stop();
  await rm(folder, { recursive: true });
});

/** What of all that is planted stands in the files of a folder, or in their names. */
async function sweep(folder: string): Promise<readonly string[]> {
  const files = await readFolder(folder);
  return [...files].flatMap(([name, content]) => findCanaries(name, content, everything));
}

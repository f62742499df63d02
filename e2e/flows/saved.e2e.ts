import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import {
  cards,
  channels,
  chooseZone,
  counts,
  dayHeading,
  inspect,
  notices,
  tab,
  whoHeading,
} from '../page-parts.ts';
import { expectSound } from '../states/expect-sound.ts';
import { saveAnswer } from '../support/page-outputs.ts';
import { watchCalls } from '../watch-calls.ts';

type Payload = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

function json(name: string, text: string): Payload {
  return { name, mimeType: 'application/json', buffer: Buffer.from(text) };
}

const viber = readFileSync('src/contract/fixtures/flat-viber.json', 'utf8');
const bare = json('viber.json', viber);
const saved = json(
  'saved.json',
  `{"format":"customer-timeline/answer","version":1,"mode":"demo","sourceTimeZone":"Asia/Kolkata","hidden":false,
    "sent":{"identifierName":"mobile","identifierValue":"917385022695"},"answers":[{"network":null,"type":"viber",
    "fetchedAt":"2025-06-30T12:00:00Z","requestId":"r1","answer":${viber}}]}`,
);

function input(page: Page): Locator {
  return page.getByLabel('Open a saved file');
}

function strip(page: Page): Locator {
  return page.getByRole('region', { name: 'From a file' });
}

async function open(page: Page, file: Payload): Promise<void> {
  await page.goto('/saved');
  await input(page).setInputFiles(file);
}

test('an answer is saved whole and opened again without a call', async ({ page, search }) => {
  await search('919988221100');
  await expect(cards(page)).toHaveCount(2);
  const tabs = await channels(page).getByRole('tab').allTextContents();
  const texts = await cards(page).allTextContents();
  const { name, path, text } = await saveAnswer(page);
  expect(name).toBe('customer-timeline-answer-2025-07-01T00-00-00Z.json');
  expect(JSON.parse(text)).toMatchObject({
    format: 'customer-timeline/answer',
    version: 1,
    mode: 'demo',
    sourceTimeZone: 'Asia/Kolkata',
    hidden: false,
    sent: { identifierName: 'mobile', identifierValue: '919988221100' },
    answers: [{ network: null, type: null, fetchedAt: '2025-07-01T00:00:00.000Z' }],
  });

  await page.goto('/saved');
  const calls = watchCalls(page);
  await input(page).setInputFiles(path);
  await expect(whoHeading(page)).toBeFocused();
  await expect(whoHeading(page)).toContainText('+91 99882 21100');
  await expect(channels(page).getByRole('tab')).toHaveText(tabs);
  await expect(cards(page)).toHaveText(texts);
  await expect(counts(page, '2 of 2')).toBeVisible();
  await expect(strip(page)).toContainText('fetched 1 Jul 2025, 05:30:00 (Kolkata +5:30)');
  await expect(strip(page)).toContainText('nothing here is live');
  await expect(strip(page)).toContainText('demo data');
  await expect(page.getByRole('button', { name: 'Refresh' })).toHaveCount(0);
  expect(calls).toEqual([]);
});

test('an answer saved while identities are hidden names nobody', async ({ page, search }) => {
  await search('919988221100');
  await page.getByRole('button', { name: 'Hide identities' }).click();
  const { path, text } = await saveAnswer(page);
  expect(text).toContain('"hidden":true');
  expect(text).not.toContain('919988221100');
  expect(text).not.toContain('tom.sawyer');
  expect(text).not.toContain('"sent":');
  await page.goto('/saved');
  await input(page).setInputFiles(path);
  await expect(cards(page)).toHaveCount(2);
  await expect(strip(page)).toContainText('identities were hidden on saving');
});

test('what is not as it was written is said: a list named twice, bytes that are no letters', async ({
  page,
}) => {
  const buffer = Buffer.from(
    `{"name":"capillary","city":"K\xf6ln","interaction":[{"name":"sms","messageList":[{"id":1,"subject":"An earlier one"}]}],
      "interaction":[{"name":"sms","messageList":[{"id":2,"subject":"The last one","price":1.10}]}]}`,
    'latin1',
  );
  await open(page, { ...bare, buffer });
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(cards(page)).toHaveCount(1);
  await expect(notices(page)).toContainText('2 odd fields in Capillary’s answer.');
  const fetched = await inspect(page, 'Fetched');
  const parts = fetched.getByRole('group').filter({ hasText: '2 odd fields in Capillary’s answer' });
  await expect(parts.getByRole('listitem')).toContainText([
    /not UTF-8.*K\ufffdln/,
    /more than once[^]*An earlier one/,
  ]);
});

test('every view works, and the address of it survives a reload, but not the file', async ({ page }) => {
  await open(page, saved);
  await expect(counts(page, '7 of 7')).toBeVisible();
  await expect(await inspect(page, 'Fetched')).toContainText('Only Viber was asked for.');
  await tab(page, 'Viber').click();
  await expect(counts(page, '3 of 7')).toBeVisible();
  await expect(strip(page).getByRole('combobox', { name: 'Time zone' })).toBeVisible();
  await chooseZone(page, 'UTC');
  await expect(dayHeading(page, 'Wednesday 28 May 2025 · 1 message')).toBeVisible();
  await expect(cards(page).first()).toContainText('08:22:07');
  await page.reload();
  await expect(input(page)).toBeVisible();
  await input(page).setInputFiles(saved);
  await expect(counts(page, '3 of 7')).toBeVisible();
  await page.getByRole('button', { name: 'Open another' }).click();
  await expect(input(page)).toBeVisible();
  await expect(page).toHaveURL(/\/saved$/);
});

test('a file’s name is not shown any more once identities are hidden', async ({ page }) => {
  await open(page, { ...saved, name: 'Mr Sawyer.json' });
  await expect(strip(page)).toContainText('Mr Sawyer.json');
  await page.getByRole('button', { name: 'Hide identities' }).click();
  await expect(strip(page)).not.toContainText('Sawyer');
  await expect(page.getByRole('main')).not.toContainText('7385022695');
});

test('a file can be dropped', async ({ page }) => {
  await page.goto('/saved');
  const dataTransfer = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'dropped.json', { type: 'application/json' }));
    return transfer;
  }, saved.buffer.toString());
  await input(page).dispatchEvent('dragover', { dataTransfer });
  await input(page).dispatchEvent('drop', { dataTransfer });
  await expect(counts(page, '7 of 7')).toBeVisible();
  await expect(strip(page)).toContainText('dropped.json');
});

test('an answer straight from Capillary is opened in the zone that a person says', async ({ page }) => {
  await open(page, bare);
  await expect(page.getByRole('heading', { name: 'An answer straight from Capillary' })).toBeFocused();
  const zone = page.getByRole('combobox', { name: 'The times in it are of' });
  await expect(zone).toHaveValue('Asia/Kolkata');
  await expect(zone).toHaveAccessibleDescription(/^Chosen for now/);
  await expectSound(page);
  await zone.selectOption('Europe/Berlin');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(cards(page).first()).toContainText('13:52:07');
  await expect(cards(page).first().getByRole('time').first()).toHaveAttribute(
    'datetime',
    '2025-05-28T13:52:07+02:00',
  );
  await expect(whoHeading(page)).toHaveText('A customer whom the answer does not name');
  await expect(strip(page)).toContainText('the file’s own date');
  await expect(strip(page)).not.toContainText('demo');
});

test('what cannot be opened is said, with what to do, and the next file is taken', async ({ page }) => {
  const alert = page.getByRole('alert');
  await open(page, json('garbage.json', '<html>secret 482913</html>'));
  await expect(alert).toContainText('This file is not JSON: garbage.json');
  await expect(alert).not.toContainText('482913');
  await expectSound(page);
  await input(page).setInputFiles(json('other.json', '{"a":1}'));
  await expect(alert).toContainText('This file holds no answer that can be read: other.json');
  const failure = '{"response":{"status":{"success":"false","code":1012}}}';
  await input(page).setInputFiles(json('failure.json', failure));
  await expect(alert).toContainText('This file holds an error, not a history: failure.json');
  await input(page).setInputFiles(saved);
  await expect(counts(page, '7 of 7')).toBeVisible();
});

test('once the page is there, it needs no service', async ({ page, context }) => {
  await page.route('**/api/**', async (route) => route.abort());
  await page.goto('/saved');
  await expect(input(page)).toBeVisible();
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await input(page).setInputFiles(bare);
  const zone = page.getByRole('combobox', { name: 'The times in it are of' });
  // The page brought along what the service is connected to.
  await expect(zone).toHaveValue('Asia/Kolkata');
  await zone.selectOption('UTC');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(counts(page, '7 of 7')).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('the page of a file is sound, empty and opened', async ({ page }) => {
  await page.goto('/saved');
  await expect(input(page)).toBeVisible();
  await expectSound(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await input(page).setInputFiles({ ...saved, name: `${'long-name-'.repeat(20)}.json` });
  await expect(counts(page, '7 of 7')).toBeVisible();
  await expectSound(page);
});

test('the first screen does not load the code of it', async ({ page }) => {
  const files: string[] = [];
  page.on('request', (request) => files.push(new URL(request.url()).pathname));
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  const ofSaved = (): readonly string[] => files.filter((file) => file.includes('SavedPage'));
  expect(ofSaved()).toEqual([]);
  await page.goto('/saved');
  await expect(input(page)).toBeVisible();
  expect(ofSaved()).not.toEqual([]);
});

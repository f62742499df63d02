import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { expect, test } from '../fixtures.ts';
import { cards } from '../page-parts.ts';
import { readPng } from './support/read-png.ts';

/** Opens the report, presses the button and waits for all pictures. */
async function savePictures(page: Page): Promise<ReadonlyMap<string, PNG>> {
  const downloads: Download[] = [];
  page.on('download', (download) => downloads.push(download));
  await page.getByRole('button', { name: /^Save as/ }).click();
  await expect(page.getByRole('status').filter({ hasText: /^Saved \d+ picture/ })).toBeVisible({
    timeout: 120_000,
  });
  const pictures = new Map<string, PNG>();
  for (const download of downloads) {
    const { png } = readPng(await readFile(await download.path()));
    pictures.set(download.suggestedFilename(), png);
  }
  return pictures;
}

test('a picture of a report is what the page shows', async ({ page, search }) => {
  await search('447700900101');
  await page.getByRole('tab', { name: /^WhatsApp/ }).click();
  await page.getByRole('button', { name: 'Report' }).click();
  await page.getByRole('switch', { name: 'Show a summary' }).check();
  const report = page.locator('[data-report]');
  await expect(report).toContainText('Summary of these messages');
  const [[name, picture] = ['', new PNG()]] = await savePictures(page);
  expect(name).toBe('customer-timeline-2025-07-01T00-00-00Z.png');

  // To the top left corner, as the picture has it: half pixels would move every line.
  await report.evaluate((element) => {
    Object.assign(element.style, { position: 'absolute', inset: '0 auto auto 0' });
  });
  const shown = PNG.sync.read(await report.screenshot());
  expect([picture.width, picture.height]).toEqual([shown.width, shown.height]);
  const different = pixelmatch(shown.data, picture.data, undefined, shown.width, shown.height, {
    threshold: 0.2,
  });
  expect(different / (shown.width * shown.height)).toBeLessThan(0.002);
});

test('a phone draws a picture as wide as a desk does', async ({ page, search }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await search('917385022695');
  await expect(cards(page)).toHaveCount(7);
  await page.getByRole('button', { name: 'Report' }).click();
  const [[, picture] = ['', new PNG()]] = await savePictures(page);
  expect(picture.width).toBe(794);
});

test('saving pictures can be cancelled', async ({ page, search }) => {
  await search('447700900111');
  await page.getByRole('button', { name: 'Report' }).click();
  await page.getByRole('button', { name: /^Save as \d+ pictures/ }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Cancelled.' })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('button', { name: /^Save as/ })).toBeEnabled();
});

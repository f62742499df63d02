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
  const report = page.locator('article[data-report]');
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

test('the parts of a long report hold every row between them, each a picture as high as its part', async ({
  page,
  search,
}) => {
  test.slow();
  await search('447700900111');
  await page.getByRole('tab', { name: /^WhatsApp/ }).click();
  await page.getByRole('button', { name: 'Report' }).click();
  const facts = (await page.locator('[data-report-facts]').getAttribute('data-report-facts')) ?? '';
  const shown = Number(/"shown":(\d+)/.exec(facts)?.[1]);
  const sections = page.locator('[data-part]');
  const parts = await sections.count();
  expect(parts).toBeGreaterThan(1);
  await expect(page.locator('[data-report-row]')).toHaveCount(shown);
  const pictures = await savePictures(page);
  expect([...pictures.keys()]).toEqual(
    Array.from(
      { length: parts },
      (_, part) => `customer-timeline-2025-07-01T00-00-00Z-part-${part + 1}-of-${parts}.png`,
    ),
  );
  for (const [part, { width, height }] of [...pictures.values()].entries()) {
    const section = sections.nth(part);
    await section.scrollIntoViewIfNeeded();
    await expect(section).toContainText(`Messages, part ${part + 1} of ${parts}`);
    expect(width).toBe(794);
    expect(height).toBeLessThanOrEqual(16_000);
    // The sheet's edges stand around it, and above the first one the head of the report. What was off the screen has its
    // true height a moment after it came there.
    const edges = async (): Promise<number> => height - ((await section.boundingBox())?.height ?? 0);
    await expect.poll(edges).toBeGreaterThan(0);
    if (part > 0) expect(await edges()).toBeLessThan(80);
  }
});

test('a phone draws a picture as wide as a desk does', async ({ page, search }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await search('917385022695');
  await expect(cards(page)).toHaveCount(7);
  await page.getByRole('button', { name: 'Report' }).click();
  const [[, picture] = ['', new PNG()]] = await savePictures(page);
  expect(picture.width).toBe(794);
});

test('saving pictures can be cancelled, and moves nothing', async ({ page, search }) => {
  await search('447700900111');
  await page.getByRole('button', { name: 'Report' }).click();
  const sheet = page.locator('[data-report-facts] > [data-report]');
  const before = await sheet.boundingBox();
  await page.getByRole('button', { name: /^Save as \d+ pictures/ }).click();
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible();
  expect(await sheet.boundingBox()).toEqual(before);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Cancelled.' })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('button', { name: /^Save as/ })).toBeEnabled();
  expect(await sheet.boundingBox()).toEqual(before);
});

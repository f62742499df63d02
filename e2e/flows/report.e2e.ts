import { readExport } from '../../src/export/document.ts';
import { expect, test } from '../fixtures.ts';
import { cards, counts, findField } from '../page-parts.ts';
import { exportAs } from '../support/page-outputs.ts';

const personal = /919988221100|9988221100|tom\.sawyer/;

test('the report is what is on screen, whole, dated and masked, and says so', async ({ page, search }) => {
  await search('917385022695');
  await expect(cards(page)).toHaveCount(7);
  await page.getByRole('tab', { name: /^Viber/ }).click();
  await page.getByRole('button', { name: 'Report' }).click();
  await expect(page).toHaveURL(/\/customers\/[\w-]+\/report\?channel=viber$/);
  const report = page.locator('[data-report]');
  await expect(report).toContainText('Communication report');
  await expect(report).toContainText('3 of 7 messages');
  await expect(report).toContainText('Asia/Kolkata');
  await expect(report).toContainText('DEMO');
  await expect(report).toContainText('Masked');
  await expect(report).toContainText('Wednesday 28 May 2025');
  await expect(report.locator('[data-report-row]')).toHaveCount(3);
  expect(await page.content()).not.toMatch(/7385022695|73850 22695/);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Print or save as PDF' })).toBeHidden();
  await expect(report).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: 'Back to the timeline' }).click();
  await expect(cards(page)).toHaveCount(3);
});

test('showing identities in a report is a choice that the report states', async ({ page, search }) => {
  await search('919988221100');
  await page.getByRole('button', { name: 'Report' }).click();
  const report = page.locator('[data-report]');
  await expect(report).toContainText('Masked');
  expect(await page.content()).not.toMatch(personal);
  await page.getByRole('switch', { name: 'Show identities' }).check();
  await expect(report).toContainText('Not masked: identities are shown in full, by choice.');
  await expect(report).toContainText('One-time codes were masked before they reached this page');
  await expect(report).toContainText('+91 99882 21100');
});

test('every row of a thousand stands in the report', async ({ page, search }) => {
  await search('447700900111');
  await expect(counts(page, '1,000 of 1,000')).toBeVisible();
  await page.getByRole('button', { name: 'Report' }).click();
  await expect(page.locator('[data-report-row]')).toHaveCount(1000);
});

test('a link to a report opens it by itself', async ({ page, search }) => {
  await search('917385022695');
  await expect(cards(page)).toHaveCount(7);
  const { origin, pathname } = new URL(page.url());
  await page.goto(`${origin}${pathname}/report?status=failed`);
  await expect(page.locator('[data-report]')).toContainText('7 of 7 messages');
});

test('what is shown is saved as CSV, JSON and Markdown, masked, under names that say nothing', async ({
  page,
  search,
}) => {
  await search('919988221100');
  await expect(cards(page)).toHaveCount(2);
  await findField(page).fill('e');
  for (const [label, end, what] of [
    ['CSV, for spreadsheets', 'csv', 'CSV'],
    ['JSON, for programs', 'json', 'JSON'],
    ['Markdown, for people', 'md', 'Markdown'],
  ] as const) {
    const { name, text } = await exportAs(page, label);
    expect(name).toBe(`customer-timeline-2025-07-01T00-00-00Z.${end}`);
    expect(text).not.toMatch(personal);
    expect(text).toContain('•••');
    await expect(
      page.getByRole('status').filter({ hasText: `Saved 2 messages as ${what}, masked.` }),
    ).toBeVisible();
    if (end === 'csv') expect(text).toMatch(/^\uFEFFTime,Time zone,/);
    if (end === 'json') {
      const read = readExport(JSON.parse(text));
      expect(read?.rows).toHaveLength(2);
      expect(read?.counts).toMatchObject({ shown: 2, total: 2 });
    }
  }
  await page.getByRole('switch', { name: 'Mask identities and codes' }).uncheck();
  const { text } = await exportAs(page, 'JSON, for programs');
  expect(text).toMatch(personal);
});

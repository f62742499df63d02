import { readExport } from '../../src/export/document.ts';
import { expect, test } from '../fixtures.ts';
import { cards, counts, findField } from '../page-parts.ts';
import { readPdf } from '../reports/support/read-pdf.ts';
import { expectSound } from '../states/expect-sound.ts';
import { exportAs } from '../support/page-outputs.ts';

const personal = /919988221100|9988221100|tom\.sawyer/;

test('the report is what is on screen, whole, dated and masked, and says so', async ({ page, search }) => {
  await search('917385022695');
  await expect(cards(page)).toHaveCount(7);
  await page.getByRole('tab', { name: /^Viber/ }).click();
  await page.getByRole('button', { name: 'Report', exact: true }).click();
  await expect(page).toHaveURL(/\/customers\/[\w-]+\/report\?channel=viber$/);
  const report = page.locator('[data-report]');
  await expect(report).toContainText('Communication report');
  await expect(report).toContainText('3 of 7 messages');
  await expect(report).toContainText('Asia/Kolkata');
  await expect(report).toContainText('DEMO');
  await expect(report).toContainText('Masked');
  await expect(report).toContainText('Wednesday 28 May 2025');
  await expect(report.locator('[data-report-row]')).toHaveCount(3);
  expect(await page.locator('#root').innerHTML()).not.toMatch(/7385022695|73850 22695/);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Print or save as PDF' })).toBeHidden();
  await expect(report).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: 'Back to the timeline' }).click();
  await expect(cards(page)).toHaveCount(3);
});

test('one message is a report, too', async ({ page, search }) => {
  await search('917385022695');
  const card = cards(page).first();
  await card.getByRole('button', { name: /^Details of/ }).click();
  await card.getByRole('button', { name: 'More for this message' }).click();
  await page.getByRole('button', { name: 'Report this message' }).click();
  const report = page.locator('[data-report]');
  await expect(report).toContainText('1 chosen of 7 messages');
  await expect(report.locator('[data-report-row]')).toHaveCount(1);
  await expect(report).toContainText('Hii,This is the message in viber.');
});

test('showing identities in a report is a choice that the report states', async ({ page, search }) => {
  await search('919988221100');
  await page.getByRole('button', { name: 'Report', exact: true }).click();
  const report = page.locator('[data-report]');
  await expect(report).toContainText('Masked');
  expect(await page.locator('#root').innerHTML()).not.toMatch(personal);
  await page.getByRole('switch', { name: 'Show identities' }).check();
  await expect(report).toContainText(
    'Identities are shown in full. One-time codes were masked before they reached this page.',
  );
  // A stamp, too: it is to be seen at once.
  await expect(report.locator('header').getByText('Identities shown in full', { exact: true })).toBeVisible();
  await expect(report).toContainText('+91 99882 21100');
});

test('what was typed into a report is there again after the way back, and nowhere else', async ({
  page,
  search,
}) => {
  await search('917385022695');
  await page.getByRole('button', { name: 'Report', exact: true }).click();
  await page.getByRole('textbox', { name: 'Reference number' }).fill('T-81');
  await page.getByRole('switch', { name: 'Show identities' }).check();
  await page.getByRole('button', { name: 'Back to the timeline' }).click();
  await expect(cards(page)).toHaveCount(7);
  const stored = await page.evaluate(() =>
    JSON.stringify([localStorage, sessionStorage, history.state, location.href]),
  );
  expect(stored).not.toContain('T-81');
  await page.getByRole('button', { name: 'Report', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Reference number' })).toHaveValue('T-81');
  await expect(page.locator('[data-report]')).toContainText('T-81');
  await expect(page.getByRole('switch', { name: 'Show identities' })).not.toBeChecked();
});

test('messages that were chosen make a report of their own', async ({ page, search }) => {
  await search('447700900101');
  await page.getByRole('tab', { name: /^Email/ }).click();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('button', { name: 'Select messages…' }).click();
  const boxes = cards(page).getByRole('checkbox');
  await boxes.nth(0).check();
  await boxes.nth(2).check();
  await page.getByRole('button', { name: 'Report these 2' }).click();
  const report = page.locator('[data-report]');
  await expect(report.locator('[data-report-row]')).toHaveCount(2);
  await expect(report).toContainText('2 chosen of 63 messages');
  await expect(report).toContainText('none, each message was chosen');
  // Another zone is another address of the same report.
  await page.getByRole('combobox', { name: 'Time zone' }).fill('new york');
  await page.getByRole('option', { name: /New York/ }).click();
  await expect(report).toContainText('America/New_York; each day prints its offset');
  await expect(report.locator('[data-report-row]')).toHaveCount(2);
  await page.reload();
  await expect(report).toContainText('2 chosen of 63 messages');
});

test('what is too long for one report is a report for each year', async ({ page, search }) => {
  await search('447700900112');
  await expect(counts(page, '10,000 of 10,000')).toBeVisible();
  await page.getByRole('button', { name: 'Report', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Too long for one report' })).toBeVisible();
  await page.getByRole('button', { name: '2025 · 1,323' }).click();
  await expect(page).toHaveURL(/from=2025-01-01&to=2025-12-31/);
  await expect(page.locator('[data-report]')).toContainText('1,323 of 10,000 messages');
});

test('sixty-three messages fit six sheets of A4, and each is there', async ({ page, search }) => {
  await search('447700900101');
  await page.getByRole('button', { name: 'Report', exact: true }).click();
  await page.getByRole('combobox', { name: 'Page size' }).selectOption('A4');
  await page.getByRole('switch', { name: 'Show message ids' }).check();
  await expect(page.locator('[data-report-row]')).toHaveCount(63);
  await page.getByRole('switch', { name: 'Show message ids' }).uncheck();
  const { pages, size } = await readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  expect(size).toEqual([595, 842]);
  expect(pages.length).toBeLessThanOrEqual(6);
  expect(pages[0]).toContain('to the customer unless a line says otherwise');
  expect(pages.join('').split('to the customer')).toHaveLength(2);
  expect(pages.at(-1)).toContain('Title only: the text of an email is not known here.');
});

for (const width of [1440, 320]) {
  test(`a report on a page ${width} wide is sound, its options open and identities shown`, async ({
    page,
    search,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await search('447700900101');
    await expect(cards(page).first()).toBeVisible();
    await page.goto(page.url().replace(/(customers\/[\w-]+)/, '$1/report'));
    const options = page.getByRole('button', { name: /^Options/ });
    if (width === 320) await options.click();
    else await expect(options).toBeHidden();
    await page.getByRole('switch', { name: 'Show identities' }).check();
    if (width === 320) await expect(options).toHaveText('Options (1)');
    await expect(page.locator('[data-report]')).toContainText('every.channel@example.com');
    await expect(page).toHaveTitle('Report · Customer Timeline (demo)');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await expectSound(page);
  });
}

test('every row of a thousand stands in the report', async ({ page, search }) => {
  await search('447700900111');
  await expect(counts(page, '1,000 of 1,000')).toBeVisible();
  await page.getByRole('button', { name: 'Report', exact: true }).click();
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
      page
        .getByRole('group', { name: 'Export', exact: true })
        .getByRole('status')
        .filter({ hasText: `Saved 2 messages as ${what}, masked.` }),
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

import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { cards, counts, field } from '../page-parts.ts';

/** An answer of so many messages, an hour apart, the last one the newest. */
function answerOf(count: number): string {
  const messageList = Array.from({ length: count }, (_, index) => ({
    id: index + 1,
    subject: `Message ${index + 1}`,
    sentDate: new Date(Date.UTC(2025, 2, 1) + index * 3_600_000).toISOString().slice(0, 19).replace('T', ' '),
    status: 'DELIVERED',
  }));
  return JSON.stringify({ name: 'capillary', interaction: [{ name: 'viber', count, messageList }] });
}

async function searchAt(page: Page, origin: string): Promise<void> {
  await page.goto(origin);
  await field(page).fill('447700900101');
  await field(page).press('Enter');
}

test('rows that are read stay where they are, however often somebody refreshes', async ({
  page,
  serveAnswer,
}) => {
  const { server, vendor } = await serveAnswer(answerOf(100));
  await searchAt(page, server.origin);
  await expect(counts(page, '100 of 100')).toBeVisible();
  await page.evaluate(() => window.scrollTo(0, 1_000));
  const refresh = page.getByRole('button', { name: 'Refresh', exact: true });
  const top = async (): Promise<number> =>
    cards(page)
      .filter({ hasText: 'Message 70' })
      .evaluate((card) => card.getBoundingClientRect().top);
  await expect(cards(page).filter({ hasText: 'Message 70' })).toBeVisible();
  const before = await top();
  for (const count of [103, 105]) {
    vendor.answer(answerOf(count));
    // Pressed without scrolling to it: somebody may do so by the palette.
    await refresh.evaluate((button: HTMLElement) => button.click());
    await expect(page.getByRole('button', { name: `${count - 100} new` })).toBeVisible();
    await expect(counts(page, '100 of 100')).toBeVisible();
    expect(await top()).toBe(before);
  }
  await page.getByRole('button', { name: '5 new' }).click();
  await expect(counts(page, '105 of 105')).toBeVisible();
  await expect(cards(page).first()).toContainText('Message 105');
  await expect(cards(page).first()).toBeInViewport();
});

test('300 messages are printed whole, 301 lead to a document of them', async ({ page, serveAnswer }) => {
  const { server, vendor } = await serveAnswer(answerOf(300));
  await searchAt(page, server.origin);
  await expect(counts(page, '300 of 300')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(cards(page)).toHaveCount(300);
  await expect(cards(page).last()).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  vendor.answer(answerOf(301));
  await page.reload();
  await expect(counts(page, '301 of 301')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('a document of all 301 messages')).toBeVisible();
  await expect(cards(page).first()).toBeHidden();
});

test('a file goes on being written when its menu is closed', async ({ page, search }) => {
  await search('447700900112');
  await expect(counts(page, '10,000 of 10,000')).toBeVisible();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const csv = page.getByRole('button', { name: 'CSV, for spreadsheets' });
  await expect(csv).toBeVisible();
  const saved = page.waitForEvent('download');
  await csv.click();
  await page.keyboard.press('Escape');
  await expect(csv).toBeHidden();
  await saved;
  await expect(
    page.getByRole('status').filter({ hasText: 'Saved 10,000 messages as CSV, masked.' }).first(),
  ).toBeVisible();
});

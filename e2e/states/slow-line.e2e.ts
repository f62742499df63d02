import type { Page } from '@playwright/test';
import { expect, searchFor, test } from '../fixtures.ts';
import { cards, channels, counts, field, openFilter, whoHeading } from '../page-parts.ts';
import { watchCalls } from '../watch-calls.ts';

/** Lighthouse's "Slow 4G", on a processor that does a quarter of the work. */
async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 200_000,
    uploadThroughput: 94_000,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

test('on a slow line and a slow machine nothing is asked twice, lost or shown before its time', async ({
  page,
}) => {
  test.slow();
  await slowDown(page);
  const calls = watchCalls(page);
  // The answer waits until what stands before it was looked at.
  const looked = Promise.withResolvers<void>();
  await page.route('**/api/interactions', async (route) => {
    await looked.promise;
    await route.continue();
  });
  // The page is there before its code is: what is typed and pressed by then is done when that comes.
  await page.goto('/', { waitUntil: 'commit' });
  await searchFor(page, '447700900111');
  await expect(whoHeading(page)).toHaveText(/447700900111|\+44 7700 900111/);
  await expect(channels(page)).toBeVisible();
  await expect(cards(page)).toHaveCount(0);
  looked.resolve();
  await expect(counts(page, '1,000 of 1,000')).toBeVisible({ timeout: 30_000 });
  await expect(whoHeading(page)).toContainText('+44 7700 900111');
  expect(calls).toHaveLength(1);
  const choices = await openFilter(page, 'Status');
  await choices.getByRole('checkbox').first().check();
  await expect(counts(page, '1,000 of 1,000')).toHaveCount(0);
  await expect(page).toHaveURL(/status=/);
  // Another customer, and then another one still: the last one wins, and nothing of the others is left.
  await searchFor(page, '447700900101');
  await searchFor(page, '917385022695');
  await expect(cards(page)).toHaveCount(7, { timeout: 30_000 });
  await expect(whoHeading(page)).toContainText('+91 73850 22695');
  await expect(field(page)).toHaveValue('');
});

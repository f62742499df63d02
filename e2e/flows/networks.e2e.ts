import type { Page } from '@playwright/test';
import { expect, searchFor, test } from '../fixtures.ts';
import { cards, counts, inspect, notices } from '../page-parts.ts';
import { watchCalls } from '../watch-calls.ts';

test('all networks are asked side by side and merged', async ({ page }) => {
  const calls = watchCalls(page);
  await searchAll(page, '447700900101');
  await expect(cards(page).first()).toBeVisible();
  for (const network of ['capillary', 'facebook', 'twitter', 'foursquare']) {
    expect(calls.filter((call) => call.includes(`"network":"${network}"`))).toHaveLength(1);
  }
  expect(calls).toHaveLength(4);
  const fetched = await inspect(page, 'Fetched');
  for (const network of ['Capillary', 'Facebook', 'Twitter', 'Foursquare'])
    await expect(fetched.getByRole('listitem').filter({ hasText: `${network}: ` })).toBeVisible();
  await expect(fetched).not.toContainText('not asked');
});

test('a network that fails is a visible line with a way to try again, and costs the others nothing', async ({
  page,
}) => {
  await searchAll(page, '447700900139');
  await expect(cards(page)).toHaveCount(3);
  await expect(counts(page, '3 of 3')).toBeVisible();
  const line = notices(page);
  await expect(line).toContainText('Facebook did not answer: its messages are missing.');
  const fetched = await inspect(page, 'Fetched');
  await expect(fetched.getByRole('listitem').filter({ hasText: /^Facebook: did not answer/ })).toBeVisible();
  await expect(fetched.getByRole('listitem').filter({ hasText: /^Twitter: / })).toBeVisible();
  for (const button of [
    line.getByRole('button', { name: 'Try again' }),
    fetched.getByRole('button', { name: 'Try again: Facebook' }),
  ]) {
    const calls = watchCalls(page);
    await button.click();
    await expect.poll(() => calls.length).toBeGreaterThan(0);
    expect(calls[0]).toContain('"network":"facebook"');
    await expect(line).toContainText('Facebook did not answer: its messages are missing.');
    await expect(cards(page)).toHaveCount(3);
  }
});

async function searchAll(page: Page, text: string): Promise<void> {
  await page.goto('/');
  await page.getByText('More options').click();
  await page.getByRole('combobox', { name: 'Network' }).selectOption('All four networks');
  await searchFor(page, text);
}

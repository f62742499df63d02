import type { Page } from '@playwright/test';
import { expect, searchFor, test } from '../fixtures.ts';
import { cards, counts } from '../page-parts.ts';
import { watchCalls } from '../watch-calls.ts';

test('all networks are asked side by side and merged', async ({ page }) => {
  const calls = watchCalls(page);
  await searchAll(page, '447700900101');
  await expect(cards(page).first()).toBeVisible();
  for (const network of ['capillary', 'facebook', 'twitter', 'foursquare']) {
    expect(calls.filter((call) => call.includes(`"network":"${network}"`))).toHaveLength(1);
  }
  expect(calls).toHaveLength(4);
  await expect(page.getByRole('button', { name: 'Remove filter: All four networks' })).toBeVisible();
});

test('a network that fails is a visible line with a way to try again, and costs the others nothing', async ({
  page,
}) => {
  await searchAll(page, '447700900139');
  await expect(cards(page)).toHaveCount(3);
  await expect(counts(page, '3 of 3')).toBeVisible();
  const lines = page.getByRole('status').filter({ hasText: 'Facebook' });
  await expect(lines).toContainText('Facebook failed');
  await expect(lines).toContainText('Twitter');
  const calls = watchCalls(page);
  await lines.getByRole('button', { name: 'Try again: Facebook' }).click();
  await expect.poll(() => calls.length).toBeGreaterThan(0);
  expect(calls[0]).toContain('"network":"facebook"');
  await expect(lines).toContainText('Facebook failed');
  await expect(cards(page)).toHaveCount(3);
});

async function searchAll(page: Page, text: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('combobox', { name: 'Network' }).selectOption('All four networks');
  await searchFor(page, text);
}

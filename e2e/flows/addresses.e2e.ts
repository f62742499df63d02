import type { Page } from '@playwright/test';
import { expect, searchFor, test } from '../fixtures.ts';
import { cards, counts, field, goNowhere, tab, whoHeading } from '../page-parts.ts';
import { watchCalls } from '../watch-calls.ts';

const deepLinks = [
  { hash: '#mobile=917385022695', shown: '+91 73850 22695' },
  { hash: '#mobile=+917385022695', shown: '+91 73850 22695' },
  { hash: '#email=thousand+news@example.com', shown: '+44 7700 900111' },
  { hash: '#external_id=LM0001', shown: '+44 7700 900123' },
] as const;

for (const { hash, shown } of deepLinks) {
  test(`a deep link ${hash} opens the customer and leaves nobody’s name behind`, async ({ page }) => {
    const calls = watchCalls(page);
    await page.goto(`/${hash}`);
    await expect(whoHeading(page)).toHaveText(shown);
    await expect(page).toHaveURL(/\/customers\/[\w-]+$/);
    await expect(counts(page, /[\d,]+ of [\d,]+/.source)).toBeVisible();
    await expect(whoHeading(page)).toHaveText(shown);
    expect(calls).toHaveLength(1);
    expect(await addressesOf(page)).toEqual(['/', expect.stringMatching(/^\/customers\/[\w-]+$/)]);
  });
}

test('a deep link into the open page is followed too', async ({ page, search }) => {
  await search('919988221100');
  await expect(cards(page)).toHaveCount(2);
  await page.goto('/');
  await page.evaluate(() => {
    window.location.hash = '#mobile=917385022695';
  });
  await expect(cards(page)).toHaveCount(7);
  const addresses = await addressesOf(page);
  expect(addresses.length).toBeGreaterThan(2);
  for (const address of addresses) expect(address).toMatch(/^\/(?:customers\/[\w-]+)?$/);
});

test('the answer of the search is kept; reloading and a pasted link ask once more, by the handle', async ({
  page,
  search,
  context,
}) => {
  const calls = watchCalls(page);
  await search('917385022695');
  await expect(cards(page)).toHaveCount(7);
  expect(calls).toEqual([expect.stringContaining('"identifierValue":"917385022695"')]);
  await page.reload();
  await expect(cards(page)).toHaveCount(7);
  expect(calls).toHaveLength(2);
  expect(calls[1]).toMatch(/^\{"handle":"[\w-]+"\}$/);

  const other = await context.newPage();
  const pasted = watchCalls(other);
  await other.goto(page.url());
  await expect(cards(other)).toHaveCount(7);
  expect(pasted).toEqual([calls[1]]);
});

test('one customer has one address', async ({ page, search }) => {
  await search('917385022695');
  await expect(cards(page)).toHaveCount(7);
  const address = page.url();
  await search('+91 73850-22695');
  await expect(cards(page)).toHaveCount(7);
  expect(page.url()).toBe(address);
});

test('Back and Forward go through the customers', async ({ page, search }) => {
  await search('917385022695');
  await expect(cards(page)).toHaveCount(7);
  await searchFor(page, '919988221100');
  await expect(cards(page)).toHaveCount(2);
  await page.goBack();
  await expect(cards(page)).toHaveCount(7);
  await page.goBack();
  await expect(field(page)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Find a customer' })).toBeVisible();
  await page.goForward();
  await expect(cards(page)).toHaveCount(7);
  await page.goForward();
  await expect(cards(page)).toHaveCount(2);
});

test('the tab stands in the address, and reloading keeps it', async ({ page, search }) => {
  await search('917385022695');
  await tab(page, 'Viber').click();
  await expect(cards(page)).toHaveCount(3);
  expect(new URL(page.url()).search).toBe('?channel=viber');
  await page.reload();
  await expect(tab(page, 'Viber')).toHaveAttribute('aria-selected', 'true');
  await expect(counts(page, '3 of 7')).toBeVisible();
  await tab(page, 'All').click();
  await expect(cards(page)).toHaveCount(7);
  expect(new URL(page.url()).search).toBe('');
});

test('junk in the address is ignored with a notice, and cleaned when that is dismissed', async ({
  page,
  search,
}) => {
  await search('917385022695');
  await expect(cards(page)).toHaveCount(7);
  await page.goto(`${page.url()}?type=<script>&from=31-02-2025&zone=Mars&status=raw:&order=up&channel=viber`);
  const notice = page.getByRole('status').filter({ hasText: 'Ignored in the address' });
  await expect(notice).toContainText('could not be read: from, status, zone, order, type.');
  await expect(cards(page)).toHaveCount(3);
  await notice.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice).toHaveCount(0);
  expect(new URL(page.url()).search).toBe('?channel=viber');
});

test('a link to a message lands on it, opened', async ({ page, search }) => {
  await search('917385022695');
  await expect(cards(page)).toHaveCount(7);
  await page.goto(`${page.url()}?message=1740767429676`);
  const card = page.getByRole('article', { name: 'SMS, Friday 7 March 2025 12:57:06, Not delivered' });
  await expect(card).toBeInViewport();
  await expect(card).toHaveAttribute('data-message-id', '1740767429676');
  await expect(card.getByRole('button', { name: /^Details of/ })).toHaveAttribute('aria-expanded', 'true');
});

test('an address that leads nowhere says so', async ({ page }) => {
  const response = await page.request.get('/nowhere/at/all');
  expect(response.status()).toBe(404);
  await page.goto('/');
  await goNowhere(page);
  await expect(page.getByRole('heading', { name: 'No such page' })).toBeVisible();
  await page.getByRole('link', { name: 'Find a customer' }).click();
  await expect(field(page)).toBeFocused();
});

/** Every address of this tab's history, the empty page before the first aside. */
async function addressesOf(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const { entries } = await session.send('Page.getNavigationHistory');
  await session.detach();
  return entries
    .filter(({ url }) => url !== 'about:blank')
    .map(({ url }) => url.slice(new URL(url).origin.length));
}

import { expect, searchFor, test } from '../fixtures.ts';
import { cards, chip, counts, filterButton, findField, inspect, openFilter, tab } from '../page-parts.ts';

test('words narrow as they are typed, are marked, and stay out of what a server sees', async ({
  page,
  search,
}) => {
  await search('447700900137');
  await expect(counts(page, '21 of 21')).toBeVisible();
  await findField(page).fill('REMINDER órder');
  await expect(counts(page, '6 of 21')).toBeVisible();
  await expect(cards(page).first().locator('mark')).toHaveText(['Reminder', 'order']);
  await expect(tab(page, 'SMS')).toHaveText('SMS 6');
  await expect(tab(page, 'WhatsApp')).toHaveText('WhatsApp 0');
  await expect(page).toHaveURL(/#q=REMINDER/);
  expect(new URL(page.url()).search).toBe('');
  await page.reload();
  await expect(findField(page)).toHaveValue('REMINDER órder');
  await expect(counts(page, '6 of 21')).toBeVisible();
  await findField(page).press('Escape');
  await expect(counts(page, '21 of 21')).toBeVisible();
  await expect(page).not.toHaveURL(/#/);
});

test('each choice says what it would keep under the other filters, and keeps that', async ({
  page,
  search,
}) => {
  await search('447700900137');
  await findField(page).fill('order');
  const status = await openFilter(page, 'Status');
  await expect(status.getByRole('checkbox', { name: 'Not delivered 6' })).toBeVisible();
  await expect(status.getByRole('checkbox', { name: 'GTW_NOT_FOUND 6' })).toBeVisible();
  await status.getByRole('checkbox', { name: 'Delivered 2', exact: true }).check();
  await expect(counts(page, '2 of 21')).toBeVisible();
  await status.getByRole('checkbox', { name: 'GTW_NOT_FOUND 6' }).check();
  await expect(counts(page, '8 of 21')).toBeVisible();
  await page.keyboard.press('Escape');
  expect(new URL(page.url()).search).toBe('?status=delivered&status=raw%3AGTW_NOT_FOUND');
  await expect(filterButton(page, 'Status')).toHaveAccessibleDescription('Delivered, GTW_NOT_FOUND');
  await findField(page).fill('');
  await expect(counts(page, '20 of 21')).toBeVisible();
  await chip(page, 'Status').click();
  await expect(chip(page, 'Status')).toHaveCount(0);
  await expect(filterButton(page, 'Status')).toHaveAccessibleDescription('');
  await expect(counts(page, '21 of 21')).toBeVisible();
  await findField(page).fill('order');
  await expect(counts(page, '8 of 21')).toBeVisible();
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(findField(page)).toHaveValue('');
  await expect(counts(page, '21 of 21')).toBeVisible();
  expect(new URL(page.url()).search).toBe('');
});

test('dates are chosen quickly or exactly, as days of the zone on screen', async ({ page, search }) => {
  await search('447700900137');
  const dates = await openFilter(page, 'Dates');
  await dates.getByRole('button', { name: 'Last 90 days of messages 21' }).click();
  await expect(page).toHaveURL(/\?from=2025-0\d-\d\d&to=2025-06-\d\d$/);
  await expect(counts(page, '21 of 21')).toBeVisible();
  await dates.getByRole('button', { name: 'June 2025 9' }).click();
  await expect(counts(page, '9 of 21')).toBeVisible();
  expect(new URL(page.url()).search).toBe('?from=2025-06-01&to=2025-06-30');
  await expect(filterButton(page, 'Dates')).toHaveAccessibleDescription('June 2025');
  await dates.getByLabel('From').fill('2025-05-12');
  await dates.getByLabel('To').fill('2025-05-12');
  await expect(filterButton(page, 'Dates')).toHaveAccessibleDescription('12 May 2025');
  await expect(counts(page, '5 of 21')).toBeVisible();
  for (const end of ['From', 'To']) {
    await dates.getByLabel(end).fill('');
    await dates.getByLabel(end).pressSequentially('12 June 2025');
    await expect(dates.getByLabel(end)).toHaveValue('12 June 2025');
  }
  await expect(filterButton(page, 'Dates')).toHaveAccessibleDescription('12 June 2025');
  expect(new URL(page.url()).search).toBe('?from=2025-06-12&to=2025-06-12');
  await page.goto('/');
  await searchFor(page, '447700900120');
  await expect(counts(page, /\d+ of \d+/.source)).toBeVisible();
});

test('campaigns and directions are chosen, none being what no campaign sent', async ({ page, search }) => {
  await search('447700900101');
  await expect(counts(page, '63 of 63')).toBeVisible();
  const campaigns = await openFilter(page, 'Campaign');
  const none = campaigns.getByRole('checkbox', { name: /^Not from a campaign/ });
  await none.check();
  await expect(page).toHaveURL(/\?campaign=none$/);
  await expect(counts(page, '27 of 63')).toBeVisible();
  await expect(cards(page)).toHaveCount(27);
  await expect(cards(page).getByText(/campaign \d/)).toHaveCount(0);
  await none.uncheck();
  await page.keyboard.press('Escape');
  const directions = await openFilter(page, 'Direction');
  await directions.getByRole('checkbox', { name: /^From the customer/ }).check();
  await expect(page).toHaveURL(/\?direction=in$/);
  await expect(cards(page).first()).toHaveAccessibleName(/from the customer/);
});

test('where nothing matches, each filter says what it keeps, and the nearest way back is one press', async ({
  page,
  search,
}) => {
  await search('447700900137');
  await findField(page).fill('sign-in');
  const status = await openFilter(page, 'Status');
  await status.getByRole('checkbox', { name: 'Not delivered 0' }).check();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'No message matches' })).toBeVisible();
  await expect(page.getByText('8 are “Not delivered”, 5 have “sign-in”, none is both.')).toBeVisible();
  await expect(counts(page, '0 of 21')).toBeVisible();
  await page.getByRole('button', { name: 'Drop “Not delivered” (5)' }).click();
  await expect(counts(page, '5 of 21')).toBeVisible();
  await expect(findField(page)).toHaveValue('sign-in');
});

test('a hit is shown among all others, from its details', async ({ page, search }) => {
  await search('447700900137');
  await findField(page).fill('reach');
  await expect(counts(page, '2 of 21')).toBeVisible();
  const first = cards(page).first();
  const id = await first.getAttribute('data-message-id');
  await first.getByRole('button', { name: /^Details of/ }).click();
  await first.getByRole('link', { name: 'Show in context' }).click();
  await expect(counts(page, '21 of 21')).toBeVisible();
  await expect(findField(page)).toHaveValue('');
  const landed = page.locator(`[data-message-id="${id}"]`);
  await expect(landed).toBeFocused();
  await expect(landed).toBeInViewport();
  await expect(landed.getByRole('link', { name: 'Show in context' })).toHaveCount(0);
});

test('oldest first turns the list, and the address keeps it', async ({ page, search }) => {
  await search('447700900137');
  await page.getByRole('button', { name: 'Newest first' }).click();
  await expect(cards(page).first()).toContainText('Your order 70425001 is confirmed');
  await page.reload();
  await expect(page.getByRole('button', { name: 'Oldest first' })).toBeVisible();
  await expect(cards(page).first()).toContainText('Your order 70425001 is confirmed');
});

test('repeats within minutes are one row that opens to each, and can be shown one by one', async ({
  page,
  search,
}) => {
  await search('447700900137');
  const fetched = await inspect(page, 'Fetched');
  await expect(fetched.getByText('6 repeats folded.')).toBeVisible();
  await expect(cards(page)).toHaveCount(15);
  const repeats = page.getByRole('button', { name: 'sent 5 times in 7 min 2 s, all delivered' });
  await repeats.click();
  await expect(cards(page)).toHaveCount(19);
  await expect(repeats).toHaveAttribute('aria-expanded', 'true');
  await expect(page.locator('[data-message-id="1747072930633"]')).toBeVisible();
  await page.getByRole('button', { name: 'Unfold' }).click();
  await expect(cards(page)).toHaveCount(21);
  await expect(page).toHaveURL(/\?fold=off$/);
  await page.getByRole('button', { name: 'Fold repeats' }).click();
  await expect(page).not.toHaveURL(/fold/);
});

test('a link to a folded message opens its repeats and lands on it', async ({ page, search }) => {
  await search('447700900137');
  await expect(cards(page)).toHaveCount(15);
  await page.goto(`${page.url()}?message=1747072982633`);
  const landed = page.locator('[data-message-id="1747072982633"]');
  await expect(landed).toBeFocused();
  await expect(landed).toHaveAttribute('data-open', 'true');
});

test('the list goes to a day, or says which one is nearest', async ({ page, search }) => {
  await search('447700900137');
  await page.getByRole('button', { name: 'Go to', exact: true }).click();
  const menu = page.getByRole('group', { name: 'Go to', exact: true });
  await menu.getByLabel('Day').fill('2025-05-19');
  await menu.getByRole('button', { name: 'Go', exact: true }).click();
  await expect(
    page
      .getByRole('status')
      .filter({ hasText: /^None on 19 May 2025; 20 May 2025 is nearest, with 3 messages\.$/ }),
  ).toBeVisible();
  await expect(page.locator('[data-message-id="1747735265185"]')).toBeFocused();
});

test('ten thousand messages are searched to the last one', async ({ page, search }) => {
  await search('447700900112');
  await expect(counts(page, '10,000 of 10,000')).toBeVisible();
  await findField(page).pressSequentially('order');
  await expect(page).toHaveURL(/#q=order$/);
  // The list follows the words when it can.
  await expect(counts(page, '10,000 of 10,000')).toBeHidden();
  const words = await page
    .getByRole('status')
    .filter({ hasText: / of 10,000$/ })
    .innerText();
  const shown = Number(words.split(' ')[0]?.replace(',', ''));
  expect(shown).toBeGreaterThan(0);
  expect(shown).toBeLessThan(10_000);
  await page.keyboard.press('Enter');
  await expect(cards(page).first()).toBeFocused();
});

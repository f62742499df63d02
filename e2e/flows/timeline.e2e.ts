import { expect, patientDemo, searchFor, test } from '../fixtures.ts';
import {
  cards,
  chooseZone,
  counts,
  dayHeading,
  hideIdentities,
  tab,
  timeline,
  whoHeading,
  zoneField,
} from '../page-parts.ts';
import { watchCalls } from '../watch-calls.ts';

test('tabs move by the arrow keys', async ({ page, search }) => {
  await search('917385022695');
  await tab(page, 'All').focus();
  await page.keyboard.press('ArrowRight');
  await expect(tab(page, 'SMS')).toBeFocused();
  await expect(tab(page, 'SMS')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('End');
  await expect(tab(page, 'Viber')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(tab(page, 'Viber')).toHaveAttribute('aria-selected', 'true');
  await expect(cards(page)).toHaveCount(3);
});

test('channels that hold nothing stand in the menu of all channels alone', async ({ page, search }) => {
  await search('917385022695');
  await expect(tab(page, 'WhatsApp')).toHaveCount(0);
  await page.getByRole('button', { name: 'All channels', exact: true }).click();
  const menu = page.getByRole('group', { name: 'All channels', exact: true });
  await expect(menu.getByRole('button')).toHaveText([
    'All 7',
    'SMS 4',
    'Viber 3',
    'Phone 4',
    ...['Email', 'WhatsApp', 'LINE', 'Zalo', 'Surveys', 'Missed calls'].map((label) => `${label} 0`),
  ]);
  await menu.getByRole('button', { name: 'WhatsApp 0' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing listed by WhatsApp' })).toBeVisible();
  await page
    .getByRole('tabpanel', { name: 'Messages' })
    .getByRole('button', { name: 'All channels' })
    .click();
  await expect(cards(page)).toHaveCount(7);
});

test('a row opens to its story, all its fields and its raw JSON', async ({ page, search }) => {
  await search('917385022695');
  const card = cards(page).first();
  const toggle = card.getByRole('button', { name: 'Details of Viber, Wednesday 28 May 2025 13:52:07' });
  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-expanded', 'true');
  await expect(card).toContainText('28 May 2025, 13:52:07 Kolkata +5:30');
  await expect(card).toContainText('Not delivered; Capillary gives no reason.');
  await card.getByText('All 7 fields and JSON, as Capillary writes them').click();
  for (const [name, value] of [
    ['id', '1746038178479'],
    ['campaignId', '1242049'],
    ['status', 'FAILED'],
    ['sentDate', '28-05-2025 13:52:07'],
    ['userId', '432796209'],
  ] as const) {
    await expect(card.getByRole('term').filter({ hasText: new RegExp(`^${name}$`) })).toBeVisible();
    await expect(
      card
        .getByRole('definition')
        .filter({ hasText: new RegExp(`^${value}$`) })
        .first(),
    ).toBeVisible();
  }
  await expect(card.getByLabel('Raw JSON', { exact: true })).toContainText(
    '"sentDate": "28-05-2025 13:52:07"',
  );
  await toggle.click();
  await expect(card.getByRole('definition')).toHaveCount(0);
});

test('another zone shows the same moments and cuts the days anew', async ({ page, search }) => {
  await search('917385022695');
  await expect(zoneField(page)).toHaveValue('Kolkata +5:30');
  const first = cards(page).first().getByRole('time').first();
  await expect(first).toHaveAttribute('datetime', '2025-05-28T13:52:07+05:30');
  await chooseZone(page, 'America/New_York');
  await expect(first).toHaveAttribute('datetime', '2025-05-28T04:22:07-04:00');
  await expect(page.getByText('not Capillary’s zone')).toBeVisible();
  await expect(timeline(page).getByRole('heading').last()).toHaveText('Friday 7 March 2025 · 4 messages');
  await expect(cards(page).last()).toContainText('02:27:06');
  expect(new URL(page.url()).search).toBe('?zone=America%2FNew_York');
  await page.reload();
  await expect(zoneField(page)).toHaveAttribute('title', 'America/New_York');
  await expect(zoneField(page)).toHaveValue(/^New York [−-]\d:00$/);
  await expect(first).toHaveAttribute('datetime', '2025-05-28T04:22:07-04:00');
});

test('a day is cut at the midnight of the zone that is shown', async ({ page, search }) => {
  await search('447700900120');
  await expect(dayHeading(page, /^Wednesday 1 January 2025 · 1 message$/)).toBeVisible();
  await expect(dayHeading(page, /^Tuesday 31 December 2024 · 1 message$/)).toBeVisible();
  await chooseZone(page, 'UTC');
  await expect(dayHeading(page, /^Tuesday 31 December 2024 · 2 messages$/)).toBeVisible();
});

test('refreshing asks once more, by the handle, and keeps what is shown', async ({ page, search }) => {
  const calls = watchCalls(page);
  await search('917385022695');
  await expect(cards(page)).toHaveCount(7);
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect.poll(() => calls.length).toBe(2);
  await expect(page.getByRole('button', { name: 'Refresh', exact: true })).toBeVisible();
  await expect(cards(page)).toHaveCount(7);
  expect(calls[1]).toContain('"handle"');
});

test('identities hide on demand, in the heading, the rows and the details', async ({ page, search }) => {
  await search('919988221100');
  await expect(cards(page)).toHaveCount(2);
  await expect(whoHeading(page)).toHaveText('+91 99882 21100');
  await hideIdentities(page);
  await expect(whoHeading(page)).toHaveText('Identities hidden');
  await expect(page.getByRole('main')).not.toContainText('919988221100');
  await expect(page.getByRole('main')).not.toContainText('99882 21100');
  await expect(page.getByRole('main')).not.toContainText('tom.sawyer');
  await page.getByRole('button', { name: 'Hide identities', exact: true }).click();
  await expect(whoHeading(page)).toHaveText('+91 99882 21100');
});

test('switching customers never shows the one before', async ({ page, servers }) => {
  const { origin } = await servers.shared(patientDemo);
  await page.goto(origin);
  await searchFor(page, '917385022695');
  await expect(cards(page)).toHaveCount(7);
  await searchFor(page, '447700900303');
  await expect(page.getByRole('status').filter({ hasText: 'Loading the timeline…' })).toBeVisible();
  await expect(whoHeading(page)).toHaveText('447700900303');
  // Who was there before may be kept, out of sight and out of reach, should the search fail.
  await expect(page.getByText('test-hello').filter({ visible: true })).toHaveCount(0);
  await expect(page.getByText('+91 73850 22695').filter({ visible: true })).toHaveCount(0);
  await expect(cards(page)).toHaveCount(0);
  await searchFor(page, '919988221100');
  await expect(whoHeading(page)).toContainText('+91 99882 21100');
  await expect(cards(page)).toHaveCount(2);
  await expect(page.getByText('test-hello')).toHaveCount(0);
});

test('the next customer’s failure is said under the bar, and keeps whoever was there', async ({
  page,
  search,
}) => {
  await search('917385022695');
  await expect(cards(page)).toHaveCount(7);
  await tab(page, 'Viber').click();
  await expect(counts(page, '3 of 7')).toBeVisible();
  const address = page.url();
  await searchFor(page, '447700900999');
  const failure = page.getByRole('alert');
  await expect(failure).toContainText('No customer with +44 7700 900999.');
  await expect(failure).toContainText('Below is still whom you looked at before.');
  await expect(whoHeading(page)).toHaveText('+91 73850 22695');
  await expect(counts(page, '3 of 7')).toBeVisible();
  expect(page.url()).toBe(address);
  await failure.getByRole('button', { name: 'Dismiss' }).click();
  await expect(failure).toHaveCount(0);
  await expect(cards(page)).toHaveCount(3);
});

test('while the name is out of sight, the tools that stay say whose messages these are', async ({
  page,
  search,
}) => {
  await search('447700900101');
  await expect(counts(page, '63 of 63')).toBeVisible();
  const tools = page.getByRole('group', { name: 'Filters', exact: true });
  await expect(tools).not.toContainText('+44 7700 900101');
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight / 2));
  await expect(tools).toContainText('+44 7700 900101');
  await expect(tools).toBeInViewport();
  await expect(counts(page, '63 of 63')).toBeInViewport();
  await expect(zoneField(page)).toBeInViewport();
  await page.evaluate(() => window.scrollTo(0, 0));
  await expect(tools).not.toContainText('+44 7700 900101');
});

test('the last of several searches wins', async ({ page, search }) => {
  await search('447700900311');
  await searchFor(page, '917385022695');
  await expect(cards(page)).toHaveCount(7);
  await expect(whoHeading(page)).toContainText('+91 73850 22695');
});

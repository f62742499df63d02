import { expect, test } from '../fixtures.ts';
import { cards, channels, counts, dayHeading, inspect, tab, timeline, zoneField } from '../page-parts.ts';

test('the Viber sample is three Viber and four SMS cards, placed in Kolkata', async ({ page, search }) => {
  await search('917385022695');
  await expect(cards(page)).toContainText([
    /^13:52:07Viber.*Hii,This is the message in viber\./,
    /^16:17:07Viber.*test-hello/,
    /^15:52:02Viber.*AAAAAAACCCCCCC/,
    /^13:48:50SMS.*Sample message Akash Vibertest/,
    /^13:37:22SMS/,
    /^13:01:12SMS/,
    /^12:57:06SMS/,
  ]);
  await expect(timeline(page).getByRole('heading')).toHaveText([
    'Wednesday 28 May 2025 · 1 message',
    'Monday 26 May 2025 · 2 messages',
    'Friday 7 March 2025 · 4 messages',
  ]);
  await expect(cards(page).first().getByRole('time').first()).toHaveAttribute(
    'datetime',
    '2025-05-28T13:52:07+05:30',
  );
  await expect(channels(page).getByRole('tab')).toHaveText(['All 7', 'SMS 4', 'Viber 3']);
  await expect(counts(page, '7 of 7')).toBeVisible();
  await expect(zoneField(page)).toHaveValue('Kolkata +5:30');
  await expect(zoneField(page)).toHaveAttribute('title', 'Asia/Kolkata');
});

test('a number that is not the one searched is said on its card', async ({ page, search }) => {
  await search('917385022695');
  await expect(cards(page).filter({ hasText: 'SMS' }).first()).toContainText(
    'to 919988221100, another number',
  );
});

test('the email sample is two emails, their keycap emoji whole', async ({ page, search }) => {
  await search('919988221100');
  await expect(cards(page)).toContainText([
    "Loyalty+ Release Notes - JFM'25 (Part 2\u{fe0f}\u{20e3})",
    "Loyalty+ Release Notes - JFM'25 (Part 1\u{fe0f}\u{20e3})",
  ]);
  await expect(cards(page)).toContainText(['15:32:10', '14:23:20']);
  await expect(cards(page)).toContainText(['Delivered', 'Opened']);
  await expect(cards(page)).toContainText(['delivered 10 s later', 'delivered at once']);
  await expect(cards(page)).toContainText(['title only', 'title only']);
  await expect(dayHeading(page, 'Wednesday 16 April 2025 · 1 message')).toBeVisible();
  await expect(tab(page, 'Email')).toHaveText('Email 2');
});

test('the shape of 2013 is five cards; what is only counted is summed up, what has no date stands last', async ({
  page,
  search,
}) => {
  await search('447700900123');
  await expect(cards(page)).toContainText([
    'Delivery',
    'Completed 5 d 23 h before it was sent',
    'Thanks for shopping with us',
    '22.23, 23.33',
    'Welcome to the programme',
  ]);
  await expect(cards(page).last()).toContainText('Sent: not a date: 45837-06-15 02:56:40');
  await expect(timeline(page).getByRole('heading').last()).toHaveText('Date unknown · 1 message');
  const lists = (await inspect(page, 'Fetched')).getByRole('list', { name: 'Completeness' });
  await expect(lists).toContainText('Retweets (Twitter): Capillary counts 5, lists none');
  await expect(lists).toContainText('Tweets (Twitter): Capillary counts 10, lists none');
  await expect(tab(page, 'Retweets')).toHaveText('Retweets 0 of 5');
  await expect(tab(page, 'Tweets')).toHaveText('Tweets 0 of 10');
  await expect(counts(page, '5 of 5')).toBeVisible();
});

test('messages that SMS and Phone list alike stand in one tab, are found by both and count once in All', async ({
  page,
  search,
}) => {
  await search('917385022695');
  await expect(tab(page, 'SMS')).toHaveAttribute('title', /the same 4 under Phone/);
  await tab(page, 'SMS').click();
  await expect(cards(page)).toHaveCount(4);
  await expect(counts(page, '4 of 7')).toBeVisible();
  await page.getByRole('button', { name: 'All channels', exact: true }).click();
  await page
    .getByRole('group', { name: 'All channels', exact: true })
    .getByRole('button', { name: 'Phone 4' })
    .click();
  await expect(tab(page, 'Phone')).toHaveAttribute('aria-selected', 'true');
  await expect(page).toHaveURL(/\?channel=phone$/);
  await expect(cards(page)).toHaveCount(4);
  await expect(counts(page, '4 of 7')).toBeVisible();
  await tab(page, 'All').click();
  await expect(cards(page)).toHaveCount(7);
});

import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { cards, chip, counts } from '../page-parts.ts';
import { watchCalls } from '../watch-calls.ts';

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

test.describe('“I never got it”', () => {
  test.use({ permissions: ['clipboard-write'] });

  test('is answered in a sentence, shown in the timeline and copied for a ticket', async ({
    page,
    context,
    search,
  }) => {
    await search('447700900137');
    await page.getByRole('button', { name: 'Did they get it?' }).click();
    const answer = region(page, 'Did they get it?');
    await answer.getByLabel('Channel').selectOption('SMS');
    await answer.getByLabel('About when').fill('2025-06-16');
    await answer.getByLabel('Words').fill('reach you');
    await expect(answer.getByRole('status').first()).toContainText('2 SMS mentioning “reach you”');
    await expect(answer.getByRole('status').first()).toContainText(
      'no gateway was configured for this number, or the number is invalid',
    );
    await answer.getByRole('button', { name: 'Copy for a ticket' }).click();
    await expect(answer.getByText('Copied')).toBeVisible();
    const ticket = await context.newPage();
    await ticket.setContent('<textarea></textarea>');
    await ticket.getByRole('textbox').press('Control+v');
    const text = await ticket.getByRole('textbox').inputValue();
    await ticket.close();
    expect(text).toContain('2 SMS mentioning “reach you”');
    expect(text).toContain('16 Jun 2025, 12:02:00 (Kolkata +5:30)');
    expect(text).toContain('As fetched on 1 Jul 2025, 05:30:00 (Kolkata +5:30)');
    await answer.getByRole('button', { name: /^Show in timeline: .*12:00:00$/ }).click();
    await expect(page.locator('article:focus')).toContainText('12:00:00');
  });

  test('finds a one-time code by its kind, whatever the message calls it', async ({ page, search }) => {
    await search('447700900101');
    await page.getByRole('button', { name: 'Did they get it?' }).click();
    const answer = region(page, 'Did they get it?');
    await answer.getByLabel('Words').fill('OTP');
    await expect(answer.getByRole('status').first()).toContainText('with a one-time code');
    await expect(answer.getByRole('status').first()).not.toContainText('No message');
  });

  test('is answered honestly where nothing was sent', async ({ page, search }) => {
    await search('447700900137');
    await page.getByRole('button', { name: 'Did they get it?' }).click();
    const answer = region(page, 'Did they get it?');
    await answer.getByLabel('Channel').selectOption('SMS');
    await answer.getByLabel('Words').fill('birthday');
    await expect(answer.getByRole('status').first()).toContainText('No SMS mentioning “birthday”');
  });
});

test('the overview is fetched when asked for, and its heat strip filters by press, keys and back', async ({
  page,
  search,
}) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  await search('447700900137');
  await expect(cards(page).first()).toBeVisible();
  const before = scripts.length;
  await page.getByRole('button', { name: 'Overview' }).click();
  const overview = region(page, 'Overview');
  await expect(overview.getByRole('row', { name: /^SMS/ }).first()).toContainText('11 (58\u00a0%)');
  expect(scripts.length).toBeGreaterThan(before);
  const cell = overview.getByRole('gridcell', { name: 'SMS, 9 June – 15 June 2025: 3 messages, 3 failed' });
  await expect(cell).toHaveAttribute('title', '3, 3 failed');
  await cell.click();
  await expect(page).toHaveURL(/channel=sms/);
  await expect(page).toHaveURL(/from=/);
  await cell.press('Enter');
  await expect(page).not.toHaveURL(/from=/);
  await overview.getByText('As a table').click();
  await expect(overview.getByRole('table').last()).toContainText('20 June 2025');
});

test('the overview says how often and what arrived, counts nothing twice, and sums up to what there is', async ({
  page,
  search,
}) => {
  await search('447700900101');
  await expect(counts(page, '63 of 63')).toBeVisible();
  await page.getByRole('button', { name: 'Overview' }).click();
  const overview = region(page, 'Overview');
  await expect(overview).toContainText(
    '63 messages in 14 months, 2 of them from the customer: about 4 a month',
  );
  await expect(overview).toContainText('Last: 30 June 2025. 45 of 52 with a known outcome arrived');
  await expect(overview).toContainText('None in the last 30 days; about 4 a month before');
  await expect(overview).toContainText('Survey scores: one of 9–10, none of 7–8, one of 0–6');
  const channels = overview.getByRole('table', { name: 'Channels' });
  await expect(channels.getByRole('row', { name: /^All 63 / })).toBeVisible();
  const each = await channels.locator('tbody tr td:nth-child(2)').allInnerTexts();
  expect(each.reduce((sum, count) => sum + Number(count), 0)).toBe(63);
  await expect(channels.getByRole('row', { name: /^SMS/ })).toContainText('Phone lists the same 20');
  await expect(channels.getByRole('row', { name: /^Phone/ })).toHaveCount(0);
});

test('the overview is of all, or of what is shown; every year is reached; a campaign filters', async ({
  page,
  search,
}) => {
  await search('447700900101');
  await page.getByRole('button', { name: 'Overview' }).click();
  const overview = region(page, 'Overview');
  const scope = overview.getByRole('group', { name: 'What is summed up' });
  await expect(overview).toContainText('63 messages in 14 months');
  await expect(scope).toHaveCount(0);
  await overview.getByRole('button', { name: '261540', exact: true }).click();
  await expect(counts(page, '8 of 63')).toBeVisible();
  await expect(scope.getByRole('button', { name: 'All 63' })).toHaveAttribute('aria-pressed', 'true');
  await scope.getByRole('button', { name: 'These 8' }).click();
  await expect(overview).toContainText(/^Overview.*8 messages in 13 months/);
  await expect(
    overview.getByRole('table', { name: 'Channels' }).getByRole('row', { name: /^All 8 / }),
  ).toBeVisible();
  await overview.getByRole('button', { name: '261540', exact: true }).click();
  await expect(counts(page, '63 of 63')).toBeVisible();
  await overview.getByRole('button', { name: 'Earlier: 2024' }).click();
  await expect(overview.getByRole('gridcell', { name: /^All, May 2024: / })).toBeVisible();
});

test('a run of failures is named above the list and shown on request', async ({ page, search }) => {
  await search('917385022695');
  await expect(page.getByText(/Viber: the last 3 failed, since 26 May 2025/)).toBeVisible();
  await page.getByRole('button', { name: 'Show them in Viber' }).click();
  await expect(counts(page, '3 of 7')).toBeVisible();
  await expect(chip(page, 'Not delivered')).toBeVisible();
  await expect(page).toHaveURL(/channel=viber/);
});

test('the same customer by another identity is asked for on request, and what differs is named', async ({
  page,
  search,
}) => {
  const calls = watchCalls(page);
  await search('447700900142');
  await page.getByRole('button', { name: 'Other identities' }).click();
  const identities = region(page, 'Other identities');
  await expect(identities.getByText('customer142@example.com')).toBeVisible();
  expect(calls).toHaveLength(1);
  await identities
    .getByRole('listitem')
    .filter({ hasText: 'customer142@example.com' })
    .getByRole('button', { name: /^Compare/ })
    .click();
  await expect(identities).toContainText(
    'Under the mobile and the e-mail alike: 3. Only under the mobile: 2. Only under the e-mail: 2.',
  );
  expect(calls).toHaveLength(2);
  await identities
    .getByText(/^Only under the e-mail/)
    .last()
    .click();
  await expect(identities.getByText('Your coupon for June')).toBeVisible();
  await identities
    .getByText(/^Only under the mobile/)
    .last()
    .click();
  await identities.getByRole('button', { name: /^Show in timeline: WhatsApp/ }).click();
  await expect(page.locator('article:focus')).toContainText('Your parcel arrives today');
});

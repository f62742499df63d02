import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { cards, chip, counts, findField, inspect, inspector, notices } from '../page-parts.ts';
import { watchCalls } from '../watch-calls.ts';

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** Opens the inspector's panel, whether it is a tab or behind a button. */
async function askAbout(page: Page) {
  const name = 'Did they get it?';
  await page.getByRole('tab', { name }).or(page.getByRole('button', { name })).first().click();
  return region(page, name);
}

test.describe('“I never got it”', () => {
  test.use({ permissions: ['clipboard-write'] });

  test('is answered verdict first, shown in the timeline and copied for the ticket, masked', async ({
    page,
    context,
    search,
  }) => {
    await search('447700900137');
    const answer = await askAbout(page);
    await expect(answer.getByRole('status').first()).toHaveText('');
    await answer.getByRole('button', { name: 'Words…' }).click();
    await answer.getByRole('searchbox', { name: 'Words' }).fill('reach you');
    await answer.getByLabel('Channel').selectOption('SMS');
    await answer.getByLabel('About when').pressSequentially('16 June 2025');
    await expect(answer.getByLabel('About when')).toHaveValue('16 June 2025');
    const verdict = answer.getByRole('status').first();
    await expect(verdict).toContainText('No: no gateway for this number.');
    await expect(verdict).toContainText('The last of 2 messages with “reach you”');
    await expect(verdict).toContainText('16 June 2025 at 12:02:00 (Kolkata +5:30)');
    await answer.getByRole('button', { name: 'Copy for the ticket' }).click();
    await expect(answer.getByText('Copied')).toBeVisible();
    const ticket = await context.newPage();
    await ticket.setContent('<textarea></textarea>');
    await ticket.getByRole('textbox').press('Control+v');
    const text = await ticket.getByRole('textbox').inputValue();
    await ticket.close();
    expect(text).toMatch(/^Customer •+0137/);
    expect(text).toContain('No: no gateway for this number.');
    expect(text).toContain('16 Jun 2025, 12:02:00 (Kolkata +5:30)');
    expect(text).toContain('Fetched on 1 Jul 2025, 05:30:00 (Kolkata +5:30)');
    expect(text).not.toContain('7700900137');
    await answer.getByRole('button', { name: /^Show in timeline: .*16 Jun 2025, 12:00:00 · SMS/ }).click();
    await expect(page.locator('article:focus')).toContainText('12:00:00');
  });

  test('finds a one-time code by its kind, whatever the message calls it', async ({ page, search }) => {
    await search('447700900101');
    const answer = await askAbout(page);
    const byCode = answer.getByRole('button', { name: 'A code (OTP)' });
    await byCode.click();
    await expect(byCode).toHaveAttribute('aria-pressed', 'true');
    await expect(answer.getByRole('status').first()).toContainText('Yes, delivered.');
    await expect(answer.getByRole('list', { name: 'Messages behind this answer' })).toContainText('••••••');
  });

  test('offers the codes where a word for them is typed', async ({ page, search }) => {
    await search('447700900101');
    const answer = await askAbout(page);
    await answer.getByRole('button', { name: 'Words…' }).click();
    await answer.getByRole('searchbox', { name: 'Words' }).fill('OTP');
    await expect(answer.getByRole('status').first()).toContainText('No listed message has the word “OTP”.');
    await expect(answer).toContainText('3 carry a one-time code');
    await answer.getByRole('button', { name: 'show them' }).click();
    await expect(answer.getByRole('button', { name: 'A code (OTP)' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await expect(answer.getByRole('status').first()).toContainText('Yes, delivered.');
  });

  test('shows in the list exactly what was found', async ({ page, search }) => {
    await search('447700900137');
    const answer = await askAbout(page);
    await answer.getByRole('button', { name: 'Words…' }).click();
    await answer.getByRole('searchbox', { name: 'Words' }).fill('reach you');
    await answer.getByRole('button', { name: 'Show all 2 in the list' }).click();
    await expect(counts(page, '2 of 21')).toBeVisible();
  });

  test('is answered honestly where nothing was sent', async ({ page, search }) => {
    await search('447700900137');
    const answer = await askAbout(page);
    await answer.getByRole('button', { name: 'A coupon' }).click();
    await expect(answer.getByRole('status').first()).toContainText('Nothing like that is listed.');
    await answer.getByRole('button', { name: 'Words…' }).click();
    await answer.getByRole('searchbox', { name: 'Words' }).fill('birthday');
    await answer.getByLabel('Channel').selectOption('SMS');
    await expect(answer.getByRole('status').first()).toContainText('No listed SMS has the word “birthday”.');
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
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  expect(scripts.some((url) => url.includes('insights-parts'))).toBe(false);
  await search('447700900137');
  await expect(cards(page).first()).toBeVisible();
  await inspect(page, 'Overview');
  const overview = region(page, 'Overview');
  await expect(overview.getByRole('row', { name: /^SMS/ }).first()).toContainText('11 (58\u00a0%)');
  expect(scripts.some((url) => url.includes('insights-parts'))).toBe(true);
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
  await inspect(page, 'Overview');
  const overview = region(page, 'Overview');
  await expect(overview).toContainText(
    '63 messages in 14 months, 2 of them from the customer: about 4 a month',
  );
  await expect(overview).toContainText('Last: 30 June 2025. 45 of 52 with a known outcome arrived');
  await expect(overview).toContainText('Longest gap: 24 days, 22 April to 17 May 2025');
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
  await inspect(page, 'Overview');
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
  await expect(notices(page)).toContainText('SMS: the last 4 failed, since 7 March 2025.');
  await notices(page).getByRole('button', { name: 'Show them' }).click();
  await expect(counts(page, '4 of 7')).toBeVisible();
  await expect(chip(page, 'Status')).toBeVisible();
  await expect(page).toHaveURL(/channel=sms/);
  await notices(page).getByRole('button', { name: '2 more to know' }).click();
  await expect(inspector(page)).toContainText('Viber: the last 3 failed, since 26 May 2025.');
  await expect(inspector(page)).toContainText('4 messages went to another number.');
});

test('what went to another address is named above the list and found on request', async ({
  page,
  search,
}) => {
  await search('919988221100');
  await expect(notices(page)).toContainText('2 messages went to another address.');
  await notices(page).getByRole('button', { name: 'Show them' }).click();
  await expect(findField(page)).toHaveValue('aditi.khandelwal@capillarytech.com');
  await expect(counts(page, '2 of 2')).toBeVisible();
});

test('the same customer by another identity is asked for on request, and what differs is named', async ({
  page,
  search,
}) => {
  const calls = watchCalls(page);
  await search('447700900142');
  await inspect(page, 'Other identities');
  const identities = region(page, 'Other identities');
  await expect(identities.getByText('customer142@example.com')).toBeVisible();
  expect(calls).toHaveLength(1);
  await identities
    .getByRole('listitem')
    .filter({ hasText: 'customer142@example.com' })
    .getByRole('button', { name: /^Compare/ })
    .click();
  await expect(identities).toContainText(
    '3 messages under both; 2 only under the mobile, 2 only under the email.',
  );
  expect(calls).toHaveLength(2);
  await identities
    .getByText(/^Only under the email/)
    .last()
    .click();
  await expect(identities.getByText('Your coupon for June')).toBeVisible();
  await identities
    .getByText(/^Only under the mobile/)
    .last()
    .click();
  await identities.getByRole('button', { name: /^Show in timeline: .* · WhatsApp/ }).click();
  await expect(page.locator('article:focus')).toContainText('Your parcel arrives today');
});

test('an identity that the answer does not name can be typed and compared', async ({ page, search }) => {
  await search('447700900142');
  await inspect(page, 'Other identities');
  const identities = region(page, 'Other identities');
  const field = identities.getByRole('textbox', { name: 'Know another one?' });
  await field.fill('+44 7700 900142');
  await field.press('Enter');
  await expect(identities.getByText('This timeline was fetched by that one.')).toBeVisible();
  await field.fill('+44 7700 900101');
  await field.press('Enter');
  await expect(identities).toContainText('Capillary names another customer under the mobile');
  await expect(identities).toContainText(
    'None under both: 5 only under the mobile searched, 63 only under the other mobile.',
  );
  await expect(field).toHaveValue('');
});

test('what was asked stays: in another tab, once it is closed, and at every width', async ({
  page,
  search,
}) => {
  await search('447700900142');
  const calls = watchCalls(page);
  const answer = region(page, 'Did they get it?');
  await inspect(page, 'Did they get it?');
  await answer.getByRole('button', { name: 'Words…' }).click();
  await answer.getByRole('searchbox', { name: 'Words' }).fill('parcel');
  const verdict = answer.getByRole('status').first();
  await expect(verdict).toContainText('It went out by WhatsApp on 5 June 2025');
  await inspect(page, 'Other identities');
  const identities = region(page, 'Other identities');
  await identities
    .getByRole('button', { name: /^Compare/ })
    .first()
    .click();
  const differs = '3 messages under both; 2 only under the mobile, 2 only under the email.';
  await expect(identities).toContainText(differs);
  await page.setViewportSize({ width: 900, height: 900 });
  // What stood beside the list is not laid over it by a window that gets narrower.
  await expect(inspector(page)).toHaveCount(0);
  await inspect(page, 'Other identities');
  await expect(identities).toContainText(differs);
  await page.setViewportSize({ width: 320, height: 900 });
  await expect(identities).toContainText(differs);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Did they get it?' }).click();
  await expect(answer.getByRole('searchbox', { name: 'Words' })).toHaveValue('parcel');
  await expect(answer.getByRole('searchbox', { name: 'Words' })).not.toBeFocused();
  await expect(verdict).toContainText('It went out by WhatsApp on 5 June 2025');
  await page.setViewportSize({ width: 900, height: 900 });
  await expect(verdict).toContainText('It went out by WhatsApp on 5 June 2025');
  expect(calls).toHaveLength(1);
});

test('identities stay hidden, and a question stays asked, over a report and while more is asked for', async ({
  page,
  search,
}) => {
  await search('447700900137');
  const answer = await askAbout(page);
  await answer.getByRole('button', { name: 'An order update' }).click();
  await page.getByRole('button', { name: 'Hide identities' }).click();
  const name = page.getByRole('heading', { level: 1, name: 'Identities hidden' });
  await expect(name).toBeVisible();
  await page.getByRole('button', { name: 'Report', exact: true }).click();
  await page.getByRole('button', { name: 'Back to the timeline' }).click();
  await expect(name).toBeFocused();
  await expect(answer.getByRole('button', { name: 'An order update' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await inspect(page, 'Fetched');
  await inspector(page).getByRole('button', { name: 'Ask all four networks' }).click();
  await expect(page).toHaveURL(/network=all/);
  await expect(name).toBeVisible();
  await search('447700900142');
  await expect(page.getByRole('heading', { level: 1, name: '+44 7700 900142' })).toBeVisible();
  await expect((await askAbout(page)).getByRole('button', { name: 'An order update' })).toHaveAttribute(
    'aria-pressed',
    'false',
  );
});

import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { cards, counts, field, filterButton, findField, tab } from '../page-parts.ts';

test('j and k go through the rows, [ and ] through the days, f to what did not arrive', async ({
  page,
  search,
}) => {
  await search('447700900137');
  await expect(cards(page).first()).toBeVisible();
  const focused = page.locator('article:focus');
  await page.keyboard.press('j');
  await expect(focused).toContainText('Good news');
  await page.keyboard.press('j');
  await expect(focused).toContainText('We are trying to reach you.');
  await page.keyboard.press('k');
  await expect(focused).toContainText('Good news');
  await page.keyboard.press(']');
  await expect(focused).toContainText('We are trying to reach you.');
  await page.keyboard.press(']');
  await expect(focused).toContainText('Reminder 6 of 6');
  await page.keyboard.press('[');
  await expect(focused).toContainText('We are trying to reach you.');
  for (const words of ['12:00:00', ...[6, 5, 4, 3, 2, 1].map((n) => `Reminder ${n} of 6`)]) {
    await page.keyboard.press('f');
    await expect(focused).toContainText(words);
    await expect(focused).toBeInViewport();
  }
  await page.keyboard.press('f');
  await expect(
    page.getByRole('status').filter({ hasText: 'No further message that did not arrive.' }),
  ).toBeVisible();
});

test('/ finds, Enter goes to the hits, e opens, 1 to 9 choose tabs', async ({ page, search }) => {
  await search('447700900137');
  await expect(cards(page).first()).toBeVisible();
  await page.keyboard.press('/');
  await expect(findField(page)).toBeFocused();
  await page.keyboard.type('jkef? reach');
  await expect(findField(page)).toHaveValue('jkef? reach');
  await findField(page).fill('reach');
  await page.keyboard.press('Enter');
  await expect(cards(page).first()).toBeFocused();
  await page.keyboard.press('e');
  await expect(cards(page).first()).toHaveAttribute('data-open', 'true');
  await page.keyboard.press('e');
  await expect(cards(page).first()).toHaveAttribute('data-open', 'false');
  await page.keyboard.press('2');
  await expect(tab(page, 'SMS')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('1');
  await expect(tab(page, 'All')).toHaveAttribute('aria-selected', 'true');
});

test('? shows every key; single keys can be switched off and stay off', async ({ page, search }) => {
  await search('447700900137');
  await expect(cards(page).first()).toBeVisible();
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard' });
  await expect(sheet.getByText('Next failed')).toBeVisible();
  await sheet.getByRole('switch', { name: /^Single-key shortcuts/ }).press('Space');
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await page.keyboard.press('/');
  await expect(findField(page)).not.toBeFocused();
  await page.reload();
  await expect(cards(page).first()).toBeVisible();
  await page.keyboard.press('/');
  await expect(findField(page)).not.toBeFocused();
  await page.getByRole('button', { name: 'More', exact: true }).press('Enter');
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).press('Enter');
  await sheet.getByRole('switch', { name: /^Single-key shortcuts/ }).press('Space');
  await sheet.getByRole('button', { name: 'Close' }).press('Enter');
  await page.keyboard.press('/');
  await expect(findField(page)).toBeFocused();
});

test('the palette finds what can be done by name and does it', async ({ page, search }) => {
  await search('447700900137');
  await expect(cards(page).first()).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(
    page.getByRole('dialog', { name: 'What can be done' }).getByRole('textbox', { name: 'What to do' }),
  ).toBeFocused();
  await page.keyboard.type('status');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const status = page.getByRole('group', { name: 'Filter: Status', exact: true });
  await status.getByRole('checkbox', { name: 'Not delivered 8' }).check();
  await expect(counts(page, '8 of 21')).toBeVisible();
});

test('the palette opens and closes in a field, too, and what was typed stays', async ({ page, search }) => {
  await search('447700900137');
  await expect(cards(page).first()).toBeVisible();
  for (const text of [findField(page), field(page)]) {
    await text.fill('reach');
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog', { name: 'What can be done' });
    await expect(palette.getByRole('textbox', { name: 'What to do' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(palette).toHaveCount(0);
    await expect(text).toBeFocused();
    await expect(text).toHaveValue('reach');
  }
});

test('n goes to the field of the next customer, which is empty', async ({ page, search }) => {
  await search('447700900137');
  await expect(cards(page).first()).toBeVisible();
  await page.keyboard.press('n');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('');
  await page.keyboard.type('917385022695');
  await page.keyboard.press('Enter');
  await expect(cards(page)).toHaveCount(7);
});

test('what can be done has channels, zones, the report, exports and the next customer; statuses are one of it', async ({
  page,
  search,
}) => {
  await search('447700900101');
  await expect(counts(page, '63 of 63')).toBeVisible();
  await page.getByRole('button', { name: 'Commands', exact: true }).click();
  const palette = page.getByRole('dialog', { name: 'What can be done' });
  for (const words of ['WhatsApp', 'Change the time zone…', 'Report', 'Export…', 'Next customer', 'Overview'])
    await expect(palette.getByRole('button', { name: words }).first()).toBeAttached();
  await expect(palette.getByRole('button', { name: /status/ })).toHaveCount(1);
  await expect(palette.getByRole('button', { name: /^Mobile •+\d*0101$/ })).toHaveCount(1);
  await page.keyboard.type('whatsapp');
  await page.keyboard.press('Enter');
  await expect(tab(page, 'WhatsApp')).toHaveAttribute('aria-selected', 'true');
});

const ways: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  ['Escape', (page) => page.keyboard.press('Escape')],
  ['Ctrl+K again', (page) => page.keyboard.press('Control+k')],
  ['Cmd+K again', (page) => page.keyboard.press('Meta+k')],
  ['a press outside', (page) => page.mouse.click(5, 5)],
];
for (const [name, leave] of ways) {
  test(`the palette is left by ${name}, and the focus is where it was`, async ({ page, search }) => {
    await search('447700900137');
    await expect(cards(page).first()).toBeVisible();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    const focused = page.locator('article:focus');
    await expect(focused).toContainText('We are trying to reach you.');
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog');
    await expect(palette.getByRole('textbox', { name: 'What to do' })).toBeFocused();
    await page.keyboard.type('copy');
    await leave(page);
    await expect(palette).toHaveCount(0);
    await expect(focused).toContainText('We are trying to reach you.');
    await page.keyboard.press('Control+k');
    await expect(palette.getByRole('textbox', { name: 'What to do' })).toHaveValue('');
  });
}

test('a command of the palette has the last word on the focus', async ({ page, search }) => {
  await search('447700900137');
  await expect(cards(page).first()).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'What to do' })).toBeFocused();
  await page.keyboard.type('find in messages');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(findField(page)).toBeFocused();
});

test('ten thousand rows are gone through by keys, and a day far away is reached', async ({
  page,
  search,
}) => {
  await search('447700900112');
  await expect(counts(page, '10,000 of 10,000')).toBeVisible();
  await page.keyboard.press('j');
  for (let n = 0; n < 30; n += 1) await page.keyboard.press('j');
  const focused = page.locator('article:focus');
  // The thirty-first row: no key was lost on the way.
  await expect(focused).toContainText('Your order 70183221 is out for delivery');
  await expect(focused).toBeInViewport();
  await page.keyboard.press('f');
  await expect(focused).toContainText(/Not delivered|Bounced|Blocked/);
  await expect(focused).toBeInViewport();
});

test('filters are chosen, the view copied and the overview asked by keyboard alone', async ({
  page,
  context,
  search,
}) => {
  await context.grantPermissions(['clipboard-write']);
  await search('447700900137');
  await expect(cards(page).first()).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.press('Tab');
  await expect(filterButton(page, 'Status')).toBeFocused();
  await page.keyboard.press('Enter');
  const status = page.getByRole('group', { name: 'Filter: Status', exact: true });
  await expect(status.getByRole('checkbox').first()).toBeVisible();
  for (let n = 0; n < 6; n += 1) await page.keyboard.press('Tab');
  await expect(status.getByRole('checkbox', { name: 'Not delivered 8' })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(counts(page, '8 of 21')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(filterButton(page, 'Status')).toBeFocused();
  await page.getByRole('button', { name: 'Copy', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Copied 8 messages as text.' })).toBeVisible();
  const overview = page.getByRole('tab', { name: 'Overview', exact: true });
  const inspected = page.getByRole('tablist', { name: 'About this customer' });
  await inspected.getByRole('tab', { selected: true }).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect(overview).toBeFocused();
  await expect(overview).toHaveAttribute('aria-selected', 'true');
  const grid = page.getByRole('tabpanel', { name: 'Overview' }).getByRole('grid');
  await grid
    .getByRole('gridcell')
    .and(page.locator('[tabindex="0"]'))
    .or(grid.locator('[tabindex="0"]'))
    .first()
    .focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/from=2025-05-05/);
});

test.describe('what a press takes away leaves the focus on the page', () => {
  test('beside the list', async ({ page, search }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await search('447700900101');
    await expect(counts(page, '63 of 63')).toBeVisible();
    await page.keyboard.press('/');
    await page.keyboard.type('statement');
    await expect(counts(page, '5 of 63')).toBeVisible();
    await page.getByRole('button', { name: 'Clear', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('group', { name: 'Filters' })).toBeFocused();
    await page.getByRole('tab', { name: 'Overview' }).focus();
    await page.keyboard.press('\\');
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await page.getByRole('button', { name: 'Overview', exact: true }).click();
    await expect(page.getByRole('tab', { name: 'Overview' })).toBeVisible();
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.getByRole('button', { name: 'Done' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('tabpanel', { name: 'Messages' })).toBeFocused();
  });

  test('in the field for words on a phone, and behind its sheets', async ({ page, search }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await search('447700900101');
    await page.getByRole('button', { name: 'Find in messages' }).click();
    await page.keyboard.type('statement');
    await expect(counts(page, '5 of 63')).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Filters' })).toBeFocused();
    await findField(page).click();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('jex');
    await expect(findField(page)).toBeFocused();
    await expect(findField(page)).toHaveValue('jex');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Find in messages' })).toBeFocused();
    const overview = page.getByRole('group', { name: 'Tools' }).getByRole('button', { name: 'Overview' });
    for (const close of ['Enter', 'Escape']) {
      await overview.focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog', { name: 'About this customer' })).toBeVisible();
      if (close === 'Enter') await page.getByRole('button', { name: 'Close' }).focus();
      await page.keyboard.press(close);
      await expect(overview).toBeFocused();
    }
  });
});

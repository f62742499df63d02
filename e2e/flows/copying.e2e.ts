import { expect, test } from '../fixtures.ts';
import { cards, findField, hideIdentities } from '../page-parts.ts';
import { paste } from '../support/page-outputs.ts';

test.use({ permissions: ['clipboard-write'] });

test('one message is copied as clean text, by key', async ({ page, context, search }) => {
  await search('917385022695');
  await expect(cards(page).first()).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('c');
  await expect(page.getByRole('status').filter({ hasText: 'Copied 1 message as text.' })).toBeVisible();
  const text = await paste(context);
  expect(text).toContain('28 May 2025, 13:52:07 (Kolkata +5:30)');
  expect(text).toContain('Viber');
  expect(text).toContain('917385022695');
  expect(text).toContain('Hii,This is the message in viber.');
  expect(text).toContain('Not delivered');
  expect(text).toContain('FAILED');
});

test('the view is copied with its filters, counts and zone', async ({ page, context, search }) => {
  await search('917385022695');
  await findField(page).fill('in viber');
  await expect(cards(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await page.getByRole('button', { name: '1 message as text' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied 1 message as text.' })).toBeVisible();
  const text = await paste(context);
  expect(text).toContain('1 of 7 messages');
  expect(text).toContain('“in viber”');
  expect(text).toContain('Asia/Kolkata');
  expect(text).toContain('Wednesday 28 May 2025');
});

test('chosen messages are copied as Markdown; what is hidden stays hidden', async ({
  page,
  context,
  search,
}) => {
  await search('919988221100');
  await expect(cards(page)).toHaveCount(2);
  await hideIdentities(page);
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await page.getByRole('button', { name: 'Select messages…' }).click();
  const boxes = page.getByRole('checkbox', { name: /^Select / });
  await boxes.first().check();
  await boxes.last().click({ modifiers: ['Shift'] });
  const bar = page.getByRole('region', { name: 'Selection' });
  await expect(bar).toContainText('2 selected');
  await bar.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied 2 messages as Markdown.' })).toBeVisible();
  const text = await paste(context);
  expect(text).not.toContain('919988221100');
  expect(text).not.toContain('tom.sawyer');
  expect(text).toContain('•••');
  await bar.getByRole('button', { name: 'Done' }).click();
  await expect(boxes).toHaveCount(0);
});

test('a link to a message is copied and names nobody', async ({ page, context, search }) => {
  await search('917385022695');
  const first = cards(page).first();
  await first.getByRole('button', { name: /^Details of/ }).click();
  await first.getByRole('button', { name: 'Copy link' }).click();
  await expect(first.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  const link = await paste(context);
  expect(link).not.toContain('7385022695');
  await page.goto(link);
  await expect(page.locator('article:focus')).toContainText('Hii,This is the message in viber.');
});

import { AxeBuilder } from '@axe-core/playwright';
import { expect, searchFor, test } from './fixtures.ts';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

test('shows the Viber sample as seven cards, newest first', async ({ page, search }) => {
  await search('+91 73850-22695');
  const rows = page.getByRole('list', { name: 'Timeline' }).getByRole('article');
  await expect(rows).toHaveCount(7);
  await expect(rows).toContainText([
    '13:52:07',
    '16:17:07',
    '15:52:02',
    '13:48:50',
    '13:37:22',
    '13:01:12',
    '12:57:06',
  ]);
  await expect(page.getByRole('heading', { name: 'Wednesday 28 May 2025' })).toBeVisible();
  await expect(page.getByRole('tab', { name: 'SMS 4' })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: '7 of 7' })).toBeVisible();
});

test('forgets the customer before while the next one is searched', async ({ page, search }) => {
  await search('917385022695');
  await expect(page.getByText('test-hello')).toBeVisible();
  await searchFor(page, '919988221100');
  await expect(page.getByText('Part 2\ufe0f\u20e3')).toBeVisible();
  await expect(page.getByText('test-hello')).toHaveCount(0);
  await page.goBack();
  await expect(page.getByText('test-hello')).toBeVisible();
});

test('asks once for a search and once for a reload', async ({ page, search }) => {
  const calls: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/api/interactions')) calls.push(request.postData() ?? '');
  });
  await search('917385022695');
  await expect(page.getByText('test-hello')).toBeVisible();
  expect(calls).toHaveLength(1);
  await page.reload();
  await expect(page.getByText('test-hello')).toBeVisible();
  expect(calls).toHaveLength(2);
  expect(calls[1]).toContain('"handle"');
});

test('has nothing for axe to find, in either scheme', async ({ page, search }) => {
  await search('447700900101');
  await page
    .getByRole('button', { name: /^Details of Surveys/ })
    .first()
    .click();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).withTags(wcag).analyze();
    expect(violations).toEqual([]);
  }
});

test('lands on the message that the address names, among ten thousand', async ({ page, search }) => {
  await search('447700900112');
  await expect(page.getByRole('status').filter({ hasText: '10,000 of 10,000' })).toBeVisible();
  await page.keyboard.press('End');
  const last = page.getByRole('article').last();
  await expect(page.getByRole('listitem').last()).toHaveAttribute('aria-posinset', '10000');
  const id = (await last.getAttribute('data-message-id')) ?? '';
  await page.goto(`${page.url()}?message=${id}`);
  await expect(page.locator(`[data-message-id="${id}"]`)).toBeInViewport();
});

import type { Locator, Page } from '@playwright/test';
import { expect, patientDemo, test } from '../fixtures.ts';
import { cards, counts, dayHeading, tab, timeline } from '../page-parts.ts';
import { exportAs } from '../support/page-outputs.ts';

const sizes = [
  { mobile: '447700900111', size: 1_000 },
  { mobile: '447700900112', size: 10_000 },
  { mobile: '447700900113', size: 50_000 },
] as const;
/** Far fewer than there are: what fits a screen and its surroundings. */
const mostInPage = 120;

// A busy machine takes its time over 50,000 messages.
test.use({ baseURL: async ({ servers }, use) => use((await servers.shared(patientDemo)).origin) });

for (const { mobile, size } of sizes) {
  const whole = size.toLocaleString('en-GB');

  test(`${whole} messages are a list that says its true length from the first row to the last, and are saved`, async ({
    page,
    search,
  }) => {
    test.slow();
    await search(mobile);
    await expect(counts(page, `${whole} of ${whole}`)).toBeVisible({ timeout: 60_000 });
    await expect(
      page.getByText(
        `The browser’s own find sees only the rows near the screen; “Find in messages” sees all ${whole}.`,
      ),
    ).toBeVisible();
    await expect(rowAt(page, 1)).toHaveAttribute('aria-setsize', String(size));
    await expect(rowAt(page, 1)).toBeInViewport();

    await pressUntilSeen(page, 'End', size);
    await expect(rowAt(page, size)).toHaveAttribute('aria-setsize', String(size));
    expect(await cards(page).count()).toBeLessThan(mostInPage);

    await pressUntilSeen(page, 'Home', 1);
    expect(await cards(page).count()).toBeLessThan(mostInPage);

    const { text } = await exportAs(page, 'CSV, for spreadsheets');
    expect(text.match(/\r\n/g)).toHaveLength(size + 1);
    expect(text).not.toContain(mobile);
  });
}

test('the day of the uppermost row stays in view while a long list scrolls', async ({ page, search }) => {
  await search('447700900111');
  await expect(counts(page, '1,000 of 1,000')).toBeVisible();
  await pressUntilSeen(page, 'End', 1_000);
  const current = dayHeading(page, /^\w+day \d+ \w+ \d{4} · [\d,]+ messages?$/).first();
  await expect(current).toBeInViewport({ ratio: 1 });
  await expect(async () => {
    const said = (await current.textContent())?.replace(/ ·.*/, '');
    expect(await daysAtEdgeOf(page, current)).toContain(said);
  }).toPass({ timeout: 5_000 });
});

test('a row that holds the focus keeps it when it scrolls away and back', async ({ page, search }) => {
  await search('447700900111');
  const toggle = rowAt(page, 1).getByRole('button', { name: /^Details of/ });
  await toggle.focus();
  await pressUntilSeen(page, 'End', 1_000);
  await expect(timeline(page)).toBeFocused();
  await pressUntilSeen(page, 'Home', 1);
  await expect(toggle).toBeFocused();
});

test('an open row is still open when it comes back', async ({ page, search }) => {
  await search('447700900111');
  const toggle = rowAt(page, 1).getByRole('button', { name: /^Details of/ });
  await toggle.click();
  await pressUntilSeen(page, 'End', 1_000);
  await pressUntilSeen(page, 'Home', 1);
  await expect(toggle).toHaveAttribute('aria-expanded', 'true');
});

test('a link to the last of ten thousand messages lands on it', async ({ page, search }) => {
  test.slow();
  await search('447700900112');
  await expect(counts(page, '10,000 of 10,000')).toBeVisible();
  await pressUntilSeen(page, 'End', 10_000);
  const id = await rowAt(page, 10_000).getByRole('article').getAttribute('data-message-id');
  await page.goto(`${page.url()}?message=${id}`);
  await expect(rowAt(page, 10_000)).toBeInViewport();
  await expect(rowAt(page, 10_000).getByRole('button', { name: /^Details of/ })).toHaveAttribute(
    'aria-expanded',
    'true',
  );
});

test('up to three hundred messages are all in the page, for the browser’s own find', async ({
  page,
  search,
}) => {
  await search('447700900111');
  const note = page.getByText('The browser’s own find');
  await expect(note).toBeVisible();
  await tab(page, 'WhatsApp').click();
  await expect(counts(page, '218 of 1,000')).toBeVisible();
  await page.getByRole('button', { name: 'Show one by one' }).click();
  await expect(cards(page)).toHaveCount(218);
  await expect(note).toHaveCount(0);
});

/** The row that says it is this one of all. */
function rowAt(page: Page, position: number) {
  return timeline(page)
    .getByRole('listitem')
    .and(page.locator(`[aria-posinset="${position}"]`));
}

/** Rows that were never drawn have a guessed height: while they are measured, one press may stop short. */
async function pressUntilSeen(page: Page, key: 'Home' | 'End', position: number): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key);
    await expect(rowAt(page, position)).toBeInViewport({ timeout: 3_000 });
  }).toPass();
}

const inWords = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' });

/** The days, as a heading says them, of the cards on either side of a heading's lower edge: one day, or two where one ends. */
async function daysAtEdgeOf(page: Page, heading: Locator): Promise<readonly string[]> {
  const box = await heading.boundingBox();
  const edge = (box?.y ?? 0) + (box?.height ?? 0);
  const days = await cards(page).evaluateAll((articles, y) => {
    const after = articles.findIndex((article) => article.getBoundingClientRect().bottom > y);
    const around = [articles[after - 1], articles[after]];
    return around.map((article) => article?.querySelector('time')?.dateTime.slice(0, 10) ?? '');
  }, edge);
  return days.filter(Boolean).map((day) => inWords.format(new Date(day)).replace(',', ''));
}

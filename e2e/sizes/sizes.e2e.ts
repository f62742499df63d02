import type { Locator, Page } from '@playwright/test';
import { expect, patientDemo, test } from '../fixtures.ts';
import { cards, counts, inspect, tab, timeline } from '../page-parts.ts';
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
      (await inspect(page, 'Fetched')).getByText(
        `Ctrl+F finds only what is loaded; / finds in all ${whole}.`,
      ),
    ).toBeVisible();
    await expect(rowAt(page, 1)).toHaveAttribute('aria-setsize', String(size));
    await expect(rowAt(page, 1)).toBeInViewport();

    await cards(page).first().focus();
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
  for (const part of [0.3, 0.8, 0.5]) {
    await page.evaluate((at) => window.scrollTo(0, document.documentElement.scrollHeight * at), part);
    await expect(async () => expect(await dayAtTop(page)).toEqual({ said: true })).toPass({ timeout: 5_000 });
  }
});

test('each day is a heading and a list that the heading names', async ({ page, search }) => {
  await search('447700900111');
  const day = timeline(page).getByRole('listitem').first();
  const heading = day.getByRole('heading', { level: 2 });
  await expect(heading).toHaveText(/^\w+day \d+ \w+ \d{4} · [\d,]+ messages?$/);
  const name = (await heading.textContent()) ?? '';
  await expect(day.getByRole('list', { name }).getByRole('article').first()).toBeVisible();
});

test('the first rows stay in the page wherever it is scrolled to', async ({ page, search }) => {
  await search('447700900112');
  await expect(counts(page, '10,000 of 10,000')).toBeVisible({ timeout: 60_000 });
  await page.keyboard.press('End');
  await expect(rowAt(page, 10_000)).toBeInViewport();
  await expect(cards(page).first()).toBeAttached();
  const positions = await timeline(page)
    .locator('[aria-posinset]')
    .evaluateAll((rows) => rows.slice(0, 5).map((row) => Number(row.getAttribute('aria-posinset'))));
  expect(positions.toSorted((a, b) => a - b)).toEqual(positions);
  expect(positions[0]).toBe(1);
});

test('what is in sight stays in its place as the list is scrolled upwards', async ({ page, search }) => {
  await search('447700900111');
  await expect(counts(page, '1,000 of 1,000')).toBeVisible();
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight * 0.6));
  await expect(async () => expect(await dayAtTop(page)).toEqual({ said: true })).toPass({ timeout: 5_000 });
  for (let turn = 0; turn < 25; turn += 1) {
    const moved = await movedBy(page, () => page.evaluate(() => window.scrollBy(0, -170)));
    expect(Math.abs(moved - 170)).toBeLessThan(2);
  }
});

test('what is in sight stays in its place when a row above it opens and closes', async ({ page, search }) => {
  await search('447700900111');
  await expect(counts(page, '1,000 of 1,000')).toBeVisible();
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight * 0.4));
  await expect(async () => expect(await dayAtTop(page)).toEqual({ said: true })).toPass({ timeout: 5_000 });
  for (const _ of ['open', 'close']) {
    const moved = await movedBy(page, async () => {
      await cards(page).evaluateAll((articles) => {
        const above = articles.findLast((article) => article.getBoundingClientRect().bottom < 0);
        above?.querySelector<HTMLElement>('[aria-expanded]')?.click();
      });
    });
    expect(Math.abs(moved)).toBeLessThan(2);
  }
});

test('an opened row moves only what follows it', async ({ page, search }) => {
  await search('447700900111');
  await expect(counts(page, '1,000 of 1,000')).toBeVisible();
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight * 0.4));
  await expect(async () => expect(await dayAtTop(page)).toEqual({ said: true })).toPass({ timeout: 5_000 });
  const id = await idInSight(page);
  const opened = timeline(page).locator(`[data-message-id="${id}"]`);
  const before = await opened.boundingBox();
  await opened.getByRole('button', { name: /^Details of/ }).click();
  await expect(opened.getByRole('button', { name: /^Details of/ })).toHaveAttribute('aria-expanded', 'true');
  const after = await opened.boundingBox();
  expect(after?.height ?? 0).toBeGreaterThan(before?.height ?? 0);
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(1);
});

test('a row that holds the focus keeps it wherever the list is scrolled to', async ({ page, search }) => {
  await search('447700900111');
  const toggle = rowAt(page, 1).getByRole('button', { name: /^Details of/ });
  await toggle.focus();
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await expect(rowAt(page, 1_000)).toBeInViewport();
  await expect(toggle).toBeFocused();
  await expect(toggle).not.toBeInViewport();
});

test('the list is one stop of the Tab key; arrows, Home and End move within it', async ({ page, search }) => {
  await search('447700900111');
  await expect(counts(page, '1,000 of 1,000')).toBeVisible();
  const stops = timeline(page).locator('article[tabindex="0"]');
  await expect(stops).toHaveCount(1);
  const toggles = timeline(page).getByRole('button', { name: /^Details of/ });
  await expect(toggles.and(page.locator(':not([tabindex="-1"])'))).toHaveCount(1);
  await stops.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await expect(cards(page).nth(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(rowAt(page, 1_000).and(page.locator(':focus'))).toBeInViewport();
  await expect(stops).toHaveCount(1);
  await page.keyboard.press('Home');
  await expect(rowAt(page, 1).and(page.locator(':focus'))).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(rowAt(page, 1).getByRole('button', { name: /^Details of/ })).toHaveAttribute(
    'aria-expanded',
    'true',
  );
});

test('a list that is not all in the page prints the way to a document of it instead', async ({
  page,
  search,
}) => {
  await search('447700900111');
  await expect(cards(page).first()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(cards(page).first()).toBeHidden();
  await expect(page.getByText('a document of all 1,000 messages')).toBeVisible();
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
  const id = await rowAt(page, 10_000).getAttribute('data-message-id');
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
  await expect(counts(page, '1,000 of 1,000')).toBeVisible();
  const fetched = await inspect(page, 'Fetched');
  await tab(page, 'WhatsApp').click();
  await expect(counts(page, '218 of 1,000')).toBeVisible();
  await page.getByRole('button', { name: 'Unfold' }).click();
  await expect(fetched.getByText('Repeats are shown one by one.')).toBeVisible();
  await expect(cards(page)).toHaveCount(218);
});

/** The row that says it is this one of all. */
function rowAt(page: Page, position: number): Locator {
  return timeline(page).locator(`article[aria-posinset="${position}"]`);
}

/** Rows that were never drawn have a guessed height: while they are measured, one press may stop short. */
async function pressUntilSeen(page: Page, key: 'Home' | 'End', position: number): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key);
    await expect(rowAt(page, position)).toBeInViewport({ timeout: 3_000 });
  }).toPass();
}

/** Whether the heading that sticks is that of the row under it. */
function dayAtTop(page: Page): Promise<{ readonly said: boolean }> {
  return cards(page).evaluateAll((articles) => {
    const headings = [...document.querySelectorAll('main h2')];
    const stuck = headings.findLast((heading) => {
      const list = heading.closest('[role=list]');
      const line = list === null ? 0 : Number.parseFloat(getComputedStyle(list).scrollMarginTop);
      return heading.getBoundingClientRect().top <= line + 30;
    });
    const bottom = stuck?.getBoundingClientRect().bottom ?? 0;
    const row = articles.find((article) => article.getBoundingClientRect().bottom > bottom + 2);
    return {
      said: row !== undefined && row.closest('[role=list]')?.parentElement?.contains(stuck ?? null) === true,
    };
  });
}

/** The first message that is wholly in the middle of the screen, as soon as its row is drawn. */
async function idInSight(page: Page): Promise<string> {
  let id = '';
  await expect(async () => {
    id = await cards(page).evaluateAll((articles) => {
      const seen = articles.find((article) => article.getBoundingClientRect().top > window.innerHeight / 3);
      return seen?.getAttribute('data-message-id') ?? '';
    });
    expect(id).not.toBe('');
  }).toPass();
  return id;
}

/** How far down a message in sight moves while something is done, once two frames have passed. */
async function movedBy(page: Page, act: () => Promise<unknown>): Promise<number> {
  const seen = timeline(page).locator(`[data-message-id="${await idInSight(page)}"]`);
  const top = (): Promise<number> => seen.evaluate((article) => article.getBoundingClientRect().top);
  const before = await top();
  await act();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return (await top()) - before;
}

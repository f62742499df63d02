import type { Locator, Page } from '@playwright/test';
import { expect, searchFor, test } from '../fixtures.ts';
import { cards, channels, counts, field, whoHeading } from '../page-parts.ts';

/** Less than anybody sees. https://web.dev/articles/cls calls 0.1 good. */
const mostShift = 0.01;
/** The browser forgives what moves within half a second of a key: the answer comes later than that. */
const pause = 700;

/** Holds back every answer until it is called. */
async function holdAnswers(page: Page): Promise<() => void> {
  const released = Promise.withResolvers<void>();
  await page.route('**/api/interactions', async (route) => {
    const answer = await route.fetch();
    await released.promise;
    await route.fulfill({ response: answer });
  });
  return released.resolve;
}

/** Sums up every shift from now on, whatever somebody did before. */
async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const before: unknown = Reflect.get(window, 'watching');
    if (before instanceof PerformanceObserver) before.disconnect();
    Reflect.set(window, 'shifted', 0);
    const watching = new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        Reflect.set(
          window,
          'shifted',
          Number(Reflect.get(window, 'shifted')) + Number(Reflect.get(entry, 'value')),
        );
    });
    watching.observe({ type: 'layout-shift' });
    Reflect.set(window, 'watching', watching);
  });
  return async () =>
    page.evaluate(async () => {
      // What was drawn last is told after the next frame.
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100)));
      return Number(Reflect.get(window, 'shifted'));
    });
}

function toolbar(page: Page): Locator {
  return page.getByRole('group', { name: 'Filters', exact: true }).first();
}

/** Where the parts of the frame begin. */
async function readFrame(page: Page): Promise<readonly (number | undefined)[]> {
  const parts = [
    page.getByRole('main').locator('header').filter({ visible: true }),
    channels(page),
    toolbar(page),
  ];
  return Promise.all(parts.map(async (part) => (await part.boundingBox())?.y));
}

for (const width of [1440, 768, 320]) {
  test(`the frame stands as soon as somebody searches, and nothing shifts when the answer comes (${width})`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/', { waitUntil: 'networkidle' });
    for (const [customer, count] of [
      ['447700900101', '63 of 63'],
      ['447700900112', '10,000 of 10,000'],
    ] as const) {
      await test.step(customer, async () => {
        const release = await holdAnswers(page);
        await searchFor(page, customer);
        await expect(whoHeading(page)).toHaveText(customer);
        await expect(page.getByRole('status').filter({ hasText: 'Loading the timeline…' })).toBeVisible();
        await expect(channels(page)).toBeVisible();
        await expect(page.getByRole('status').filter({ hasText: /\d of \d/ })).toHaveCount(0);
        await expect(cards(page)).toHaveCount(0);
        await page.waitForTimeout(pause);
        const before = await readFrame(page);
        const readShift = await watchShifts(page);
        release();
        await expect(counts(page, count)).toBeVisible();
        await expect(cards(page).first()).toBeVisible();
        expect(await readShift()).toBeLessThanOrEqual(mostShift);
        expect(await readFrame(page)).toEqual(before);
        // Whose it is, is said in sight above.
        await expect(toolbar(page)).not.toContainText('7700');
        await page.unrouteAll({ behavior: 'wait' });
      });
    }
  });
}

for (const width of [1440, 768, 320]) {
  test(`nothing shifts when an answer takes long (${width})`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/', { waitUntil: 'networkidle' });
    const release = await holdAnswers(page);
    await searchFor(page, '447700900101');
    await expect(page.getByRole('status').filter({ hasText: 'Loading the timeline…' })).toBeVisible();
    await page.waitForTimeout(pause);
    const readShift = await watchShifts(page);
    await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: 'Still loading.' })).toBeVisible();
    expect(await readShift()).toBeLessThanOrEqual(mostShift);
    release();
    await expect(counts(page, '63 of 63')).toBeVisible();
  });
}

test('the next customer, typed while the answer for one comes, is kept', async ({ page, search }) => {
  const release = await holdAnswers(page);
  await search('447700900101');
  await expect(page.getByRole('status').filter({ hasText: 'Loading the timeline…' })).toBeVisible();
  await field(page).fill('447700900102');
  release();
  await expect(counts(page, '63 of 63')).toBeVisible();
  await expect(field(page)).toHaveValue('447700900102');
});

test('a page opened by its address shifts nothing either', async ({ page, search }) => {
  await search('447700900101');
  await expect(counts(page, '63 of 63')).toBeVisible();
  const release = await holdAnswers(page);
  await page.reload();
  await expect(page.getByRole('status').filter({ hasText: 'Loading the timeline…' })).toBeVisible();
  await page.waitForTimeout(pause);
  const before = await readFrame(page);
  const readShift = await watchShifts(page);
  release();
  await expect(counts(page, '63 of 63')).toBeVisible();
  expect(await readShift()).toBeLessThanOrEqual(mostShift);
  expect(await readFrame(page)).toEqual(before);
});

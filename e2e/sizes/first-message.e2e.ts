import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { cards, counts, openFilter, tab } from '../page-parts.ts';

const everyChannel = '447700900101';
const tenThousand = '447700900112';

/** Where the first message may stand at the latest, in pixels from the top, and how many must be whole on the screen. */
const screens = [
  { name: 'a desk', width: 1440, height: 900, mobile: tenThousand, first: 240, whole: 11 },
  { name: 'a desk, every channel', width: 1440, height: 900, mobile: everyChannel, first: 265, whole: 8 },
  { name: 'a laptop', width: 1280, height: 720, mobile: tenThousand, first: 240, whole: 8 },
  { name: 'a tablet', width: 768, height: 1024, mobile: tenThousand, first: 265, whole: 11 },
  { name: 'a phone', width: 390, height: 844, mobile: everyChannel, first: 280, whole: 3 },
  { name: 'a small phone', width: 320, height: 700, mobile: everyChannel, first: 280, whole: 3 },
] as const;

for (const { name, width, height, mobile, first, whole } of screens) {
  test(`the first message stands high on ${name}, and many beside it`, async ({ page, search }) => {
    await page.setViewportSize({ width, height });
    await search(mobile);
    await expect(counts(page, mobile === tenThousand ? '10,000 of 10,000' : '63 of 63')).toBeVisible();
    const measured = await measure(page);
    expect(measured.first).toBeLessThanOrEqual(first);
    expect(measured.whole).toBeGreaterThanOrEqual(whole);
    expect(measured.tabRows).toBe(1);
    expect(measured.words).toBeLessThan(50);
    expect(measured.scrollsSideways).toBe(false);
  });
}

test('compact rows are so many more', async ({ page, search }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await search(tenThousand);
  await expect(counts(page, '10,000 of 10,000')).toBeVisible();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('button', { name: 'Compact rows' }).click();
  await expect(async () => expect((await measure(page)).whole).toBeGreaterThanOrEqual(17)).toPass();
});

test('what opens beside or over the list moves no message', async ({ page, search }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await search(everyChannel);
  await expect(counts(page, '63 of 63')).toBeVisible();
  const before = await places(page);
  for (const name of ['Overview', 'Other identities', 'Fetched']) {
    await page.getByRole('tab', { name, exact: true }).click();
    expect(await places(page)).toEqual(before);
  }
  await openFilter(page, 'Status');
  expect(await places(page)).toEqual(before);
  await page.keyboard.press('Escape');
  await page.keyboard.press('\\');
  await expect(page.getByRole('complementary', { name: 'About this customer' })).toBeHidden();
  expect(await places(page)).toEqual(before);
});

test('a drawer and a sheet move no message', async ({ page, search }) => {
  await page.setViewportSize({ width: 768, height: 1024 });
  await search(everyChannel);
  await expect(counts(page, '63 of 63')).toBeVisible();
  const beside = await places(page);
  await page.getByRole('button', { name: 'Overview', exact: true }).click();
  await expect(page.getByRole('complementary', { name: 'About this customer' })).toBeVisible();
  expect(await places(page)).toEqual(beside);
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 320, height: 700 });
  const alone = await places(page);
  await page.getByRole('button', { name: 'Overview', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'About this customer' })).toBeVisible();
  expect(await places(page)).toEqual(alone);
});

test('an opened row moves only what follows it', async ({ page, search }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await search(everyChannel);
  await expect(counts(page, '63 of 63')).toBeVisible();
  const before = await places(page);
  await cards(page)
    .nth(2)
    .getByRole('button', { name: /^Details of/ })
    .click();
  await expect(cards(page).nth(2)).toHaveAttribute('data-open', 'true');
  const after = await places(page);
  expect(after.slice(0, 3)).toEqual(before.slice(0, 3));
});

test('a filter that is on leaves the first message where it was', async ({ page, search }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await search(tenThousand);
  await expect(counts(page, '10,000 of 10,000')).toBeVisible();
  const [before] = await places(page);
  await (await openFilter(page, 'Status')).getByRole('checkbox', { name: /^Not delivered/ }).check();
  await expect(counts(page, '10,000 of 10,000')).toBeHidden();
  expect((await places(page))[0]).toBe(before);
  await tab(page, 'SMS').click();
  expect((await places(page))[0]).toBe(before);
});

for (const { width, height } of [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
]) {
  test(`a picture of the scrolled list says whose, how many and by which filter, whole, at ${width}`, async ({
    page,
    search,
  }) => {
    await page.setViewportSize({ width, height });
    await search(tenThousand);
    await expect(counts(page, '10,000 of 10,000')).toBeVisible();
    await (await openFilter(page, 'Status')).getByRole('checkbox', { name: /^Bounced/ }).check();
    await page.keyboard.press('Escape');
    await page.mouse.move(400, 500);
    await page.mouse.wheel(0, 1500);
    const bar = page.getByRole('group', { name: 'Filters' });
    for (const words of ['+44 7700 900112', 'Bounced', /^[\d,]+ of 10,000$/]) {
      const said = bar.getByText(words, { exact: true });
      await expect(said).toBeVisible();
      expect(await said.evaluate(isCut)).toBe(false);
    }
  });
}

/** Whether some of an element's words are outside of it, or of what it stands in. */
function isCut(element: Element): boolean {
  const box = element.getBoundingClientRect();
  const around = element.parentElement?.getBoundingClientRect();
  return (
    element.scrollWidth > element.clientWidth + 1 ||
    (around !== undefined && (box.left < around.left - 1 || box.right > around.right + 1))
  );
}

/** What somebody sees of a page that nobody has scrolled; pixels. */
async function measure(page: Page): Promise<{
  readonly first: number;
  readonly whole: number;
  readonly tabRows: number;
  readonly words: number;
  readonly scrollsSideways: boolean;
}> {
  return page.evaluate(() => {
    const boxes = [...document.querySelectorAll('article')].map((card) => card.getBoundingClientRect());
    const feet = [...document.querySelectorAll('[role=group][aria-label=Tools]')].map((foot) =>
      foot.getBoundingClientRect(),
    );
    const bottom = Math.min(
      window.innerHeight,
      ...feet.filter(({ height }) => height > 0).map(({ top }) => top),
    );
    const tabs = [...document.querySelectorAll('[aria-label=Channels] [role=tab]')];
    // What stands between the demo's strip and the first message.
    const above = ['#who', '[aria-label=Channels]', '#filters', '[aria-label=Notices]'].map((selector) => {
      const part = document.querySelector(selector);
      return part instanceof HTMLElement ? part.innerText : '';
    });
    return {
      first: boxes[0]?.top ?? Number.NaN,
      whole: boxes.filter(({ top, bottom: end }) => top >= 0 && end <= bottom).length,
      tabRows: new Set(tabs.map((one) => Math.round(one.getBoundingClientRect().top))).size,
      words: above.join(' ').match(/\S*\p{L}\S*/gu)?.length ?? 0,
      scrollsSideways: document.documentElement.scrollWidth > document.documentElement.clientWidth,
    };
  });
}

/** Where the first messages stand; pixels from the top. */
async function places(page: Page): Promise<readonly number[]> {
  const boxes = await cards(page).evaluateAll((list) =>
    list.slice(0, 6).map((card) => card.getBoundingClientRect().top),
  );
  return boxes;
}

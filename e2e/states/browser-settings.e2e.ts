import { chromium, type Locator, type Page } from '@playwright/test';
import { browserArguments, findBrowser } from '../../src/cli/browser/find-browser.ts';
import { expect, searchFor, test } from '../fixtures.ts';
import { cards, counts, findField, inspect, openFilter, tab, timeline } from '../page-parts.ts';

// Mantine tells whoever looks that a choice is not kept.
test.use({ expectedErrors: /^console: warning: use-local-storage: Failed to set value/ });

test('a browser that keeps nothing shows everything, and forgets how somebody liked it', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
  });
  await page.goto('/');
  await searchFor(page, '447700900101');
  await expect(counts(page, '63 of 63')).toBeVisible();
  await test.step('what is kept where it can be', async () => {
    await page.getByRole('button', { name: /dark|Dark/ }).click();
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
    const more = page.getByRole('button', { name: 'More', exact: true });
    await more.click();
    await page.getByRole('button', { name: 'Compact rows' }).click();
    await expect(page.locator('[data-density=compact]')).toBeVisible();
    await more.click();
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
    const sheet = page.getByRole('dialog', { name: 'Keyboard' });
    await sheet.getByRole('switch', { name: 'Single-key shortcuts' }).click();
    await sheet.getByRole('button', { name: 'Close' }).click();
    await inspect(page, 'Overview');
  });
  await test.step('filters, report', async () => {
    await (await openFilter(page, 'Status')).getByRole('checkbox').first().check();
    await page.getByRole('button', { name: 'Report', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
});

test('text twice as large loses nothing: all is within the page, and can be pressed', async ({ server }) => {
  const browser = await chromium.launch({
    executablePath: findBrowser(process.env['CHROMIUM_PATH']),
    // The size that somebody chose in the browser's settings: style sheets ask for it, too.
    args: [...browserArguments, '--blink-settings=defaultFontSize=32'],
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(server.origin);
  await searchFor(page, '917385022695');
  await expect(cards(page)).toHaveCount(7);
  for (const width of [1280, 640]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const toggle = cards(page)
      .first()
      .getByRole('button', { name: /^Details of/ });
    await toggle.click();
    await expect(toggle).toHaveAttribute('aria-expanded', 'true');
    await toggle.click();
    await page.getByRole('button', { name: 'Filters', exact: true }).click();
    await expect(page.getByRole('region', { name: 'Filter: Status' })).toBeInViewport();
    await page.keyboard.press('Escape');
  }
  await browser.close();
});

/** What is on, by what says so to a screen reader. */
const on =
  '[aria-selected=true], [aria-pressed=true], [aria-current]:not([aria-current=false]), [data-active=true]';

/** Of what is on, what looks no otherwise without the attribute that says so. */
async function findUnseen(page: Page): Promise<readonly string[]> {
  const count = await page.evaluate((selector) => {
    const visible = [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility());
    visible.forEach((one, index) => one.setAttribute('data-tried', String(index)));
    return visible.length;
  }, on);
  const unseen: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const element = page.locator(`[data-tried="${index}"]`);
    const before = await look(page, element);
    const off = await element.evaluate((node) => {
      const names = ['aria-selected', 'aria-pressed', 'aria-current', 'data-active'];
      const was = names.filter((name) => (node.getAttribute(name) ?? 'false') !== 'false');
      for (const name of was) node.setAttribute(name, 'false');
      return was;
    });
    if (before.equals(await look(page, element)))
      unseen.push(`${off.join(' ')}: ${await element.evaluate((node) => node.outerHTML.slice(0, 80))}`);
  }
  return unseen;
}

/** An element with what is drawn around it. */
async function look(page: Page, element: Locator): Promise<Buffer> {
  await element.scrollIntoViewIfNeeded();
  const { x = 0, y = 0, width = 0, height = 0 } = (await element.boundingBox()) ?? {};
  const [left, top] = [Math.max(0, x - 4), Math.max(0, y - 4)];
  return page.screenshot({
    clip: { x: left, y: top, width: x - left + width + 4, height: y - top + height + 4 },
    caret: 'hide',
  });
}

test.describe('forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active', reducedMotion: 'reduce' } });

  test('what is chosen, found and under the keyboard is seen without a colour of ours', async ({
    page,
    search,
  }) => {
    await search('447700900137');
    await expect(cards(page).first()).toBeVisible();
    await (await openFilter(page, 'Status')).getByRole('checkbox').first().check();
    await page.keyboard.press('Escape');
    await tab(page, 'SMS').click();
    await page.getByRole('button', { name: 'Hide identities', exact: true }).click();
    await inspect(page, 'Overview');
    await test.step('what was searched for', async () => {
      await findField(page).fill('order');
      const mark = timeline(page).locator('mark').first();
      const style = await mark.evaluate((node) => {
        const { color, backgroundColor, textDecorationLine, outlineStyle, fontWeight } =
          getComputedStyle(node);
        const around = getComputedStyle(node.parentElement ?? node);
        return {
          differs:
            backgroundColor !== around.backgroundColor ||
            color !== around.color ||
            fontWeight !== around.fontWeight,
          marked: textDecorationLine !== 'none' || outlineStyle !== 'none',
        };
      });
      expect(style.differs || style.marked).toBe(true);
    });
    await test.step('where the keyboard is', async () => {
      for (const element of [
        tab(page, 'SMS'),
        page.getByRole('button', { name: 'Filter: Dates', exact: true }),
        cards(page).first(),
        findField(page),
        page.getByRole('tab', { name: 'Fetched', exact: true }),
      ]) {
        // Somebody at the keyboard is elsewhere.
        await page.getByRole('link', { name: 'Customer Timeline' }).focus();
        await page.keyboard.press('Shift');
        const before = await look(page, element);
        await element.focus();
        expect((await look(page, element)).equals(before), String(element)).toBe(false);
      }
    });
    await test.step('what is on', async () => {
      expect(await findUnseen(page)).toEqual([]);
    });
  });
});

import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { cards, field, tab, whoHeading } from '../page-parts.ts';

test('the whole way goes by keyboard alone, and one always sees where one is', async ({ page }) => {
  await page.goto('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('917385022695');
  await page.keyboard.press('Enter');
  await expect(whoHeading(page)).toBeFocused();

  await tabTo(page, tab(page, 'All'));
  await page.keyboard.press('ArrowRight');
  await expect(tab(page, 'SMS')).toBeFocused();
  await expectVisibleFocus(page);

  const toggle = cards(page)
    .first()
    .getByRole('button', { name: /^Details of/ });
  await tabTo(page, toggle);
  await page.keyboard.press('Enter');
  await expect(toggle).toHaveAttribute('aria-expanded', 'true');
  await expect(toggle).toBeFocused();
  await tabTo(
    page,
    cards(page)
      .first()
      .getByText(/and JSON, as Capillary writes them$/),
  );
  await page.keyboard.press('Enter');
  await expect(cards(page).first().getByLabel('Raw JSON', { exact: true })).toBeVisible();
  await page.keyboard.press('Shift+Tab');
  await expectVisibleFocus(page);
});

test('the search options of the bar open, are set and close by keyboard', async ({ page, search }) => {
  await search('917385022695');
  await expect(cards(page)).toHaveCount(7);
  await field(page).focus();
  const opener = page.getByRole('search').getByRole('button', { name: 'Search options' });
  await tabTo(page, opener);
  await page.keyboard.press('Enter');
  const options = page.getByRole('group', { name: 'Search options' });
  await expect(options).toBeVisible();
  await tabTo(page, options.getByRole('combobox', { name: 'Network' }));
  await page.keyboard.press('Escape');
  await expect(options).toBeHidden();
  await expect(opener).toBeFocused();
});

/** Presses Tab until this has the focus; every stop on the way shows it. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let steps = 0; steps < 40; steps += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
    await expectVisibleFocus(page);
  }
  await expect(target).toBeFocused();
}

/** The focused element is drawn with an outline, a ring or its neighbour's (a switch's track). */
async function expectVisibleFocus(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null) return 'nothing has the focus';
    const drawn = [focused, focused.nextElementSibling, focused.parentElement].some((element) => {
      if (element === null) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    });
    return drawn ? '' : focused.outerHTML.slice(0, 200);
  });
  // The input shows its focus by the colour of its border.
  expect(seen.replace(/^<(?:input|select).*/s, '')).toBe('');
}

import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Desktop, tablet, phone; what is laid out otherwise has other elements. */
const allWidths = [1440, 768, 320];

/**
 * What holds in every state: nothing sticks out at desktop, tablet and phone width, and axe finds nothing at the widest of them in
 * light colours and at the narrowest in dark ones, between which there is no element of its own. All colours come from one set
 * for each scheme, so that what stands at both widths is seen in both.
 */
export async function expectSound(page: Page, widths: readonly number[] = allWidths): Promise<void> {
  expect(page.frames()).toHaveLength(1);
  // Once, not for each look as `@axe-core/playwright` does: half of its time went there and into taking together frames.
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(axe.source);
  await page.emulateMedia({ colorScheme: 'light' });
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    if (width === widths[0]) await expectNothingFound(page, `at ${width}, light`);
    if (width === widths.at(-1)) {
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectNothingFound(page, `at ${width}, dark`);
      await page.emulateMedia({ colorScheme: 'light' });
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect.soft(await page.evaluate(findCovered), `covered at ${width}`).toEqual([]);
  }
}

/** Without the 420 zones of the zone picker: the browser draws a select's options, and axe takes seconds to say so. */
async function expectNothingFound(page: Page, where: string): Promise<void> {
  const found = await page.evaluate(async (values) => {
    const { violations } = await window.axe.run(
      { exclude: ['option'] },
      { resultTypes: ['violations'], runOnly: { type: 'tag', values } },
    );
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, rules);
  expect.soft(found, where).toEqual([]);
}

/**
 * What stays in sight and can be pressed, but lies under something else that does: two bars at one edge of the screen. What lies over
 * all by intent (a dialog, a menu, a field while somebody types) is none of it, and rows and days go under bars as they scroll.
 */
function findCovered(): readonly string[] {
  const sticks = (element: Element): boolean => {
    const { position } = getComputedStyle(element);
    return position === 'fixed' || position === 'sticky'
      ? element.closest('[data-day]') === null
      : element.parentElement !== null && sticks(element.parentElement);
  };
  return [...document.querySelectorAll('button, a[href], select')]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }) && sticks(element))
    .flatMap((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const top = document.elementFromPoint(x + width / 2, y + height / 2);
      const isFree =
        top === null ||
        top === document.activeElement ||
        element.contains(top) ||
        top.contains(element) ||
        top.closest('dialog, [role="dialog"], [popover], aside, [class*="overlay"]') !== null;
      return isFree
        ? []
        : [`${element.ariaLabel ?? element.textContent} under ${top.outerHTML.slice(0, 80)}`];
    });
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}

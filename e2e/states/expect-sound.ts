import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What colours can break; everything else is the same in both schemes. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** Desktop, tablet, phone; what is laid out otherwise has other elements. */
const allWidths = [1440, 768, 320];

/**
 * What holds in every state: nothing sticks out at desktop, tablet and phone width, and axe finds nothing at the widest and the
 * narrowest of them, between which there is no element of its own; colours are the same at every width, and are tried in both schemes.
 */
export async function expectSound(page: Page, widths: readonly number[] = allWidths): Promise<void> {
  expect(page.frames()).toHaveLength(1);
  await page.emulateMedia({ colorScheme: 'light' });
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const isFirst = width === widths[0];
    if (isFirst || width === widths.at(-1)) await expectNothingFound(width, axe(page).withTags(rules));
    if (isFirst) {
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectNothingFound(width, axe(page).withRules(colourRules));
      await page.emulateMedia({ colorScheme: 'light' });
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
}

/**
 * Without the 420 zones of the zone picker: the browser draws a select's options, and axe takes seconds to say so. In its
 * legacy mode, which lacks nothing where a page has no frames: the other one writes out every element that passed, for a
 * page of its own to sum up, and takes more than twice the time.
 */
function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .exclude('option')
    .setLegacyMode(true);
}

async function expectNothingFound(width: number, builder: AxeBuilder): Promise<void> {
  const { violations } = await builder.analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  expect.soft(found, `at ${width}`).toEqual([]);
}

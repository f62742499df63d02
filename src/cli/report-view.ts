import type { Locator, Page } from 'playwright-core';

/** The view of a report, with the figures that it says of itself; a document stands in it unless that is too long. */
export function reportView(tab: Page): Locator {
  return tab.locator('[data-fetched-at]');
}

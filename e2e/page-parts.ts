import type { Locator, Page } from '@playwright/test';

/** The parts of the product's pages, by the roles and names that outside checks may rely on, too. */
export function timeline(page: Page): Locator {
  return page.getByRole('list', { name: 'Timeline' });
}

export function cards(page: Page): Locator {
  return timeline(page).getByRole('article');
}

/** A tab of the channels by its label, whatever it counts. */
export function tab(page: Page, label: string): Locator {
  return page.getByRole('tab', { name: new RegExp(String.raw`^${label} [\d,]+$`) });
}

/** What the status region says of how much is shown: `38 of 412`. */
export function counts(page: Page, words: string): Locator {
  return page.getByRole('status').filter({ hasText: new RegExp(`^${words}$`) });
}

export function field(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Customer identifier' });
}

export function dayHeading(page: Page, words: string | RegExp): Locator {
  return page.getByRole('main').getByRole('heading', { level: 2, name: words });
}

/** The heading that says who it is. */
export function whoHeading(page: Page): Locator {
  return page.getByRole('main').getByRole('heading', { level: 1 });
}

/** Opens the search page: without loading anything again where a page of ours that has the way there is open already. */
export async function goHome(page: Page): Promise<void> {
  const home = page.getByRole('link', { name: 'Customer Timeline' });
  if ((await home.count()) === 0) await page.goto('/');
  else await home.click();
  await page.getByRole('heading', { name: 'Find a customer' }).waitFor();
}

/** Goes to an address that the router does not know, as a wrong link inside the page would. */
export async function goNowhere(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.history.pushState(undefined, '', '/nowhere');
    window.dispatchEvent(new PopStateEvent('popstate'));
  });
}

/** Opens a filter's pop-over and gives it. */
export async function openFilter(page: Page, label: string): Promise<Locator> {
  const name = `Filter: ${label}`;
  await page.getByRole('button', { name, exact: true }).click();
  const popover = page.getByRole('group', { name, exact: true });
  await popover.getByRole('checkbox').or(popover.getByLabel('From')).first().waitFor();
  return popover;
}

export function findField(page: Page): Locator {
  return page.getByRole('searchbox', { name: 'Find in messages' });
}

/** The chips that say what is on. */
export function chip(page: Page, words: string): Locator {
  return page.getByRole('button', { name: `Remove filter: ${words}`, exact: true });
}

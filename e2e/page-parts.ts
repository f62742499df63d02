import { expect, type Locator, type Page } from '@playwright/test';

/** The parts of the product's pages, by the roles and names that outside checks may rely on, too. */
export function timeline(page: Page): Locator {
  return page.getByRole('list', { name: 'Timeline' });
}

export function cards(page: Page): Locator {
  return timeline(page).getByRole('article');
}

/** A tab of the channels by its label, whatever it counts: `SMS 20`, or `Missed calls 0 of 2` where more is counted than listed. */
export function tab(page: Page, label: string): Locator {
  return channels(page).getByRole('tab', {
    name: new RegExp(String.raw`^${label} [\d,]+(?: of [\d,]+)?$`),
  });
}

export function channels(page: Page): Locator {
  return page.getByRole('tablist', { name: 'Channels' });
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

/** Opens a filter's pop-over and gives its choices; where there is no room for its button, they stand in one with others. */
export async function openFilter(page: Page, label: string): Promise<Locator> {
  const name = `Filter: ${label}`;
  const button = page.getByRole('button', { name, exact: true });
  const more = page.getByRole('button', { name: /^More filters/ });
  await button.or(more).first().waitFor();
  const isIn = (await button.count()) === 0;
  await (isIn ? more : button).click();
  const choices = page.getByRole(isIn ? 'region' : 'group', { name, exact: true });
  await choices.getByRole('checkbox').or(choices.getByLabel('From')).first().waitFor();
  return choices;
}

export function findField(page: Page): Locator {
  return page.getByRole('searchbox', { name: 'Find in messages' });
}

/** Takes away all of what is on in one dimension: `chip(page, 'Status')`. */
export function chip(page: Page, label: string): Locator {
  return page.getByRole('button', { name: `Remove filter: ${label}`, exact: true });
}

/** What a filter's own button says: `Dates`, or `Dates: June 2025` where it is on. */
export function filterButton(page: Page, label: string): Locator {
  return page.getByRole('button', { name: `Filter: ${label}`, exact: true });
}

/** The field of the zone in which times are shown: it says which, and its title is the zone's name. */
export function zoneField(page: Page): Locator {
  return page.getByRole('combobox', { name: 'Time zone' });
}

/** Types a zone's name and takes what is found first, which must be that one. */
export async function chooseZone(page: Page, name: string): Promise<void> {
  const zone = zoneField(page);
  await zone.click();
  await zone.fill(name);
  await page.getByRole('listbox', { name: 'Time zones' }).getByRole('option').first().waitFor();
  await zone.press('Enter');
  await expect(zone).toHaveAttribute('title', name);
}

/** Hides identities, beside the name that they are of. */
export async function hideIdentities(page: Page): Promise<void> {
  const hide = page.getByRole('button', { name: 'Hide identities', exact: true });
  await hide.click();
  await expect(hide).toHaveAttribute('aria-pressed', 'true');
}

/** The one line of what to know before reading. */
export function notices(page: Page): Locator {
  return page.getByRole('region', { name: 'Notices' });
}

/** What can be asked of the whole history: beside the list, else in a drawer or sheet over it. */
export function inspector(page: Page): Locator {
  return page
    .getByRole('complementary', { name: 'About this customer' })
    .or(page.getByRole('dialog', { name: 'About this customer' }));
}

/** Shows one of its four, and gives what that shows. */
export async function inspect(
  page: Page,
  label: 'Did they get it?' | 'Overview' | 'Other identities' | 'Fetched',
): Promise<Locator> {
  const beside = inspector(page).getByRole('tab', { name: label, exact: true });
  const opener = page
    .getByRole('group', { name: 'About this customer' })
    .getByRole('button', { name: label, exact: true });
  await beside.or(opener).first().click();
  return inspector(page).locator('#inspection');
}

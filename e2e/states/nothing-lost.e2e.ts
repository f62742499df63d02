import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import {
  cards,
  channels,
  counts,
  goHome,
  inspect,
  inspector,
  notices,
  tab,
  timeline,
} from '../page-parts.ts';
import { searchIn } from '../support/search-in.ts';
import { watchCalls } from '../watch-calls.ts';

/*
 * What stood above the list until it had no room left, one test each: what of it is seen without a press, and what one press
 * opens. At a width where nothing is beside the list, so that what is seen is seen there, too.
 */
test.use({ viewport: { width: 1024, height: 900 } });

/** Where the button with it opens what is known of the answer itself. */
async function openFetched(page: Page, button: Locator): Promise<Locator> {
  await expect(inspector(page)).toHaveCount(0);
  await button.click();
  await expect(inspector(page)).toBeVisible();
  return inspector(page).getByRole('heading', { name: 'Fetched' }).locator('xpath=ancestor::aside');
}

const incomplete = (page: Page, count: number): Locator =>
  page.getByRole('button', { name: `${count} incomplete`, exact: true });

test('how complete each channel is', async ({ page, search }) => {
  await search('447700900126');
  await expect(cards(page).first()).toBeVisible();
  await test.step('a sign on its tab, how many beside the count, and all at the end of the list', async () => {
    await expect(tab(page, 'SMS').locator('svg')).toBeVisible();
    await expect(tab(page, 'SMS')).toHaveAttribute('title', /SMS: 4 of 412/);
    await expect(tab(page, 'Email').locator('svg')).toHaveCount(0);
    await expect(incomplete(page, 6)).toBeVisible();
    const end = page.getByRole('main').getByText('End of what Capillary lists.');
    await end.scrollIntoViewIfNeeded();
    await expect(end).toContainText('SMS: 4 of 412');
    await expect(end).toContainText('Facebook, Twitter and Foursquare were not asked.');
  });
  await test.step('a press: a line for each channel', async () => {
    const lines = (await openFetched(page, incomplete(page, 6))).getByRole('list', { name: 'Completeness' });
    await expect(lines.getByRole('listitem').filter({ hasText: 'Capillary counts' }).first()).toBeVisible();
    await expect(lines).toContainText('SMS: 4 of 412');
    await expect(lines).toContainText('Email 3 of 3');
  });
});

test('what is counted and not listed', async ({ page, search }) => {
  await search('447700900101');
  await expect(cards(page).first()).toBeVisible();
  await test.step('its own tab, and a notice', async () => {
    await expect(tab(page, 'Missed calls')).toHaveText('Missed calls 0 of 2');
    await expect(tab(page, 'Missed calls').locator('svg')).toBeAttached();
    await expect(notices(page)).toContainText('Missed calls: Capillary counts 2, lists none.');
  });
  await test.step('a press: that there are some, and when the last one was', async () => {
    const lists = (await openFetched(page, incomplete(page, 1))).getByRole('list', { name: 'Completeness' });
    await expect(lists).toContainText(
      /Missed calls: Capillary counts 2, lists none\. Last, as Capillary writes it: \d/,
    );
    await page.keyboard.press('Escape');
    await expect(inspector(page)).toHaveCount(0);
    await tab(page, 'Missed calls').click();
    await expect(
      page.getByRole('heading', { name: 'Capillary counts 2 missed calls but lists none' }),
    ).toBeVisible();
    await expect(page.getByText('Missed calls: Capillary counts 2, lists none.').last()).toBeVisible();
  });
});

test('notices, warnings and several user ids', async ({ page, search }) => {
  await search('447700900136');
  await expect(notices(page)).toContainText(
    'Capillary names 2 different user ids: some of it may belong to another customer.',
  );
  await search('447700900141');
  await test.step('the worst one in words, and how many more', async () => {
    await expect(notices(page)).toContainText(
      'Capillary warns: Interactions of some channels are not available',
    );
    await expect(notices(page).getByRole('button', { name: '1 more to know' })).toBeVisible();
  });
  await test.step('a press: all of them', async () => {
    const fetched = await openFetched(page, notices(page).getByRole('button', { name: '1 more to know' }));
    const known = fetched.getByRole('region', { name: 'To know' }).getByRole('listitem');
    await expect(known).toContainText([
      'Capillary warns: Interactions of some channels are not available',
      'Capillary warns: Some of the requests have failed due to errors',
    ]);
  });
});

test('networks that failed', async ({ page }) => {
  await goHome(page);
  await searchIn(page, 'All four networks', '447700900139');
  await test.step('before all else, with its way out', async () => {
    await expect(notices(page)).toContainText('Facebook did not answer: its messages are missing.');
    await expect(notices(page).getByRole('button', { name: 'Try again' })).toBeVisible();
    await expect(notices(page).getByRole('button', { name: /more to know$/ })).toBeVisible();
  });
  await test.step('a press: it is asked again, it alone', async () => {
    const calls = watchCalls(page);
    await notices(page).getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => calls.length).toBeGreaterThan(0);
    for (const call of calls) expect(call).toContain('"network":"facebook"');
    await expect(notices(page)).toContainText('Facebook did not answer: its messages are missing.');
  });
  await test.step('a press: every network, and how it stands with it', async () => {
    const fetched = await openFetched(page, notices(page).getByRole('button', { name: /more to know$/ }));
    await expect(fetched.getByRole('region', { name: 'Networks' }).getByRole('listitem')).toContainText([
      /^Capillary: answered$/,
      /^Facebook: did not answer/,
      /^Twitter: not known there$/,
      /^Foursquare: answered$/,
    ]);
    await expect(fetched.getByRole('button', { name: 'Try again: Facebook' })).toBeVisible();
  });
});

test('channels by which nothing arrives any more', async ({ page, search }) => {
  const run = 'SMS: the last 4 failed, since 7 March 2025';
  await search('917385022695');
  await test.step('in a sentence', async () => {
    await expect(notices(page)).toContainText(run);
  });
  await test.step('a press: those messages', async () => {
    await notices(page).getByRole('button', { name: 'Show them' }).click();
    await expect(counts(page, '4 of 7')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Remove filter: Status' })).toBeVisible();
  });
  await test.step('a press: the overview says it, too', async () => {
    await expect(await inspect(page, 'Overview')).toContainText(run);
  });
});

test('what else the answer holds', async ({ page, search }) => {
  await search('447700900101');
  await expect(cards(page).first()).toBeVisible();
  const fetched = await openFetched(
    page,
    page.getByRole('group', { name: 'About this customer' }).getByRole('button', { name: 'Fetched' }),
  );
  const fields = fetched.getByText('13 more fields from Capillary', { exact: true });
  await expect(fields).toBeVisible();
  await fields.click();
  await expect(fetched.locator('details[open]').getByRole('definition')).toHaveCount(13);
});

test('repeats that are folded', async ({ page, search }) => {
  await search('447700900137');
  const chip = timeline(page).getByRole('button', { name: /sent 5 times in/ });
  await test.step('in their row', async () => {
    await expect(chip).toBeVisible();
    await expect(chip).toHaveAttribute('aria-expanded', 'false');
  });
  await test.step('a press: each of them', async () => {
    await expect(cards(page)).toHaveCount(15);
    const before = await cards(page).count();
    await chip.click();
    await expect(cards(page)).toHaveCount(before + 4);
  });
  await test.step('a press: all of them, of the whole list', async () => {
    const fetched = await inspect(page, 'Fetched');
    await expect(fetched).toContainText(/\d+ repeats folded\./);
    await fetched.getByRole('button', { name: 'Unfold' }).click();
    await expect(cards(page)).toHaveCount(21);
    await expect(fetched).toContainText('Repeats are shown one by one.');
  });
});

test('that the browser finds only what is near the screen', async ({ page, search }) => {
  const words = 'Ctrl+F finds only what is loaded; / finds in all 1,000.';
  await search('447700900111');
  await expect(counts(page, '1,000 of 1,000')).toBeVisible();
  await expect(page.getByText(words)).toHaveCount(0);
  await test.step('when it matters: as somebody reaches for it', async () => {
    await page.keyboard.press('Control+f');
    await expect(page.getByRole('status').filter({ hasText: words })).toBeVisible();
  });
  await test.step('a press: with what else is known of the answer', async () => {
    await expect(await inspect(page, 'Fetched')).toContainText(words);
  });
  await test.step('not where everything is in the page', async () => {
    await search('447700900110');
    await expect(counts(page, '10 of 10')).toBeVisible();
    await page.keyboard.press('Control+f');
    await expect(page.getByText('Ctrl+F finds')).toHaveCount(0);
  });
});

test('that identities are hidden', async ({ page, search }) => {
  await search('447700900101');
  await expect(cards(page).first()).toBeVisible();
  const hide = page.getByRole('button', { name: 'Hide identities' });
  await expect(hide).toHaveAttribute('aria-pressed', 'false');
  await hide.click();
  await expect(hide).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('heading', { level: 1, name: 'Identities hidden', exact: true })).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('7700 900101');
  await hide.click();
  await expect(page.getByRole('heading', { level: 1, name: '+44 7700 900101' })).toBeVisible();
  await expect(channels(page)).toBeVisible();
});

import type { Locator, Page } from '@playwright/test';
import { expect, patientDemo, searchFor, test } from '../fixtures.ts';
import { cards, counts, field, goHome, inspect, whoHeading } from '../page-parts.ts';
import { watchCalls } from '../watch-calls.ts';

const viber = '"identifierName":"mobile"';
const pasted = [
  { text: '+91 73850-22695', sent: viber, shown: '+91 73850 22695' },
  { text: '0091 7385022695', sent: viber, shown: '+91 73850 22695' },
  { text: '073850 22695', sent: viber, shown: '+91 73850 22695' },
  { text: '  7385 022 695 ', sent: viber, shown: '+91 73850 22695' },
  { text: '<tel:+91-73850-22695;ext=12>;', sent: viber, shown: '+91 73850 22695' },
  { text: 'whatsapp:+917385022695', sent: viber, shown: '+91 73850 22695' },
  { text: 'https://wa.me/917385022695?text=Hi', sent: viber, shown: '+91 73850 22695' },
  { text: 'मोबाइल नंबर: “73850\ufe0f 22695”', sent: viber, shown: '+91 73850 22695' },
  { text: '7385022695.0', sent: viber, shown: '+91 73850 22695' },
  { text: "'917385022695", sent: viber, shown: '+91 73850 22695' },
  {
    text: '"Rao, Asha" <thousand+news@example.com>;',
    sent: '"identifierValue":"thousand+news@example.com"',
    shown: 'thousand+news',
  },
  { text: 'tom.sawyer@capillarytech.com', sent: '"identifierName":"email"', shown: 'tom.sawyer' },
  { text: 'thousand+news@example.com', sent: 'thousand+news@example.com', shown: 'thousand+news' },
  { text: 'LM0001', sent: '"identifierName":"external_id"', shown: 'LM0001' },
  {
    text: 'https://eu.api.capillarytech.com/v2/customers/interaction?identifierName=mobile&identifierValue=917385022695',
    sent: viber,
    shown: '+91 73850 22695',
  },
] as const;

/** Who it is, with all identities. */
function whoLine(page: Page): Locator {
  return page.getByRole('main').locator('header').filter({ visible: true });
}

test('finds the customer by whatever is pasted', async ({ page }) => {
  const calls = watchCalls(page);
  for (const { text, sent, shown } of pasted) {
    await test.step(text, async () => {
      const before = calls.length;
      await goHome(page);
      await searchFor(page, text);
      await expect(cards(page).first()).toBeVisible();
      await expect(whoLine(page)).toContainText(shown);
      expect(calls.slice(before)).toEqual([expect.stringContaining(sent)]);
    });
  }
});

test('the page says at once what was read out of what surrounded it', async ({ page, search }) => {
  const released = Promise.withResolvers<void>();
  await page.route('**/api/interactions', async (route) => {
    await released.promise;
    await route.continue();
  });
  await search('Asha <mailto:thousand+news@example.com>;');
  await expect(whoHeading(page)).toHaveText('thousand+news@example.com');
  await expect(field(page)).toHaveValue('thousand+news@example.com');
  released.resolve();
  await expect(counts(page, '1,000 of 1,000')).toBeVisible();
  await expect(whoLine(page)).toContainText('thousand+news@example.com');
  // It is for the next customer now.
  await expect(field(page)).toHaveValue('');
});

test('an external id keeps its zeros where it is said to be one', async ({ page }) => {
  const calls = watchCalls(page);
  await page.goto('/');
  await openOptions(page);
  await page.getByRole('radio', { name: 'External ID' }).check();
  await searchFor(page, '0042');
  await expect(counts(page, '1,000 of 1,000')).toBeVisible();
  expect(calls).toEqual([expect.stringContaining('"identifierName":"external_id","identifierValue":"0042"')]);
});

const wrong = [
  { as: undefined, text: '' },
  { as: undefined, text: 'Order: 917385022695' },
  { as: undefined, text: '7,39E+09' },
  { as: undefined, text: 'a@example.com, b@example.com' },
  { as: 'Mobile', text: 'not a number' },
  { as: 'Mobile', text: '12' },
  { as: 'Email', text: 'nobody' },
  { as: 'External ID', text: 'x'.repeat(51) },
] as const;

test('explains beside the field what is wrong', async ({ page }) => {
  const calls = watchCalls(page);
  for (const { as, text } of wrong) {
    await test.step(`“${text.slice(0, 20)}” as ${as ?? 'anything'}`, async () => {
      await page.goto('/');
      if (as !== undefined) {
        await openOptions(page);
        await page.getByRole('radio', { name: as }).check();
      }
      await searchFor(page, text);
      await expect(field(page)).toHaveAttribute('aria-invalid', 'true');
      await expect(field(page)).toHaveAccessibleDescription(/\w/);
      await field(page).fill('917385022695');
      await expect(field(page)).not.toHaveAttribute('aria-invalid', 'true');
    });
  }
  expect(calls).toEqual([]);
});

test('says how a number is understood before it is sent', async ({ page }) => {
  await page.goto('/');
  await expect(field(page)).toBeFocused();
  await field(page).fill('+91 73850-22695');
  await expect(field(page)).toHaveAccessibleDescription(/A mobile number, sent as \+91 73850 22695\./);
  await field(page).fill('Tel.: 073850 22695 ext. 12');
  await expect(field(page)).toHaveAccessibleDescription(/A mobile number, sent as \+91 73850 22695\./);
  await field(page).fill('Asha <asha@example.com>');
  await expect(field(page)).toHaveAccessibleDescription(/An email address, sent as asha@example\.com\./);
  await field(page).fill('LM0001');
  await expect(field(page)).toHaveAccessibleDescription(/An external id, sent exactly as typed\./);
});

test('asks for one interaction type and says so', async ({ page }) => {
  const calls = watchCalls(page);
  await page.goto('/');
  await openOptions(page);
  await page.getByRole('combobox', { name: 'Interaction type' }).selectOption('Viber');
  await searchFor(page, '917385022695');
  await expect(cards(page)).toHaveCount(3);
  await expect(page.getByRole('button', { name: 'Remove filter: Only Viber' })).toBeVisible();
  expect(new URL(page.url()).search).toBe('?type=viber');
  expect(calls).toEqual([expect.stringContaining('"type":"viber"')]);
  await expect(await inspect(page, 'Fetched')).toContainText('Only Viber was asked for.');
  await page.getByRole('button', { name: 'Remove filter: Only Viber' }).click();
  await expect(cards(page)).toHaveCount(7);
  expect(new URL(page.url()).search).toBe('');
});

test('asks for one network and says so', async ({ page }) => {
  const calls = watchCalls(page);
  await page.goto('/');
  await openOptions(page);
  await page.getByRole('combobox', { name: 'Network' }).selectOption('Foursquare');
  await searchFor(page, '447700900139');
  await expect(cards(page)).toHaveCount(1);
  await expect(cards(page)).toContainText('Check-in');
  await expect(page.getByRole('button', { name: 'Remove filter: Network Foursquare' })).toBeVisible();
  expect(new URL(page.url()).search).toBe('?network=foursquare');
  expect(calls).toEqual([expect.stringContaining('"network":"foursquare"')]);
});

test('remembers the last searches masked, and only until the page is left', async ({ page, search }) => {
  await search('917385022695');
  await expect(cards(page)).toHaveCount(7);
  await searchFor(page, '919988221100');
  await expect(cards(page)).toHaveCount(2);
  await page.getByRole('link', { name: 'Customer Timeline' }).click();
  const recent = page.getByRole('region', { name: 'Recent searches' });
  await expect(recent.getByRole('button')).toHaveText([/^Mobile •+1100$/, /^Mobile •+2695$/]);
  await recent.getByRole('button', { name: /2695$/ }).click();
  await expect(cards(page)).toHaveCount(7);
  await page.getByRole('link', { name: 'Customer Timeline' }).click();
  await expect(recent).toBeVisible();
  await page.reload();
  await expect(field(page)).toBeVisible();
  await expect(recent).toHaveCount(0);
});

test('pressing Enter twice asks once', async ({ page, servers }) => {
  const { origin } = await servers.shared(patientDemo);
  const calls = watchCalls(page);
  await page.goto(origin);
  await field(page).fill('447700900303');
  await field(page).press('Enter');
  await field(page).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Loading the timeline…' })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  expect(calls).toHaveLength(1);
});

test('a demo customer is one press away', async ({ page }) => {
  await page.goto('/');
  const customers = page.getByRole('region', { name: 'Demo customers' });
  await expect(customers.getByRole('table')).toHaveCount(1);
  await expect(customers.getByRole('rowheader', { name: 'Odd answers' })).toBeVisible();
  await customers.getByRole('button', { name: '447700900128' }).click();
  await expect(
    page.getByRole('heading', { name: 'Capillary lists nothing for this customer' }),
  ).toBeVisible();
});

/** The rest of the form, behind its own words on the search page. */
async function openOptions(page: Page): Promise<void> {
  await page.getByText('More options').click();
}

test('what else can be chosen waits behind its own words', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('combobox', { name: 'Network' })).toBeHidden();
  await openOptions(page);
  await expect(page.getByRole('radiogroup', { name: 'Identifier type' }).getByRole('radio')).toHaveCount(4);
  await expect(page.getByRole('combobox', { name: 'Network' })).toContainText('Capillary (messages)');
});

/** The page as it stands before its code is there, and what lets the code come. */
async function openBeforeCode(page: Page): Promise<() => void> {
  const released = Promise.withResolvers<void>();
  await page.route(/\/assets\/.*\.js$/, async (route) => {
    await released.promise;
    await route.continue();
  });
  await page.goto('/', { waitUntil: 'commit' });
  return released.resolve;
}

test('the search page is there before its code, with its title and whom to try', async ({ page }) => {
  const release = await openBeforeCode(page);
  await expect(page).toHaveTitle('Customer Timeline (demo)');
  await expect(page.getByRole('region', { name: 'Demo data' })).toBeVisible();
  await expect(page.getByRole('button', { name: '447700900128' })).toBeVisible();
  await expect(field(page)).toHaveAttribute('maxlength', '2000');
  release();
  await expect(page.locator('#root:not([data-prerendered])')).toBeAttached();
  await expect(page).toHaveTitle('Customer Timeline (demo)');
  await expect(page.locator('title')).toHaveCount(1);
});

test('what is typed before the code is there is kept', async ({ page }) => {
  const release = await openBeforeCode(page);
  await openOptions(page);
  await page.getByRole('radio', { name: 'External ID' }).check();
  await page.getByRole('combobox', { name: 'Interaction type' }).selectOption('Viber');
  await field(page).fill('LM00');
  release();
  await expect(page.locator('#root:not([data-prerendered])')).toBeAttached();
  await expect(field(page)).toHaveValue('LM00');
  await expect(field(page)).toHaveAccessibleDescription('An external id, sent exactly as typed.');
  await expect(field(page)).toBeFocused();
  await field(page).pressSequentially('01');
  await expect(field(page)).toHaveValue('LM0001');
  await expect(page.getByRole('radio', { name: 'External ID' })).toBeChecked();
  await expect(page.getByRole('combobox', { name: 'Interaction type' })).toHaveValue('viber');
});

test('Enter before the code is there searches once', async ({ page }) => {
  const calls = watchCalls(page);
  const release = await openBeforeCode(page);
  await field(page).fill('917385022695');
  await field(page).press('Enter');
  await field(page).press('Enter');
  expect(new URL(page.url()).search).toBe('');
  release();
  await expect(cards(page)).toHaveCount(7);
  expect(calls).toEqual([expect.stringContaining('917385022695')]);
});

test('a demo customer pressed before the code is there is searched', async ({ page }) => {
  const calls = watchCalls(page);
  const release = await openBeforeCode(page);
  await page.getByRole('button', { name: '917385022695' }).click();
  release();
  await expect(cards(page)).toHaveCount(7);
  expect(calls).toHaveLength(1);
});

test('without scripts the page says what it needs', async ({ browser, server }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(server.origin);
  await expect(page.locator('noscript p')).toBeVisible();
  await expect(page.locator('noscript p')).toContainText('needs JavaScript');
  await context.close();
});

test('a browser that is too old is told so, in one sentence', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(URL, 'parse');
  });
  await page.goto('/');
  await expect(page.locator('body')).toHaveText(
    'Customer Timeline needs a newer browser: Chrome or Edge 126, Firefox 126, Safari 18, or any later one.',
  );
});

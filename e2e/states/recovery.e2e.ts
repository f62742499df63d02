import { demo, expect, patientDemo, searchFor, test } from '../fixtures.ts';
import { cards, field, whoHeading } from '../page-parts.ts';
import { watchCalls } from '../watch-calls.ts';

test('too many requests count down and recover without a reload', async ({ page, servers }) => {
  test.slow();
  const { origin } = await servers.fresh(demo);
  await page.goto(origin);
  await searchFor(page, '447700900315');
  const status = page.getByRole('status').filter({ hasText: 'Too many requests.' });
  await expect(status).toContainText(/Trying again in \d+ s…/);
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible();
  await expect(whoHeading(page)).toContainText('+44 7700 900315', { timeout: 30_000 });
});

test('a search that takes long can be cancelled', async ({ page, servers }) => {
  const { origin } = await servers.shared(patientDemo);
  await page.goto(origin);
  await searchFor(page, '447700900303');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('Loading the timeline…')).toHaveCount(0);
  await expect(field(page)).toHaveValue('447700900303');
});

test('a customer’s page that takes long can be left', async ({ page, search, servers }) => {
  await search('447700900311');
  await page.waitForURL(/\/customers\//);
  const { pathname } = new URL(page.url());
  const { origin } = await servers.shared(patientDemo);
  await page.goto(`${origin}${pathname}`);
  await expect(page.getByRole('status').filter({ hasText: 'Still loading.' })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('heading', { name: 'Find a customer' })).toBeVisible();
  await expect(field(page)).toHaveValue('');
});

test.describe('a service that ends', () => {
  // What is fetched ahead of use comes from the service, too, and says for itself that it could not be had.
  test.use({
    expectedErrors:
      /^console: error: .*(?:net::ERR_CONNECTION_REFUSED|Unable to preload CSS|Failed to fetch dynamically imported)/,
  });

  test('a service that is gone is said, and found again when it is back', async ({ page, servers }) => {
    const server = await servers.fresh(demo);
    await page.goto(server.origin);
    await searchFor(page, '919988221100');
    await expect(cards(page)).toHaveCount(2);
    await server.stop();
    await searchFor(page, '917385022695');
    const alert = page.getByRole('alert').filter({ hasText: 'This service cannot be reached' });
    await expect(alert).toBeVisible();
    await servers.fresh({ ...demo, PORT: new URL(server.origin).port });
    await alert.getByRole('button', { name: 'Try again' }).click();
    await expect(cards(page)).toHaveCount(7);
  });

  test('a service that is killed in the middle of a call costs that call, and another takes its place', async ({
    page,
    servers,
  }) => {
    const server = await servers.fresh(patientDemo);
    await page.goto(server.origin, { waitUntil: 'networkidle' });
    await searchFor(page, '447700900311');
    await expect(page.getByRole('status').filter({ hasText: 'Loading the timeline…' })).toBeVisible();
    server.signal('SIGKILL');
    const alert = page.getByRole('alert').filter({ hasText: 'This service cannot be reached' });
    await expect(alert).toBeVisible();
    await servers.fresh({ ...demo, PORT: new URL(server.origin).port });
    await alert.getByRole('button', { name: 'Try again' }).click();
    await expect(whoHeading(page)).toContainText('+44 7700 900311');
  });
});

test('a tab that is open for days, over a change of clocks and a clock set back, asks nothing and says the same', async ({
  page,
}) => {
  await page.clock.install({ time: '2025-03-08T20:00:00Z' });
  await page.goto('/');
  await searchFor(page, '917385022695');
  await expect(cards(page)).toHaveCount(7);
  const said = await cards(page).allInnerTexts();
  const calls = watchCalls(page);
  await page.clock.fastForward(3 * 24 * 60 * 60 * 1000);
  expect(await cards(page).allInnerTexts()).toEqual(said);
  await page.clock.setSystemTime('2025-03-07T20:00:00Z');
  await page.clock.runFor(60_000);
  expect(await cards(page).allInnerTexts()).toEqual(said);
  expect(calls).toEqual([]);
  await page.getByRole('button', { name: 'Refresh', exact: true }).click();
  await expect.poll(() => calls.length).toBe(1);
  await expect(cards(page)).toHaveCount(7);
});

test('a search made offline goes on by itself when the line is back', async ({ page, context }) => {
  await page.goto('/', { waitUntil: 'networkidle' });
  await context.setOffline(true);
  const calls = watchCalls(page);
  await searchFor(page, '917385022695');
  await expect(page.getByRole('status').filter({ hasText: 'You are offline.' })).toBeVisible();
  expect(calls).toEqual([]);
  await context.setOffline(false);
  await expect(cards(page)).toHaveCount(7);
});

test('a search made offline before the code of its page is here says so, and goes on when the line is back', async ({
  page,
  context,
}) => {
  // It is on its way, and gone with the line.
  const line = Promise.withResolvers<void>();
  await page.route('**/assets/CustomerPage-*.js', async (route) => {
    await line.promise;
    await route.abort('internetdisconnected');
  });
  await page.goto('/');
  await expect(field(page)).toBeFocused();
  await context.setOffline(true);
  await searchFor(page, '917385022695');
  await expect(page.getByText('You are offline.')).toBeVisible();
  line.resolve();
  await page.unrouteAll({ behavior: 'wait' });
  await context.setOffline(false);
  await expect(cards(page)).toHaveCount(7);
});

test('what is on screen stays when the line breaks during a refresh', async ({ page, context, search }) => {
  await search('917385022695');
  await expect(cards(page)).toHaveCount(7);
  // The panel beside the list comes after the list.
  await expect(page.getByRole('heading', { name: 'What does the customer miss?' })).toBeVisible();
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(cards(page)).toHaveCount(7);
  await context.setOffline(false);
  await expect(page.getByRole('button', { name: 'Refresh', exact: true })).toBeVisible();
  await expect(cards(page)).toHaveCount(7);
});

test('an outage that is over is over for whoever tries again', async ({ page }) => {
  await page.goto('/');
  await searchFor(page, '447700900316');
  await expect(whoHeading(page)).toContainText('+44 7700 900316', { timeout: 20_000 });
});

test('a failure names what happened, what it means, what to do and the request', async ({ page, search }) => {
  const calls = watchCalls(page);
  await search('447700900324');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('An answer that cannot be read');
  await expect(alert).toContainText('Capillary answered with something that is not a customer history.');
  await expect(alert).toContainText(/request [\da-f-]{36}/);
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => calls.length).toBe(2);
  await expect(alert).toContainText('An answer that cannot be read');
});

test('where trying again does not help, nothing says that it would', async ({ page, search }) => {
  await search('447700900326');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('Trying again will not help. Tell whoever runs this tool.');
  await expect(alert.getByRole('button', { name: 'Try again' })).toHaveCount(0);
  await expect(alert.getByRole('button', { name: 'Copy details' })).toBeVisible();
});

test('of a history that is too large, one kind can be asked for', async ({ page, servers }) => {
  // A busy machine takes its time over making an answer of that size.
  const { origin } = await servers.shared(patientDemo);
  await page.goto(origin);
  await searchFor(page, '447700900329');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('Choose one kind:', { timeout: 20_000 });
  const asked = page.waitForRequest((request) => request.url().endsWith('/api/interactions'));
  await alert.getByRole('button', { name: 'WhatsApp' }).click();
  expect((await asked).postDataJSON()).toMatchObject({ type: 'whatsapp' });
});

const fine = [
  { mobile: '447700900309', fault: 'tiny packets' },
  { mobile: '447700900319', fault: 'a token that was refused once' },
  { mobile: '447700900419', fault: 'a refusal in the body of a 200' },
  { mobile: '447700900321', fault: 'an expired token' },
  { mobile: '447700900525', fault: 'a byte order mark' },
  { mobile: '447700900727', fault: 'honest packing' },
  { mobile: '447700900430', fault: 'headers that are not handed on' },
] as const;

for (const { mobile, fault } of fine) {
  test(`nobody notices ${fault}`, async ({ page, search }) => {
    await search(mobile);
    await expect(cards(page).first()).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}

for (const mobile of ['447700900333', '447700900433', '447700900533']) {
  test(`mutated answers cost only what was mutated (${mobile})`, async ({ page, search }) => {
    await search(mobile);
    await expect(cards(page).first()).toBeVisible();
    await expect(page.getByText('This message could not be displayed.')).toHaveCount(0);
  });
}

import type { BrowserContext } from '@playwright/test';
import { expect, searchFor, test } from '../fixtures.ts';
import { cards, counts, inspect, tab, timeline, zoneField } from '../page-parts.ts';
import { connectionSettings } from './connections.ts';
import { vendorCookie, vendorCustomers } from './vendor-answers.ts';
import { basicValue, secrets, vendorCredentials } from './vendor-credentials.ts';

const kinds = [
  { kind: 'basic', zone: 'London', first: '2025-05-28T13:52:07+01:00' },
  { kind: 'oauth', zone: 'New York', first: '2025-05-28T13:52:07-04:00' },
] as const;

for (const { kind, zone, first } of kinds) {
  test(`${kind}: another server than the demo is asked, and everything is the same`, async ({
    page,
    connect,
  }) => {
    const { vendor, server } = await connect(kind);
    const before = vendor.calls.length;
    await page.goto(server.origin);
    await searchFor(page, '+91 73850-22695');
    await expect(cards(page)).toContainText([
      /^13:52:07Viber.*Hii,This is the message in viber\./,
      /^16:17:07Viber.*test-hello/,
      /^15:52:02Viber.*AAAAAAACCCCCCC/,
      /^13:48:50SMS/,
      /^13:37:22SMS/,
      /^13:01:12SMS/,
      /^12:57:06SMS/,
    ]);
    await expect(cards(page).first().getByRole('time').first()).toHaveAttribute('datetime', first);
    await expect(counts(page, '7 of 7')).toBeVisible();
    await expect(tab(page, 'Viber')).toHaveText('Viber 3');
    await expect(timeline(page).getByRole('heading').first()).toHaveText('Wednesday 28 May 2025 · 1 message');
    const [call, ...others] = vendor.calls.slice(before);
    expect(others).toEqual([]);
    expect(call?.url.pathname).toBe('/v2/customers/interaction');
    expect([...(call?.url.searchParams ?? [])]).toEqual([
      ['identifierName', 'mobile'],
      ['identifierValue', vendorCustomers.viber],
    ]);
    const { authorization, 'x-cap-api-oauth-token': token } = call?.headers ?? {};
    expect(authorization).toBe(kind === 'basic' ? basicValue : undefined);
    expect(token).toEqual(kind === 'oauth' ? expect.stringMatching(/^canary-access-token-\d+$/) : undefined);
    await page.reload();
    await expect(cards(page)).toHaveCount(7);
  });

  test(`${kind}: an answer that holds our credentials is refused in words`, async ({ page, connect }) => {
    const { server } = await connect(kind);
    await page.goto(server.origin);
    await searchFor(page, vendorCustomers.echoed);
    await expect(page.getByText('held the credentials of this service')).toBeVisible();
    expect(await page.content()).not.toContain('canary');
    expect(server.log()).toContain('CREDENTIAL_ECHO');
    expect(server.log()).not.toContain('canary');
  });

  test(`${kind}: nothing speaks of a demo`, async ({ page, connect }) => {
    const { server } = await connect(kind);
    await page.goto(server.origin);
    await expect(page).toHaveTitle('Customer Timeline');
    await searchFor(page, vendorCustomers.email);
    await expect(page.getByRole('main').locator('header')).toContainText(vendorCustomers.email);
    await expect(cards(page)).toHaveCount(2);
    await expect(page).toHaveTitle('Customer · Customer Timeline');
    await expect(zoneField(page)).toHaveValue(new RegExp(zone));
    await expect(page.getByText(/demo/i)).toHaveCount(0);
    await expect(await inspect(page, 'Fetched')).toContainText(/From\s*Capillary/);
    await expect(page.getByText(/demo/i)).toHaveCount(0);
    await page.getByRole('link', { name: 'Customer Timeline' }).click();
    await expect(page.getByRole('region', { name: 'Demo customers' })).toHaveCount(0);
    expect(server.log()).toContain('(real)');
  });

  test(`${kind}: what the vendor refuses is said`, async ({ page, connect }) => {
    const { server } = await connect(kind);
    await page.goto(server.origin);
    await searchFor(page, vendorCustomers.unknown);
    await expect(page.getByRole('alert')).toContainText('No customer with');
    await expect(page.getByRole('alert')).toContainText('Capillary code 1012');
  });

  test(`${kind}: a redirect is not followed`, async ({ page, connect }) => {
    const { vendor, server } = await connect(kind);
    await page.goto(server.origin);
    for (const customer of [vendorCustomers.redirected, vendorCustomers.redirectedAgain]) {
      const before = vendor.calls.length;
      await searchFor(page, customer);
      await expect(page.getByRole('alert')).toContainText('Capillary points to another address');
      expect(vendor.calls.length).toBe(before + 1);
    }
    expect(vendor.strayed).toEqual([]);
  });

  test(`${kind}: an external id reaches the vendor byte for byte`, async ({ page, connect }) => {
    const { vendor, server } = await connect(kind);
    await page.goto(server.origin);
    await page.getByText('More options', { exact: true }).click();
    await page.getByRole('radio', { name: 'External ID' }).check();
    await searchFor(page, vendorCustomers.externalId);
    await expect(cards(page)).toHaveCount(7);
    expect(vendor.calls.at(-1)?.url.searchParams.get('identifierValue')).toBe(vendorCustomers.externalId);
  });

  test(`${kind}: its credentials and headers are in no answer, address or log`, async ({
    page,
    context,
    connect,
  }) => {
    const { server } = await connect(kind);
    const heard = listenToAnswers(context);
    await page.goto(server.origin);
    await searchFor(page, vendorCustomers.viber);
    await expect(cards(page)).toHaveCount(7);
    await searchFor(page, vendorCustomers.redirected);
    await expect(page.getByRole('alert')).toBeVisible();
    const texts = [...(await heard()), page.url(), server.log(), await page.content()];
    expect(texts.length).toBeGreaterThan(10);
    expect(secrets.filter((secret) => texts.some((text) => text.includes(secret)))).toEqual([]);
    expect(texts.filter((text) => text.includes(vendorCookie))).toEqual([]);
  });
}

test('a token that the vendor no longer takes is renewed, and nobody notices', async ({ page, connect }) => {
  const { vendor, server } = await connect('oauth');
  await page.goto(server.origin);
  await searchFor(page, vendorCustomers.viber);
  await expect(cards(page)).toHaveCount(7);
  const tokens = vendor.tokenCalls();
  vendor.revokeTokens();
  await searchFor(page, vendorCustomers.email);
  await expect(cards(page)).toHaveCount(2);
  expect(vendor.tokenCalls()).toBe(tokens + 1);
  expect(vendor.calls.at(-1)?.headers['x-cap-api-oauth-token']).toBe(
    `${vendorCredentials.token}${tokens + 1}`,
  );
});

test('wrong credentials are named as what they are', async ({ page, connect, servers }) => {
  const { vendor } = await connect('basic');
  const server = await servers.fresh({
    CAPILLARY_BASE_URL: vendor.origin,
    CAPILLARY_TIME_ZONE: 'UTC',
    CAPILLARY_USERNAME: 'somebody',
    CAPILLARY_PASSWORD: 'else',
  });
  await page.goto(server.origin);
  await searchFor(page, vendorCustomers.viber);
  await expect(page.getByRole('alert')).toContainText('Capillary refused this tool’s sign-in');
  // Where there are no times, no zone is said.
  await expect(zoneField(page)).toHaveCount(0);
});

test('a customer’s link outlives a restart', async ({ page, connect, servers }) => {
  const { vendor, server } = await connect('basic');
  await page.goto(server.origin);
  await searchFor(page, vendorCustomers.viber);
  await expect(cards(page)).toHaveCount(7);
  const { pathname } = new URL(page.url());
  const again = await servers.fresh(connectionSettings(vendor, 'basic'));
  await page.goto(again.origin + pathname);
  await expect(cards(page)).toHaveCount(7);
});

/** Everything that the pages of a context are answered, headers included. */
function listenToAnswers(context: BrowserContext): () => Promise<readonly string[]> {
  const texts: Promise<string>[] = [];
  context.on('response', (response) => {
    texts.push(response.text().then((body) => `${JSON.stringify(response.headers())}\n${body}`));
  });
  return async () => Promise.all(texts);
}

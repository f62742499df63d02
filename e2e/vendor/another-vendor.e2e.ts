import { expect, searchFor, test } from '../fixtures.ts';
import { cards, counts, tab } from '../page-parts.ts';
import { canaries, credentials, redirected, startVendor, type Vendor } from './start-vendor.ts';

const passes = {
  Basic: { CAPILLARY_USERNAME: credentials.username, CAPILLARY_PASSWORD: credentials.password },
  OAuth: { CAPILLARY_CLIENT_KEY: credentials.key, CAPILLARY_CLIENT_SECRET: credentials.secret },
} as const;

for (const kind of ['Basic', 'OAuth'] as const) {
  test.describe(`before another server than the demo, by ${kind}`, () => {
    let vendor: Vendor;
    test.beforeEach(async () => {
      vendor = await startVendor();
    });
    test.afterEach(async () => vendor.stop());

    test('everything works the same, and nothing says demo', async ({ page, servers }) => {
      const server = await servers.fresh({
        CAPILLARY_BASE_URL: vendor.origin,
        CAPILLARY_TIME_ZONE: 'Europe/London',
        ...passes[kind],
      });
      const heard: string[] = [];
      page.on('response', (response) => {
        heard.push(JSON.stringify(response.headers()));
        if (response.url().includes('/api/')) void response.text().then((body) => heard.push(body));
      });
      await page.goto(server.origin);
      await expect(page.getByRole('region', { name: 'Demo customers' })).toHaveCount(0);
      await searchFor(page, '+91 73850-22695');
      await expect(cards(page)).toHaveCount(7);
      await expect(tab(page, 'Viber')).toHaveText('Viber 3');
      await expect(counts(page, '7 of 7')).toBeVisible();
      await expect(cards(page).first().getByRole('time').first()).toHaveAttribute(
        'datetime',
        '2025-05-28T13:52:07+01:00',
      );
      await expect(page).toHaveTitle('Customer Timeline');
      await expect(page.getByRole('region', { name: 'Demo data' })).toHaveCount(0);
      await page.reload();
      await expect(cards(page)).toHaveCount(7);

      await searchFor(page, '919999999999');
      await expect(page.getByRole('heading', { name: 'No such customer' })).toBeVisible();
      await searchFor(page, `+${redirected}`);
      await expect(page.getByRole('heading', { name: 'Capillary is not working right now' })).toBeVisible({
        timeout: 20_000,
      });
      expect(vendor.calls).not.toContainEqual(expect.stringContaining('/canary'));
      expect(vendor.calls.filter((call) => call.startsWith('POST'))).toHaveLength(kind === 'OAuth' ? 1 : 0);

      const everything = [server.log(), page.url(), await page.content(), ...heard].join('\n');
      for (const canary of canaries) expect(everything).not.toContain(canary);
      expect(everything).not.toContain('vendor=1');
    });
  });
}

import type { Page } from '@playwright/test';
import { expect, searchFor, test } from '../fixtures.ts';
import { cards, field, inspect, timeline } from '../page-parts.ts';

/*
 * Parts of the page that cannot be had, as an old page's after a deploy, or cannot be drawn: each costs itself alone.
 */
test.use({ expectedErrors: /^console: error: Failed to load resource: .* 404 .*\/assets\// });

/** As after a deploy: the service no longer has the code of this part, and says so itself. */
async function losePart(page: Page, part: string): Promise<void> {
  await page.route(`**/assets/${part}-*.js`, async (route) =>
    route.continue({
      url: route
        .request()
        .url()
        .replace(/[^/]+$/, `${part}-replaced.js`),
    }),
  );
}

const newer = /There may be a newer version of this page/;

test('a page whose code a deploy has replaced says so, and is there after a reload', async ({ page }) => {
  await losePart(page, 'CustomerPage');
  await page.goto('/', { waitUntil: 'networkidle' });
  await searchFor(page, '917385022695');
  const alert = page.getByRole('alert').filter({ hasText: newer });
  await expect(alert).toBeVisible();
  await page.unrouteAll({ behavior: 'wait' });
  await alert.getByRole('button', { name: 'Reload' }).click();
  await searchFor(page, '917385022695');
  await expect(cards(page)).toHaveCount(7);
});

const lazyParts = [
  {
    part: 'FilterMenu',
    open: async (page: Page): Promise<void> =>
      page.getByRole('button', { name: 'Filter: Status', exact: true }).click(),
  },
  {
    part: 'ExportMenu',
    open: async (page: Page): Promise<void> =>
      page.getByRole('button', { name: 'Export', exact: true }).click(),
  },
  {
    part: 'insights-parts',
    open: async (page: Page): Promise<void> => void (await inspect(page, 'Overview')),
  },
  { part: 'CommandPalette', open: async (page: Page): Promise<void> => page.keyboard.press('Control+k') },
  { part: 'ShortcutSheet', open: async (page: Page): Promise<void> => page.keyboard.press('?') },
] as const;

test('a part that a deploy has replaced costs itself alone, and offers a reload', async ({ page }) => {
  for (const { part, open } of lazyParts) {
    await test.step(part, async () => {
      await losePart(page, part);
      await page.goto('/');
      await searchFor(page, '917385022695');
      await expect(cards(page)).toHaveCount(7);
      await open(page);
      const lost = page.getByRole('alert').filter({ hasText: newer, visible: true });
      await expect(lost.getByRole('button', { name: 'Reload' })).toBeVisible();
      await expect(cards(page)).toHaveCount(7);
      await expect(field(page)).toBeVisible();
      await page.unrouteAll({ behavior: 'wait' });
    });
  }
});

test('a zone picker that a deploy has replaced costs neither bar nor page', async ({ page }) => {
  await losePart(page, 'ZonePicker');
  await page.goto('/');
  await searchFor(page, '917385022695');
  await expect(cards(page)).toHaveCount(7);
  await expect(page.getByRole('button', { name: 'Reload for time zones' })).toBeVisible();
  await expect(field(page)).toBeVisible();
});

test('what is copied says so where the code that writes it is gone', async ({ page, context, search }) => {
  await context.grantPermissions(['clipboard-write']);
  await losePart(page, 'view');
  await search('917385022695');
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await page.getByRole('button', { name: 'As text' }).click();
  await expect(
    page.getByRole('status').filter({ hasText: 'Not copied. There may be a newer version' }),
  ).toBeVisible();
  await expect(cards(page)).toHaveCount(7);
});

/** A word that the patched built-in below stumbles over. */
const stumbling = 'शब्द-breaks-here';
const answer = JSON.stringify({
  name: 'capillary',
  interaction: [
    {
      type: 'sms',
      count: 3,
      messageList: ['first text', `${stumbling} ${'word '.repeat(80)}`, 'last text'].map(
        (subject, index) => ({
          id: index + 1,
          subject,
          sentDate: `2025-06-0${index + 1} 10:00:00`,
          receiver: '447700900123',
          deliveryStatus: 'DELIVERED',
        }),
      ),
    },
  ],
  warnings: [],
});

test('a message that throws while it is drawn costs its row alone', async ({ page, serveAnswer }) => {
  const { server } = await serveAnswer(answer);
  await page.addInitScript((word) => {
    Reflect.set(
      Intl,
      'Segmenter',
      class extends Intl.Segmenter {
        override segment(text: string): Intl.Segments {
          if (text.includes(word)) throw new TypeError(`cannot draw ${text}`);
          return super.segment(text);
        }
      },
    );
  }, stumbling);
  await page.goto(server.origin);
  await searchFor(page, '447700900123');
  await expect(timeline(page).getByText('This message could not be displayed.')).toHaveCount(1);
  await expect(cards(page)).toHaveText([/last text/, /first text/]);
});

test('a panel that throws while it is drawn costs itself alone', async ({ page, search }) => {
  await search('917385022695');
  await expect(cards(page)).toHaveCount(7);
  await expect(page.getByRole('heading', { name: 'What does the customer miss?' })).toBeVisible();
  // What a panel is drawn with, and nothing else that is drawn then.
  await page.evaluate(() => {
    Reflect.set(Array.prototype, 'findLast', function (this: unknown[]) {
      throw new TypeError(`cannot draw ${JSON.stringify(this)}`);
    });
  });
  const panel = await inspect(page, 'Overview');
  await expect(panel.getByRole('alert')).toContainText(newer);
  await expect(cards(page)).toHaveCount(7);
  await inspect(page, 'Did they get it?');
  await expect(page.getByRole('heading', { name: 'What does the customer miss?' })).toBeVisible();
});

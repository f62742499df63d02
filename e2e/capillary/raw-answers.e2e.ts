import { readExport } from '../../src/export/document.ts';
import { expect, searchFor, test } from '../fixtures.ts';
import { cards, counts, inspect, notices } from '../page-parts.ts';
import { exportAs, paste } from '../support/page-outputs.ts';
import { searchIn } from '../support/search-in.ts';
import { vendorAnswer } from '../support/serve-answers.ts';

test.use({ permissions: ['clipboard-write'] });

test('an answer of any bytes is shown, copied and saved', async ({ page, context, serveAnswer }) => {
  const { server, vendor } = await serveAnswer(vendorAnswer('flat-viber'));
  await page.goto(server.origin);
  await searchFor(page, '447700900101');
  await expect(cards(page)).toHaveCount(7);
  expect(vendor.calls.at(-1)?.url.searchParams.get('identifierValue')).toBe('447700900101');
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await page.getByRole('button', { name: '7 messages as text' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied 7 messages as text.' })).toBeVisible();
  expect(await paste(context)).toContain('Hii,This is the message in viber.');
  const { text } = await exportAs(page, 'JSON, for programs');
  expect(readExport(JSON.parse(text))?.rows).toHaveLength(7);
});

test('each network answers in its own way, and each way is said', async ({ page, serveAnswer }) => {
  const { server } = await serveAnswer(({ network }) => {
    if (network === 'facebook') return { status: 500, body: '' };
    if (network === 'twitter') return Uint8Array.of(0xff, 0xfe, 0x00);
    return network === 'foursquare'
      ? { body: vendorAnswer('nested-email'), delay: 300 }
      : vendorAnswer('flat-viber');
  });
  await page.goto(server.origin);
  await searchIn(page, 'All four networks', '447700900101');
  await expect(counts(page, '9 of 9')).toBeVisible();
  await expect(notices(page)).toContainText('Facebook did not answer: its messages are missing.');
  await notices(page)
    .getByRole('button', { name: /more to know/ })
    .click();
  const fetched = await inspect(page, 'Fetched');
  await expect(fetched).toContainText('Twitter did not answer: its messages are missing.');
  await expect(fetched.getByRole('region', { name: 'Networks' }).getByRole('listitem')).toContainText([
    /^Capillary: answered$/,
    /^Facebook: did not answer/,
    /^Twitter: did not answer/,
    /^Foursquare: answered$/,
  ]);
});

import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { readExport } from '../../src/export/document.ts';
import { expect, searchFor, test } from '../fixtures.ts';
import { cards, channels, counts, inspect, notices } from '../page-parts.ts';
import { expectSound } from '../states/expect-sound.ts';
import { exportAs, paste, saveAnswer } from '../support/page-outputs.ts';
import { searchIn } from '../support/search-in.ts';
import { vendorAnswer } from '../support/serve-answers.ts';

test.use({ permissions: ['clipboard-write'] });

const TwoCustomersSchema = v.object({ 'a list of two': v.unknown() });

const answerWith = (fields: object) => ({
  name: 'capillary',
  interaction: [
    {
      name: 'sms',
      count: 1,
      messageList: [
        {
          id: 1,
          receiver: '447700900123',
          subject: 'Hello',
          status: 'SENT',
          sentDate: '26-05-2025 15:52:03',
          ...fields,
        },
      ],
    },
  ],
});
const sms = (fields: object = {}): string => JSON.stringify(answerWith(fields));
const nothing = '{"name":"facebook","interaction":[]}';
const failed = 'Facebook failed: Capillary did not answer. Its communications are missing here.';

test('a network that failed stands in report, copy and export, and the report waits for one that is slow', async ({
  page,
  context,
  serveAnswer,
}) => {
  const { server } = await serveAnswer(
    ({ network }) => {
      if (network === 'facebook') return { status: 500, body: '' };
      return network === 'twitter'
        ? { body: nothing, delay: 1500 }
        : network === 'foursquare'
          ? nothing
          : sms();
    },
    // A busy machine must not make a time-out of the one that is slow.
    { TIMEOUT_SCALE: '0.5' },
  );
  await page.goto(server.origin);
  await searchIn(page, 'All four networks', '447700900123');
  await expect(counts(page, '1 of 1')).toBeVisible();
  await expect(notices(page)).toContainText('Facebook did not answer: its messages are missing.');
  await expect(notices(page).getByRole('button', { name: 'Try again' })).toBeVisible();
  const fetched = await inspect(page, 'Fetched');
  await expect(fetched.getByRole('listitem').filter({ hasText: /^Twitter: / })).toHaveText(
    'Twitter: answered',
  );
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await page.getByRole('button', { name: '1 message as text' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied 1 message' })).toBeVisible();
  expect(await paste(context)).toContain(`⚠ ${failed}`);
  expect(readExport(JSON.parse((await exportAs(page, 'JSON, for programs')).text))).toMatchObject({
    state: 'partial',
    caveats: [failed],
  });
  const { pathname, search } = new URL(page.url());
  await page.goto(`${server.origin}${pathname}/report${search}`);
  await expect(page.locator('[data-report-state="loading"]')).toBeVisible();
  await expect(page.getByRole('article', { name: 'Report' })).toHaveCount(0);
  await expect(page.locator('[data-report-state="partial"]')).toBeVisible();
  await expect(page.getByRole('article', { name: 'Report' })).toContainText(failed);
});

test('a customer other than the one who was searched is said on page, copy, report and export', async ({
  page,
  context,
  serveAnswer,
}) => {
  const customer = { id: '9', mobile: '447700900999', interactions: { network: [JSON.parse(sms())] } };
  const { server } = await serveAnswer(
    JSON.stringify({ response: { status: { success: 'true', code: '200' }, customer } }),
  );
  await page.goto(server.origin);
  await searchFor(page, '+44 7700 900123');
  const said = 'Searched was the mobile number 447700900123; Capillary answered with 447700900999.';
  await expect(notices(page)).toContainText(said);
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await page.getByRole('button', { name: '1 message as text' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied 1 message' })).toBeVisible();
  expect(await paste(context)).toContain(said);
  const masked = 'Searched was the mobile number ••••••••0123; Capillary answered with ••••••••0999.';
  expect((await exportAs(page, 'CSV, for spreadsheets')).text).toContain(masked);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Report', exact: true }).click();
  await expect(page.getByRole('article', { name: 'Report' })).toContainText(masked);
});

test('customers who share an identifier are both offered, and never mixed', async ({ page, serveAnswer }) => {
  const { server } = await serveAnswer(
    JSON.stringify(v.parse(TwoCustomersSchema, JSON.parse(vendorAnswer('two-customers')))['a list of two']),
  );
  await page.goto(server.origin);
  await searchFor(page, 'family@example.com');
  const choices = page.getByRole('list', { name: 'Customers who share this identifier' });
  await expect(choices.getByRole('button')).toHaveCount(2);
  await expectSound(page);
  await choices.getByRole('button').nth(1).click();
  await expect(page).toHaveURL(/which=2/);
  await expect(cards(page)).toContainText(['To Ravi']);
  await expect(page.getByText('To Asha')).toHaveCount(0);
  await expect(notices(page)).toContainText('2 customers share this identifier; this is the second of them.');
  await page.reload();
  await expect(cards(page)).toContainText(['To Ravi']);
});

for (const [name, interaction] of [
  ['a list that cannot be read', 'oops'],
  [
    '200 entries that cannot be read',
    [{ name: 'sms', count: 200, messageList: Array.from({ length: 200 }, (_, entry) => entry + 1) }],
  ],
] as const) {
  test(`no one says that there are none where there is ${name}`, async ({ page, serveAnswer }) => {
    const { server } = await serveAnswer(JSON.stringify({ name: 'capillary', interaction }));
    await page.goto(server.origin);
    await searchFor(page, '447700900123');
    await expect(page.getByRole('main')).toContainText('is not complete: there may be messages');
    await expect(page.getByRole('main')).not.toContainText('Capillary lists nothing');
    const answer = await inspect(page, 'Did they get it?');
    await answer.getByRole('button', { name: /^A code/ }).click();
    await expect(answer.getByText('is in what could be read, and that may not be everything.')).toBeVisible();
  });
}

test('long values are marked where they are cut, and the rest is one press away', async ({
  page,
  serveAnswer,
}) => {
  const end = 'END-OF-IT';
  const long = (length: number): string => `${'A'.repeat(length)}${end}`;
  const answer = answerWith({ body_html: long(6000) });
  const { server } = await serveAnswer(
    JSON.stringify({
      ...answer,
      note: long(1500),
      errors: [],
      interaction: [...answer.interaction, long(1500)],
    }),
  );
  await page.goto(server.origin);
  await searchFor(page, '447700900123');
  const fetched = await inspect(page, 'Fetched');
  await fetched.getByText('1 more field from Capillary').click();
  // So few stand open.
  await expect(fetched.locator('details[open] > summary')).toContainText([
    '1 odd field in Capillary’s answer',
  ]);
  await cards(page)
    .getByRole('button', { name: /^Details of/ })
    .click();
  await page.getByText(/and JSON, as Capillary writes them$/).click();
  const main = page.getByRole('main');
  await expect(main).not.toContainText(end);
  const more = page.getByRole('button', { name: /^Show all of/ });
  for (let left = 4; left > 0; left -= 1) {
    // Before the one that was pressed is gone, the first is still that one.
    await expect(more).toHaveCount(left);
    await more.first().click();
  }
  await expect(more).toHaveCount(0);
  await expect(main.getByText(new RegExp(end))).toHaveCount(4);
});

test('what is hidden is hidden everywhere, in the file that is saved too', async ({ page, serveAnswer }) => {
  const customer = {
    id: '77',
    mobile: '447700900123',
    external_id: 'A1',
    firstname: 'Asha',
    lastname: 'Nair',
    interactions: {
      network: [JSON.parse(sms({ subject: 'Call 4477009\u200b00123 or 447700900\u00ad123, Asha' }))],
    },
  };
  const { server } = await serveAnswer(
    JSON.stringify({ response: { status: { success: 'true', code: '200' }, customer } }),
  );
  await page.goto(server.origin);
  await searchFor(page, '+44 7700 900123');
  const fetched = await inspect(page, 'Fetched');
  await fetched.getByText(/more fields from Capillary/).click();
  await expect(fetched).toContainText('Asha');
  await page.getByRole('button', { name: 'Hide identities' }).press('Space');
  const main = page.getByRole('main');
  await expect(cards(page)).toContainText('Call ••••••••0123 or ••••••••0123, •••');
  for (const secret of ['Asha', 'Nair', 'A1', '900123']) await expect(main).not.toContainText(secret);
  const { text } = await saveAnswer(page);
  for (const secret of ['Asha', 'Nair', '"A1"', '"77"', '00123']) expect(text).not.toContain(secret);
});

test('what four networks say alike is said once', async ({ page, serveAnswer }) => {
  const { server } = await serveAnswer(vendorAnswer('nested-email'));
  await page.goto(server.origin);
  await searchIn(page, 'All four networks', '919988221100');
  await expect(cards(page).first()).toBeVisible();
  const networks = (await inspect(page, 'Fetched')).getByRole('region', { name: 'Networks' });
  await expect(networks.getByRole('listitem')).toHaveText([
    'Capillary: answered',
    'Facebook: answered',
    'Twitter: answered',
    'Foursquare: answered',
  ]);
  const total = await cards(page).count();
  const { server: alone } = await serveAnswer(vendorAnswer('nested-email'));
  await page.goto(alone.origin);
  await searchFor(page, '919988221100');
  await expect(networks.getByRole('listitem')).toHaveText([
    'Capillary: answered',
    'Facebook: not asked',
    'Twitter: not asked',
    'Foursquare: not asked',
  ]);
  await expect(
    page
      .getByRole('main')
      .getByText(/End of what Capillary lists\..* Facebook, Twitter and Foursquare were not asked\./),
  ).toBeVisible();
  await expect(cards(page)).toHaveCount(total);
});

const channel = (name: string, id: number): object => ({
  name,
  count: 1,
  messageList: [{ id, subject: name, sentDate: '26-05-2025 15:52:03' }],
});

test('one channel is one tab, however the vendor spells it', async ({ page, serveAnswer }) => {
  const interaction = [channel('SMS', 1), channel('Sms ', 2), channel('sms', 3)];
  const { server } = await serveAnswer(JSON.stringify({ name: 'capillary', interaction }));
  await page.goto(server.origin);
  await searchFor(page, '447700900123');
  await expect(channels(page).getByRole('tab')).toHaveText(['All 3', 'SMS 3']);
});

test('a file claims nothing that the report passes on as known', async ({ page, serveAnswer }) => {
  const { server } = await serveAnswer(sms());
  await page.goto(server.origin);
  await searchFor(page, '447700900123');
  const { path } = await saveAnswer(page);
  expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ mode: 'real' });
  await page.goto(`${server.origin}/saved`);
  await page.locator('input[type="file"]').setInputFiles(path);
  await expect(cards(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Report', exact: true }).click();
  const report = page.getByRole('article', { name: 'Report' });
  await expect(report).toContainText('according to the file that this is out of');
  await expect(report).not.toContainText('from Capillary');
});

test('nothing about a report can be changed while its pictures are drawn', async ({ page, serveAnswer }) => {
  const { server } = await serveAnswer(sms());
  await page.goto(server.origin);
  await searchFor(page, '447700900123');
  await page.getByRole('button', { name: 'Report', exact: true }).click();
  const masked = page.getByRole('switch', { name: 'Show identities' });
  await expect(masked).toBeEnabled();
  // The fonts of the picture are held back, so that it cannot be done before it was looked at.
  await page.evaluate(() => {
    Object.defineProperty(document.fonts, 'ready', { value: new Promise(() => undefined) });
  });
  await page.getByRole('button', { name: 'Save as picture' }).click();
  await expect(masked).toBeDisabled();
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeDisabled();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(masked).toBeEnabled();
});

test('letters under hundreds of marks paint over nothing else', async ({ page, serveAnswer }) => {
  const { server } = await serveAnswer(sms({ subject: `Z${'\u0302'.repeat(300)}` }));
  await page.goto(server.origin);
  await searchFor(page, '447700900123');
  await expect(cards(page)).toHaveCSS('overflow-y', 'clip');
  await page.getByRole('button', { name: 'Report', exact: true }).click();
  await expect(page.locator('[data-report-row]')).toHaveCSS('overflow-y', 'clip');
});

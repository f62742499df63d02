import { existsSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { type Browser, chromium, type Page } from '@playwright/test';
import { browserArguments } from '../../src/cli/browser/find-browser.ts';
import { expect, searchFor, test } from '../fixtures.ts';
import { cards, whoHeading } from '../page-parts.ts';
import { listen } from '../support/stand-in.ts';

/** The shell without a window, in which the other tests run, has no back-forward cache. */
const whole = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));

let browser: Browser;
test.beforeAll(async () => {
  test.skip(whole === undefined, 'A whole Chromium is not installed: only that has a back-forward cache.');
  browser = await chromium.launch({
    executablePath: whole ?? '',
    args: [...browserArguments, '--headless=new'],
    // Playwright switches off what is tried here.
    ignoreDefaultArgs: ['--disable-back-forward-cache', '--headless'],
  });
});
test.afterAll(async () => browser?.close());

/** A page that says in an attribute whether it came out of the back-forward cache. */
async function openPage(): Promise<Page> {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    window.addEventListener('pageshow', ({ persisted }) => {
      document.documentElement.dataset['restored'] = String(persisted);
    });
  });
  return page;
}

/** As somebody presses Back: Playwright's own waits for a page that loads. */
async function goBack(page: Page, restored: boolean): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const { currentIndex, entries } = await devtools.send('Page.getNavigationHistory');
  const before = entries[currentIndex - 1];
  if (before === undefined) throw new Error('There is nothing to go back to.');
  await devtools.send('Page.navigateToHistoryEntry', { entryId: before.id });
  await expect(page.locator(`html[data-restored=${restored}]`)).toBeAttached();
}

test('whoever goes back finds the same customer, asked for anew', async ({ server }) => {
  const page = await openPage();
  await page.goto(server.origin);
  await searchFor(page, '917385022695');
  await expect(cards(page)).toHaveCount(7);
  await page.goto(`${server.origin}/healthz`);
  const asked = page.waitForRequest(/\/api\/interactions$/);
  // The page is `no-store`: Chromium keeps none of those that asked for something.
  await goBack(page, false);
  await asked;
  await expect(cards(page)).toHaveCount(7);
  await page.close();
});

test('a page that a browser keeps nevertheless comes back with its customer, and lives', async ({
  server,
}) => {
  const front = await startFront(server.origin);
  const page = await openPage();
  await page.goto(front.origin);
  await searchFor(page, '919988221100');
  await expect(cards(page)).toHaveCount(2);
  await searchFor(page, '917385022695');
  await expect(cards(page)).toHaveCount(7);
  await page.goto(`${front.origin}/healthz`);
  await goBack(page, true);
  await expect(whoHeading(page)).toContainText('+91 73850 22695');
  await expect(cards(page)).toHaveCount(7);
  const answered = page.waitForResponse(/\/api\/interactions$/);
  await page.getByRole('button', { name: 'Refresh', exact: true }).click();
  await answered;
  await expect(cards(page)).toHaveCount(7);
  await searchFor(page, '919988221100');
  await expect(cards(page)).toHaveCount(2);
  await page.close();
  await front.close();
});

/** What is no longer so once `fetch` has read an answer. */
const unpacked = ['content-encoding', 'content-length', 'transfer-encoding'] as const;

/** Between browser and service, for a browser that pays no heed to `no-store`: it takes the word out of all answers. */
async function startFront(origin: string): ReturnType<typeof listen> {
  return listen(async (request, response) => {
    const body = await text(request);
    const sent = new Headers(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    for (const name of ['host', 'connection', 'content-length', 'accept-encoding']) sent.delete(name);
    if (sent.has('origin')) sent.set('origin', origin);
    const answer = await fetch(new URL(request.url ?? '/', origin), {
      method: request.method ?? 'GET',
      headers: sent,
      ...(body !== '' && { body }),
    });
    const headers = new Headers(answer.headers);
    for (const name of [...unpacked, 'cache-control', 'connection', 'keep-alive']) headers.delete(name);
    response.writeHead(answer.status, Object.fromEntries(headers));
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
}

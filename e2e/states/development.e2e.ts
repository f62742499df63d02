import type { BrowserContext, Page } from '@playwright/test';
import { demo, expect, test } from '../fixtures.ts';
import { type Server, startDevServer } from '../start-server.ts';
import { findLogFaults } from '../support/find-log-faults.ts';
import { isRefusedAnswer } from '../watch-page.ts';
import { answerStates } from './answer-states.ts';
import { type State, said, states } from './states.ts';

/** One page of the server of development for all states, and everything that went wrong on it so far. */
type Development = { readonly page: Page; readonly faults: readonly string[] };

// One worker has the one server: another would start its own, and both would bundle into the same folder.
test.describe.configure({ mode: 'default', timeout: 480_000 });

let server: Server;
let development: Development;

test.beforeAll('start the server of development', async ({ browser }) => {
  test.setTimeout(120_000);
  // Long enough for “Still loading”, short enough to see a time-out.
  server = await startDevServer({ ...demo, TIMEOUT_SCALE: '0.6' });
  const context = await browser.newContext({ baseURL: server.origin, reducedMotion: 'reduce' });
  const faults = watchDevelopment(context, server.origin);
  development = { page: await context.newPage(), faults };
});

test.afterAll('nothing that no log may hold was written', async () => {
  await development.page.context().close();
  await server.stop();
  expect(findLogFaults(readRecords(server.log()))).toEqual([]);
});

test('React’s development build is what runs', async () => {
  const { page } = development;
  const told: string[] = [];
  page.on('console', (message) => told.push(message.text()));
  await page.goto('/', { timeout: 120_000 });
  await expect(page.getByRole('heading', { name: 'Find a customer' })).toBeVisible();
  await expect.poll(() => told.join('\n')).toContain('React DevTools');
});

for (const [of, list] of [
  ['a search', states],
  ['a timeline', answerStates],
] as const) {
  test(`no state of ${of} makes React, the page or a request complain`, async () => {
    for (const state of list) await test.step(state.name, async () => see(development, state));
    expect(list.length).toBeGreaterThan(10);
  });
}

async function see({ page, faults }: Development, { name, open, sees, width = 1280 }: State): Promise<void> {
  const before = faults.length;
  await page.context().setOffline(false);
  await page.setViewportSize({ width, height: 800 });
  // What lies over the page at this width would lie over the next state.
  if ((await page.getByRole('dialog').count()) > 0) await page.goto('about:blank');
  await open(page);
  await expect(said(page, sees)).toBeVisible({ timeout: 30_000 });
  expect.soft(faults.slice(before), name).toEqual([]);
}

/** Errors and warnings of the console (React's own among them), of the page, and of requests that did not come to an end. */
function watchDevelopment(context: BrowserContext, origin: string): readonly string[] {
  const faults: string[] = [];
  const isOurs = (other: string): boolean => other === origin;
  context.on('weberror', (error) => faults.push(`page error: ${error.error().message}`));
  context.on('console', (message) => {
    const isGrave = ['error', 'warning', 'assert'].includes(message.type());
    if (isGrave && !isRefusedAnswer(message, isOurs)) faults.push(`${message.type()}: ${message.text()}`);
  });
  context.on('requestfailed', (request) => {
    const why = request.failure()?.errorText;
    // The page cancels what nobody waits for any more, and a state is offline.
    if (why !== 'net::ERR_ABORTED' && why !== 'net::ERR_INTERNET_DISCONNECTED')
      faults.push(`request failed: ${new URL(request.url()).pathname} ${why}`);
  });
  return faults;
}

/** The log without what Vite says to people. */
function readRecords(log: string): string {
  return log
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .join('\n');
}

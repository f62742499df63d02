import { test as base, expect, type Page } from '@playwright/test';
import { type Connect, createConnections } from './capillary/connections.ts';
import type { Server } from './start-server.ts';
import { createServers, type Servers } from './support/create-servers.ts';
import { createAnswers, type ServeAnswer } from './support/serve-answers.ts';
import { createVisits, type Visit } from './support/visit.ts';
import { watchContext } from './watch-page.ts';

type TestFixtures = {
  /** Opens the page with a customer searched, as a person does it: types and presses Enter. */
  readonly search: (text: string) => Promise<void>;
  /** What the watcher finds and this test is about: `test.use({ expectedErrors: /^console: error: … 404/ })`. */
  readonly expectedErrors: RegExp | undefined;
};
type WorkerFixtures = {
  readonly servers: Servers;
  readonly visit: Visit;
  /** The product with its demo. */
  readonly server: Server;
  /** The product in front of a vendor that answers what the test says. */
  readonly serveAnswer: ServeAnswer;
  readonly connect: Connect;
};

/** The demo with short waits, its clock standing still on 1 July 2025, 05:30 in Kolkata. */
export const demo = { TIMEOUT_SCALE: '0.2', DEMO_CLOCK: '2025-07-01T00:00:00Z' } as const;
/** The demo that waits for its vendor longer than any test runs. */
export const patientDemo = { ...demo, TIMEOUT_SCALE: '10' } as const;

/* oxlint-disable react/rules-of-hooks -- Playwright's `use` hands a fixture on; it is no hook */

/**
 * The one list of what workers share: a file with a list of its own would get workers of its own, with all servers anew.
 * Every page is watched: `watch-page.ts` says for what. So is every line that a server writes.
 */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  servers: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright wants the pattern to see what a fixture needs
    async ({}, use) => {
      const servers = createServers();
      await use(servers);
      await servers.close();
    },
    { scope: 'worker' },
  ],
  visit: [
    async ({ browser, servers }, use) => {
      const visits = createVisits(browser, servers);
      await use(visits.visit);
      await visits.close();
    },
    { scope: 'worker' },
  ],
  server: [async ({ servers }, use) => use(await servers.shared(demo)), { scope: 'worker', timeout: 60_000 }],
  serveAnswer: [
    async ({ servers }, use) => {
      const answers = createAnswers(servers);
      await use(answers.serveAnswer);
      await answers.close();
    },
    { scope: 'worker' },
  ],
  connect: [
    async ({ servers }, use) => {
      const connections = createConnections(servers);
      await use(connections.connect);
      await connections.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ server }, use) => use(server.origin),
  expectedErrors: [undefined, { option: true }],
  context: async ({ context, servers, expectedErrors }, use) => {
    const watch = await watchContext(context, servers.isOurs, expectedErrors);
    await use(context);
    await watch.check();
  },
  search: async ({ page }, use) =>
    use(async (text) => {
      await page.goto('/');
      await searchFor(page, text);
    }),
});

export { expect };

/** Types into the form of the page that is open and presses Enter. */
export async function searchFor(page: Page, text: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Customer identifier' });
  await field.fill(text);
  await field.press('Enter');
}

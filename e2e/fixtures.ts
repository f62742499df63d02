import { test as base, expect, type Page } from '@playwright/test';
import { type Server, startServer } from './start-server.ts';
import { watchPage } from './watch-page.ts';

type TestFixtures = {
  /** Opens the page with a customer searched, as a person does it: types and presses Enter. */
  readonly search: (text: string) => Promise<void>;
};
type WorkerFixtures = { readonly server: Server };

/** Every page is watched: a console error, a request to anybody else, a policy violation or a stored value fails the test. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  server: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright wants the pattern to see what a fixture needs
    async ({}, use) => {
      const server = await startServer({ TIMEOUT_SCALE: '0.2', DEMO_CLOCK: '2025-07-01T00:00:00Z' });
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ server }, use) => use(server.origin),
  page: async ({ page, server }, use) => {
    const watch = await watchPage(page, server.origin);
    await use(page);
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

import type { Browser, Page } from '@playwright/test';
import type { Settings } from '../start-server.ts';
import { type Watch, watchContext } from '../watch-page.ts';
import type { Servers } from './create-servers.ts';
import { pageOptions } from './page-options.ts';

/**
 * Runs what only looks on a page that goes on from one test to the next, as a person's tab does: nothing is loaded again, and it
 * takes half the time. The page has React's development build, whose complaints are faults as all that the watcher finds.
 * @param settings of the server; those of each have a page of their own
 */
export type Visit = (settings: Settings, look: (page: Page) => Promise<void>) => Promise<void>;

export type Visits = { readonly visit: Visit; readonly close: () => Promise<void> };

export function createVisits(browser: Browser, servers: Servers): Visits {
  const opened = new Map<string, Promise<{ readonly page: Page; readonly watch: Watch }>>();
  const openPage = async (settings: Settings): Promise<{ readonly page: Page; readonly watch: Watch }> => {
    const { origin: baseURL } = await servers.development(settings);
    const context = await browser.newContext({ ...pageOptions, baseURL });
    const watch = await watchContext(context, servers.isOurs);
    return { page: await context.newPage(), watch };
  };
  return {
    visit: async (settings, look) => {
      const key = JSON.stringify(settings);
      const opening = opened.get(key) ?? openPage(settings);
      opened.set(key, opening);
      const { page, watch } = await opening;
      try {
        await begin(page);
        await look(page);
        await watch.check();
      } catch (error) {
        // What went wrong must not go on with the page.
        opened.delete(key);
        await page.context().close();
        throw error;
      }
    },
    close: async () => {
      for (const { page } of await Promise.all(opened.values())) await page.context().close();
    },
  };
}

/** As a new page is: nothing kept, nothing lies over it, and as wide as all others. */
async function begin(page: Page): Promise<void> {
  await page.context().setOffline(false);
  await page.emulateMedia({ colorScheme: 'light' });
  if (page.url() !== 'about:blank') {
    const isUntouched = await page.evaluate(() => {
      const kept = window.localStorage.length;
      window.localStorage.clear();
      return kept === 0 && document.querySelector('dialog[open], [role="dialog"]') === null;
    });
    if (!isUntouched) await page.goto('about:blank');
  }
  await page.setViewportSize(pageOptions.viewport);
}

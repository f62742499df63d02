import { expect, type Page } from '@playwright/test';

/** The one thing that the page may keep in the browser: the chosen colour scheme. */
const storable = new Set(['mantine-color-scheme-value']);
/** Identifiers of demo customers, in digits: none may stand in any address. */
const identifiers = /\d{10,15}|%40|@example/;

/** What a page must never do, collected while a test drives it. */
export type PageWatch = { readonly check: () => Promise<void> };

export async function watchPage(page: Page, origin: string): Promise<PageWatch> {
  const faults: string[] = [];
  const addresses = new Set<string>();
  page.on('pageerror', (error) => faults.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !isRefusedAnswer(message.text(), message.location().url, origin)) {
      faults.push(`console: ${message.text()}`);
    }
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(?:data|blob):/.test(url)) faults.push(`third party: ${url}`);
    addresses.add(url);
  });
  page.on('framenavigated', (frame) => addresses.add(frame.url().replace(/#.*$/, '')));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      // oxlint-disable-next-line no-console -- the way out of the page for the watcher
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return {
    check: async () => {
      if (!page.isClosed() && page.url().startsWith(origin)) {
        faults.push(
          ...(await storedKeys(page)).filter((key) => !storable.has(key)).map((key) => `stored: ${key}`),
        );
        expect(await page.title()).toMatch(/^Customer Timeline(?: \(demo\))?$/);
      }
      faults.push(...[...addresses].filter(namesSomebody));
      expect(faults).toEqual([]);
    },
  };
}

/** The browser itself reports an answer of 4xx or 5xx as an error; those of our own API are what the tests of failures ask for. */
function isRefusedAnswer(text: string, url: string, origin: string): boolean {
  return text.startsWith('Failed to load resource') && url.startsWith(`${origin}/api/`);
}

async function storedKeys(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...document.cookie.split(';').filter(Boolean),
    ...(await indexedDB.databases()).map(({ name }) => `database ${name}`),
    ...(await caches.keys()),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `worker ${scope}`),
  ]);
}

/** A message's id in an address is the vendor's and names nobody. */
function namesSomebody(address: string): boolean {
  const { pathname, searchParams } = new URL(address);
  searchParams.delete('message');
  return identifiers.test(`${pathname}?${searchParams}`);
}

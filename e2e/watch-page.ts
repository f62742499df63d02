import { type BrowserContext, type ConsoleMessage, expect, type Page, type Request } from '@playwright/test';
import { personalTexts } from './support/personal-texts.ts';

/** What the page may keep in the browser: how somebody likes it, and nothing of whom they looked at. */
const storable = new Set([
  'mantine-color-scheme-value',
  'single-keys',
  'inspector-tab',
  'inspector-folded',
  'density',
]);
/** What a page may be called: which kind it is. */
const titles = /^(?:(?:Customer|Report|Saved files|Not found) \u00b7 )?Customer Timeline(?: \(demo\))?$/;
/** Numbers as long as a mobile's, and anything of an e-mail. */
const identifiers = /\d{9,15}|@|%40/;

/** What pages must never do, collected while a test drives them. */
export type Watch = {
  /** @throws with what was found since it was asked last */
  readonly check: () => Promise<void>;
};

/**
 * Watches every page of a context.
 * @param isOurs the origins of the servers under test
 * @param expected what is no fault, since the test makes it happen
 */
export async function watchContext(
  context: BrowserContext,
  isOurs: (origin: string) => boolean,
  expected?: RegExp,
): Promise<Watch> {
  const faults = new Set<string>();
  context.on('weberror', (error) => faults.add(`page error: ${error.error().message}`));
  context.on('console', (message) => {
    if (!isRefusedAnswer(message, isOurs) && !isHint(message))
      faults.add(
        `console: ${message.type()}: ${message.text()} (${withoutFragment(message.location().url)})`,
      );
  });
  context.on('dialog', (dialog) => {
    faults.add(`dialog: ${dialog.type()}`);
    void dialog.dismiss();
  });
  context.on('request', (request) => {
    for (const fault of findRequestFaults(request, isOurs)) faults.add(fault);
  });
  context.on('page', (page) => {
    page.on('framenavigated', (frame) => {
      if (namesSomebody(withoutFragment(frame.url()))) faults.add('an address named somebody');
    });
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      // oxlint-disable-next-line no-console -- the way out of the page for the watcher
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return {
    check: async () => {
      for (const page of context.pages()) {
        if (page.isClosed() || !isOurs(originOf(page.url()))) continue;
        for (const fault of await findPageFaults(page)) faults.add(fault);
      }
      const found = [...faults].filter((fault) => expected?.test(fault) !== true);
      faults.clear();
      expect(found).toEqual([]);
    },
  };
}

/**
 * The browser itself reports an answer of 4xx or 5xx as an error; those of our own API, and files wanted offline, are what the
 * tests of failures ask for, and for the tab's icon it asks when it likes.
 */
export function isRefusedAnswer(message: ConsoleMessage, isOurs: (origin: string) => boolean): boolean {
  const { url } = message.location();
  if (!message.text().startsWith('Failed to load resource: ') || !isOurs(originOf(url))) return false;
  const { pathname } = new URL(url);
  return (
    pathname.startsWith('/api/') ||
    pathname === '/icon.svg' ||
    message.text().endsWith('net::ERR_INTERNET_DISCONNECTED')
  );
}

/**
 * What says that nothing is wrong: what draws pictures tells once that fonts which are missing could break lines in other places (a
 * report brings its own), the browser that somebody was at a field before it could put them there, and React's development build
 * where its tools are.
 */
function isHint(message: ConsoleMessage): boolean {
  const said = `${message.type()}: ${message.text()}`;
  return (
    said.startsWith('warning: [snapdom] Text in inline') ||
    said.startsWith('info: Autofocus processing') ||
    said.includes('Download the React DevTools')
  );
}

function findRequestFaults(request: Request, isOurs: (origin: string) => boolean): readonly string[] {
  const url = request.url();
  if (/^(?:data|blob):/.test(url)) return [];
  const faults: string[] = [];
  const { origin, pathname } = new URL(url);
  if (!isOurs(origin)) faults.push(`third party: ${origin}`);
  if (namesSomebody(url)) faults.push(`a request named somebody: ${pathname}`);
  if (pathname === '/csp-report') faults.push('a report of a policy violation');
  if ((request.headers()['referer'] ?? '') !== '')
    faults.push(`a request said where it came from: ${pathname}`);
  return faults;
}

async function findPageFaults(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const { entries } = await session.send('Page.getNavigationHistory');
  await session.detach();
  const visited = entries.filter(({ url }) => url !== 'about:blank');
  const stored = await readStored(page);
  return [
    ...visited.filter(({ url }) => namesSomebody(withoutWords(url))).map(() => 'the history named somebody'),
    ...[await page.title(), ...visited.map(({ title }) => title)]
      .filter((title) => !titles.test(title))
      .map((title) => `title: ${title}`),
    ...stored.filter(([key = '']) => !storable.has(key)).map(([key]) => `stored: ${key}`),
    ...stored.filter(([, value = '']) => /\d{6}/.test(value)).map(([key]) => `stored a number: ${key}`),
  ];
}

/** Everything that the browser keeps for the page, by name; with the value where it is readable. */
async function readStored(page: Page): Promise<readonly (readonly string[])[]> {
  return page.evaluate(async () => {
    // A document without an origin has no storage.
    if (window.origin === 'null') return [];
    // Nor has one whose browser refuses any.
    try {
      window.localStorage.getItem('');
    } catch {
      return [];
    }
    const databases = await indexedDB.databases();
    const workers = await navigator.serviceWorker.getRegistrations();
    return [
      ...Object.entries<string>(window.localStorage),
      ...Object.entries<string>(window.sessionStorage),
      ...[
        ...document.cookie.split(';').filter(Boolean),
        ...databases.map(({ name }) => `database ${name}`),
        ...(await caches.keys()).map((name) => `cache ${name}`),
        ...workers.map(({ scope }) => `worker ${scope}`),
      ].map((name) => [name]),
    ];
  });
}

/** A message's id in an address is the vendor's and names nobody. */
function namesSomebody(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { pathname, searchParams, hash } = new URL(address);
  searchParams.delete('message');
  const shown = `${pathname}?${searchParams}${hash}`;
  return identifiers.test(shown) || personalTexts.some((text) => text.length >= 6 && shown.includes(text));
}

function withoutFragment(address: string): string {
  return address.replace(/#.*$/, '');
}

/** Words that somebody searched for stay in the fragment, which no server sees. */
function withoutWords(address: string): string {
  return address.replace(/#q=.*$/, '');
}

function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : '';
}

/* oxlint-disable unicorn/consistent-function-scoping -- what runs in the page is carried there as text and uses nothing around it */

import { gzipSync } from 'node:zlib';
import type { Browser, Request } from '@playwright/test';

/** Milliseconds from navigation, kilobytes, and a share of the window that moved. */
export type FirstScreenFigures = {
  readonly firstPaint: number;
  readonly largestPaint: number;
  /** A number typed as soon as there is a field, and Enter: until the look-up is on its way. */
  readonly usable: number;
  readonly layoutShift: number;
  /** Of the scripts and styles that were asked for before there was a field, gzip. */
  readonly bytes: number;
};

/** A slow line as Lighthouse has it (https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md, 2025-06-01). */
const slow4g = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };

export const firstScreenModes = [
  { name: 'as it is', slower: 1, line: undefined },
  { name: '4 × CPU', slower: 4, line: undefined },
  { name: '4 × CPU, slow 4G', slower: 4, line: slow4g },
] as const;

declare global {
  interface Window {
    firstScreen: { firstPaint: number; largestPaint: number; layoutShift: number; asked: number };
  }
}

export async function measureFirstScreen(
  browser: Browser,
  url: string,
  { slower, line }: (typeof firstScreenModes)[number],
): Promise<FirstScreenFigures> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    const requests: Request[] = [];
    let isThere = false;
    page.on('request', (request) => {
      if (!isThere && /\.(?:js|css)$/.test(new URL(request.url()).pathname)) requests.push(request);
    });
    await page.addInitScript(watchFirstScreen);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
    if (line !== undefined) {
      await devtools.send('Network.enable');
      await devtools.send('Network.emulateNetworkConditions', line);
    }
    await page.goto(url, { waitUntil: 'commit' });
    const field = page.getByRole('textbox', { name: 'Customer identifier' });
    await field.focus();
    isThere = true;
    await page.keyboard.insertText('447700900101');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => window.firstScreen.asked > 0, undefined, { timeout: 30_000 });
    await page.waitForTimeout(200);
    const { firstPaint, largestPaint, layoutShift, asked } = await page.evaluate(() => window.firstScreen);
    let bytes = 0;
    for (const request of requests) {
      const body = await (await request.response())?.body();
      bytes += gzipSync(body ?? '', { level: 9 }).length / 1000;
    }
    return { firstPaint, largestPaint, usable: asked, layoutShift, bytes };
  } finally {
    await context.close();
  }
}

/** Runs before the page's own code. What moves after the look-up was sent is no shift of the first screen. */
function watchFirstScreen(): void {
  const seen = { firstPaint: 0, largestPaint: 0, layoutShift: 0, asked: 0 };
  window.firstScreen = seen;
  const watch = (type: string, note: (entry: PerformanceEntry) => void): void =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) note(entry);
    }).observe({ type, buffered: true });
  watch('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.firstPaint = startTime;
  });
  watch('largest-contentful-paint', ({ startTime }) => {
    if (seen.asked === 0) seen.largestPaint = startTime;
  });
  watch('layout-shift', (entry) => {
    if (seen.asked === 0 || entry.startTime < seen.asked)
      seen.layoutShift += Number(Reflect.get(entry, 'value'));
  });
  const realFetch = window.fetch;
  window.fetch = async (input, options) => {
    const url = input instanceof Request ? input.url : String(input);
    if (url.includes('/api/interactions')) seen.asked ||= performance.now();
    return realFetch(input, options);
  };
}

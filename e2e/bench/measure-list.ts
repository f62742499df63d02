import { gzipSync } from 'node:zlib';
import type { Browser, CDPSession, Page } from '@playwright/test';
import { type Contestant, envelope } from './contestants.ts';
import { installBench } from './in-page.ts';
import type { GeneratedAnswer } from './messages.ts';

/** What one page did with one answer. Milliseconds unless its name or line in `figures` says otherwise. */
export type ListFigures = Record<FigureName, number>;
type FigureName = (typeof figures)[number]['name'];

/** Every figure in the order of the table. Where `more` is set, more is better. */
export const figures = [
  { name: 'load', label: 'answer in memory → newest painted', unit: 'ms', more: false },
  { name: 'whole', label: 'answer in memory → exact count', unit: 'ms', more: false },
  { name: 'loadTask', label: 'longest task while it arrives (0: under 50)', unit: 'ms', more: false },
  { name: 'filter', label: 'filter → painted', unit: 'ms', more: false },
  { name: 'key', label: 'keystroke → list', unit: 'ms', more: false },
  { name: 'worstKey', label: 'keystroke → list, worst', unit: 'ms', more: false },
  { name: 'down', label: 'scroll down', unit: 'frames/s', more: true },
  { name: 'downTask', label: 'longest task scrolling down', unit: 'ms', more: false },
  { name: 'downBlank', label: 'blank frames scrolling down', unit: '%', more: false },
  { name: 'up', label: 'scroll up', unit: 'frames/s', more: true },
  { name: 'upTask', label: 'longest task scrolling up', unit: 'ms', more: false },
  { name: 'upBlank', label: 'blank frames scrolling up', unit: '%', more: false },
  { name: 'jump', label: 'jump → painted', unit: 'ms', more: false },
  { name: 'heap', label: 'heap after collection', unit: 'MB', more: false },
  { name: 'elements', label: 'elements in the page', unit: '', more: false },
  { name: 'bytes', label: 'JS and CSS, gzip', unit: 'KB', more: false },
] as const;

const words = 'exclusive offer';
/** Milliseconds of wheeling one way; 400 pixels every 15 ms. */
const wheeling = 3000;

export async function measureList(
  browser: Browser,
  { url, kind }: Contestant,
  { json, newestFailed }: GeneratedAnswer,
): Promise<ListFigures> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, bypassCSP: true });
  try {
    const page = await context.newPage();
    const bodies: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (/\.(?:js|css)$/.test(new URL(response.url()).pathname)) bodies.push(response.body());
    });
    await page.addInitScript(installBench, { kind, envelope });
    await page.goto(url);
    await page.waitForFunction(
      () => window.rival !== undefined || document.querySelector('[role=search] input') !== null,
    );
    await page.waitForLoadState('networkidle');
    const devtools = await context.newCDPSession(page);
    await page.evaluate((text) => {
      window.bench.json = text;
    }, json);
    await page.waitForTimeout(200);
    const { painted, whole, longestTask } = await page.evaluate(async () => window.bench.load());
    await page.waitForTimeout(500);
    const loaded = await Promise.all(bodies);
    const bytes = loaded.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0);
    const heap = await readHeap(devtools);
    const elements = await page.evaluate(() => document.querySelectorAll('*').length);

    await page.evaluate(() => window.bench.openFilter());
    await page.waitForTimeout(400);
    const filter = await page.evaluate(async (ids) => window.bench.filter(ids), newestFailed);
    await page.waitForTimeout(200);
    await page.evaluate(async () => window.bench.unfilter());
    await page.waitForTimeout(200);

    const keys = await measureKeys(page);
    const down = await measureWheel(page, devtools, 400);
    await page.evaluate(() => window.bench.scrollTo(0.7));
    await page.waitForTimeout(300);
    const up = await measureWheel(page, devtools, -400);
    const jumps: number[] = [];
    for (const share of [0.5, 0.1, 0.9, 0.3, 0.7]) {
      jumps.push(await page.evaluate(async (to) => window.bench.jump(to), share));
      await page.waitForTimeout(60);
    }
    return {
      load: painted,
      whole,
      loadTask: longestTask,
      filter,
      key: median(keys),
      worstKey: Math.max(...keys),
      down: down.perSecond,
      downTask: down.longestTask,
      downBlank: 100 * down.blank,
      up: up.perSecond,
      upTask: up.longestTask,
      upBlank: 100 * up.blank,
      jump: median(jumps),
      heap,
      elements,
      bytes: bytes / 1000,
    };
  } finally {
    await context.close();
  }
}

/** Megabytes in use when everything that can be let go has been. */
async function readHeap(devtools: CDPSession): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  return usedSize / 1_000_000;
}

async function measureKeys(page: Page): Promise<readonly number[]> {
  await page.evaluate(() => window.bench.watchKeys());
  const field = page.getByRole('searchbox', { name: 'Find in messages' });
  await field.focus();
  await page.keyboard.type(words, { delay: 250 });
  await page.waitForTimeout(500);
  const keys = await page.evaluate(() => window.bench.keys());
  await field.fill('');
  await page.waitForTimeout(500);
  return keys;
}

async function measureWheel(
  page: Page,
  devtools: CDPSession,
  deltaY: number,
): Promise<{ readonly perSecond: number; readonly longestTask: number; readonly blank: number }> {
  await page.mouse.move(500, 400);
  await page.evaluate(() => window.bench.watchFrames());
  const end = performance.now() + wheeling;
  let waiting = 0;
  while (performance.now() < end) {
    // A page that cannot follow is not buried under what it has yet to answer.
    if (waiting < 4) {
      waiting += 1;
      const turn = { type: 'mouseWheel', x: 500, y: 400, deltaX: 0, deltaY, pointerType: 'mouse' } as const;
      void devtools.send('Input.dispatchMouseEvent', turn).finally(() => {
        waiting -= 1;
      });
    }
    await page.waitForTimeout(15);
  }
  await page.waitForTimeout(100);
  return page.evaluate(() => window.bench.frames());
}

/** The middle of what was measured: NaN where nothing was. */
export function median(values: readonly number[]): number {
  const sorted = values.filter((value) => !Number.isNaN(value)).toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = Number.NaN, high = Number.NaN] = [
    sorted[sorted.length % 2 === 1 ? middle : middle - 1],
    sorted[middle],
  ];
  return (low + high) / 2;
}

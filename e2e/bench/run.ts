import { gzipSync } from 'node:zlib';
import { readdirSync, readFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../find-browser.ts';
import { startServer } from '../start-server.ts';

/** Measures the built product against the demo on this machine and prints medians. Figures, never assertions. */
const sizes = [
  { mobile: '447700900111', count: 1000 },
  { mobile: '447700900112', count: 10_000 },
  { mobile: '447700900113', count: 50_000 },
] as const;
const rounds = 5;

type Figures = {
  readonly arrival: number;
  readonly longestTask: number;
  readonly tab: number;
  readonly frames: number;
  readonly jump: number;
  readonly heap: number;
};

async function main(): Promise<void> {
  const server = await startServer();
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--disable-background-networking',
      '--no-first-run',
      '--enable-precise-memory-info',
      '--js-flags=--expose-gc',
    ],
  });
  print([
    'messages',
    'answer → painted',
    'longest task',
    'tab → painted',
    'frames/s',
    'jump → painted',
    'heap',
  ]);
  for (const { mobile, count } of sizes) {
    const figures: Figures[] = [];
    for (let round = 0; round < rounds; round += 1)
      figures.push(await measure(browser, server.origin, mobile));
    const of = (key: keyof Figures): number => median(figures.map((each) => each[key]));
    print([
      count.toLocaleString('en-GB'),
      `${of('arrival').toFixed(0)} ms`,
      `${of('longestTask').toFixed(0)} ms`,
      `${of('tab').toFixed(0)} ms`,
      of('frames').toFixed(0),
      `${of('jump').toFixed(0)} ms`,
      `${(of('heap') / 2 ** 20).toFixed(1)} MiB`,
    ]);
  }
  printTransfer();
  await browser.close();
  await server.stop();
}

async function measure(browser: Browser, origin: string, mobile: string): Promise<Figures> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.addInitScript(watchAnswer);
  await page.goto(origin);
  await page.getByRole('textbox', { name: 'Customer identifier' }).fill(mobile);
  await page.keyboard.press('Enter');
  await page.getByRole('article').first().waitFor();
  await page.waitForTimeout(500);
  const { arrival, longestTask } = await page.evaluate(() => window.bench);
  const tab = await paintAfter(page, () => document.querySelectorAll<HTMLElement>('[role=tab]')[1]?.click());
  await paintAfter(page, () => document.querySelectorAll<HTMLElement>('[role=tab]')[0]?.click());
  const jump = await paintAfter(page, () => window.scrollTo(0, document.documentElement.scrollHeight / 2));
  const frames = await page.evaluate(scrollFrames);
  const heap = await page.evaluate(heapAfterCollection);
  await page.close();
  return { arrival, longestTask, tab, frames, jump, heap };
}

declare global {
  interface Window {
    bench: { arrival: number; longestTask: number };
    gc?: () => void;
  }
}

/** From the moment the answer's text is read to the frame that shows the first card. */
function watchAnswer(): void {
  window.bench = { arrival: 0, longestTask: 0 };
  let start = 0;
  const json = Response.prototype.json;
  Response.prototype.json = async function read(): Promise<unknown> {
    const text = await this.clone().text();
    if (text.length > 10_000 && this.url.endsWith('/api/interactions')) start = performance.now();
    return JSON.parse(text);
  };
  void json;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (start > 0 && entry.startTime + entry.duration > start) {
        window.bench.longestTask = Math.max(window.bench.longestTask, entry.duration);
      }
    }
  }).observe({ type: 'longtask' });
  new MutationObserver((_changes, observer) => {
    if (document.querySelector('article') === null) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => (window.bench.arrival = performance.now() - start)));
  }).observe(document, { childList: true, subtree: true });
}

/** Milliseconds from an action to the end of the frame that shows what it did. */
async function paintAfter(page: Page, action: () => void): Promise<number> {
  return page.evaluate(async (source) => {
    // oxlint-disable-next-line no-eval -- the action is this file's own function, taken into the page
    const act = (0, eval)(`(${source})`);
    const start = performance.now();
    act();
    await new Promise((done) => {
      requestAnimationFrame(() => setTimeout(done));
    });
    return performance.now() - start;
  }, action.toString());
}

/** Frames a second while the page scrolls 120 pixels a frame for two seconds. */
async function scrollFrames(): Promise<number> {
  window.scrollTo(0, 0);
  const start = performance.now();
  let frames = 0;
  while (performance.now() - start < 2000) {
    window.scrollBy(0, 120);
    await new Promise((done) => {
      requestAnimationFrame(done);
    });
    frames += 1;
  }
  return frames / 2;
}

function heapAfterCollection(): number {
  window.gc?.();
  return 'memory' in performance ? Number(Reflect.get(Object(performance.memory), 'usedJSHeapSize')) : 0;
}

function printTransfer(): void {
  const assets = readdirSync('dist/assets').filter((name) => /\.(?:js|css)$/.test(name));
  const sizeOf = (name: string): number =>
    gzipSync(readFileSync(`dist/assets/${name}`), { level: 9 }).length / 1000;
  print(['file', 'gzip']);
  for (const name of assets.sort((a, b) => sizeOf(b) - sizeOf(a)))
    print([name, `${sizeOf(name).toFixed(1)} KB`]);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function print(cells: readonly string[]): void {
  process.stdout.write(`${cells.map((cell) => cell.padEnd(18)).join('')}\n`);
}

await main();

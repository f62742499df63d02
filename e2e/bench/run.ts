import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium } from '@playwright/test';
import { findBrowser } from '../../src/cli/browser/find-browser.ts';
import { buildSite } from '../../src/server/build-site.ts';
import { startServer } from '../start-server.ts';
import { heapAfterCollection, paintAfter, scrollFrames, watchAnswer, watchKeys } from './in-page.ts';

/** Measures the built product against the demo on this machine and prints medians: figures, never assertions. */
const sizes = [
  { mobile: '447700900111', count: '1,000' },
  { mobile: '447700900112', count: '10,000' },
  { mobile: '447700900113', count: '50,000' },
] as const;
const rounds = 5;
const launchArgs = ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--no-first-run'];

/** Milliseconds, but for frames a second and bytes of heap. `arrival`: from the last byte of the answer to the first card painted. */
type Figures = Readonly<
  Record<'arrival' | 'longestTask' | 'tab' | 'key' | 'worstKey' | 'jump' | 'frames' | 'heap', number>
>;

async function measure(browser: Browser, origin: string, mobile: string): Promise<Figures> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.addInitScript(watchAnswer);
  await page.goto(origin);
  await page.getByRole('textbox', { name: 'Customer identifier' }).fill(mobile);
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('Enter');
  await page.getByRole('article').first().waitFor();
  await page.waitForFunction(() => window.bench.painted > 0 && window.bench.answered > 0);
  const { answered, painted, longestTask } = await page.evaluate(() => window.bench);
  const tab = await page.evaluate(paintAfter, 'second tab' as const);
  await page.evaluate(paintAfter, 'first tab' as const);
  const jump = await page.evaluate(paintAfter, 'jump' as const);
  await page.evaluate(watchKeys);
  await page.getByRole('searchbox', { name: 'Find in messages' }).focus();
  await page.keyboard.type('order 704', { delay: 150 });
  await page.waitForTimeout(500);
  const { keys } = await page.evaluate(() => window.bench);
  await page.keyboard.press('Escape');
  const frames = await page.evaluate(scrollFrames);
  const heap = await page.evaluate(heapAfterCollection);
  await page.close();
  return {
    arrival: painted - answered,
    longestTask,
    tab,
    key: median(keys),
    worstKey: Math.max(...keys),
    jump,
    frames,
    heap,
  };
}

function printTransfer(): void {
  const files = readdirSync('dist/assets').map((name) => ({
    name,
    size: gzipSync(readFileSync(`dist/assets/${name}`), { level: 9 }).length,
  }));
  print(['', 'gzip']);
  for (const { name, size } of files.toSorted((a, b) => b.size - a.size)) {
    print([name, `${(size / 1000).toFixed(1)} KB`]);
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function print([first = '', ...others]: readonly string[]): void {
  process.stdout.write(`${first.padEnd(36)}${others.map((cell) => cell.padStart(18)).join('')}\n`);
}

await buildSite(process.cwd());
const server = await startServer();
const browser = await chromium.launch({
  executablePath: findBrowser(process.env['CHROMIUM_PATH']),
  args: [...launchArgs, '--enable-precise-memory-info', '--js-flags=--expose-gc'],
});
print([
  'messages',
  'answer to paint',
  'longest task',
  'tab to paint',
  'key to paint',
  'worst key',
  'jump to paint',
  'frames a second',
  'heap',
]);
for (const { mobile, count } of sizes) {
  const figures: Figures[] = [];
  for (let round = 0; round < rounds; round += 1) figures.push(await measure(browser, server.origin, mobile));
  const of = (key: keyof Figures, unit: string, divisor = 1): string =>
    `${(median(figures.map((each) => each[key])) / divisor).toFixed(0)} ${unit}`;
  print([
    count,
    of('arrival', 'ms'),
    of('longestTask', 'ms'),
    of('tab', 'ms'),
    of('key', 'ms'),
    of('worstKey', 'ms'),
    of('jump', 'ms'),
    of('frames', ''),
    of('heap', 'MiB', 2 ** 20),
  ]);
}
printTransfer();
await browser.close();
await server.stop();

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite } from '../../src/server/build-site.ts';
import { type Server, startServer } from '../start-server.ts';
import { findLogFaults } from '../support/find-log-faults.ts';
import type { Driver } from './driver.ts';
import { findBrowsers } from './find-browsers.ts';
import { startFirefox } from './firefox.ts';
import { createPage } from './page.ts';
import { type Path, paths } from './paths.ts';
import { startWebKit } from './webkit.ts';

/*
 * `npm run test:browsers`, or `npm run test:browsers -- --only webkit --path menu`: the main paths in Firefox and WebKit, with
 * a picture of where each ended in `e2e/browsers/results/`. Fails when a path does, or the console complains.
 */
const { values: asked } = parseArgs({
  options: { only: { type: 'string', default: '' }, path: { type: 'string', default: '' } },
});
const results = join(import.meta.dirname, 'results');

const browsers = findBrowsers();
const starts: readonly (readonly [string, () => Promise<Driver>])[] = [
  ['firefox', async () => startFirefox(browsers.firefox)],
  ['webkit', async () => startWebKit(browsers.webkit)],
];
await buildSite(join(import.meta.dirname, '..', '..'));
mkdirSync(results, { recursive: true });
const server = await startServer({ TIMEOUT_SCALE: '0.2', DEMO_CLOCK: '2025-07-01T00:00:00Z' });
try {
  for (const [name, start] of starts.filter(([browser]) => browser.includes(asked.only))) {
    const driver = await start();
    console.log(driver.name);
    try {
      for (const path of paths.filter((each) => each.name.includes(asked.path)))
        await walk(name, driver, path, server);
    } finally {
      await driver.close();
    }
  }
} finally {
  await server.stop();
}
const faults = findLogFaults(server.log());
if (faults.length > 0) fail(`What no log may hold:\n${faults.join('\n')}`);

async function walk(browser: string, driver: Driver, path: Path, { origin }: Server): Promise<void> {
  const before = (await driver.complaints()).length;
  const words: string[] = [];
  try {
    await driver.resize(1440, 900);
    await path.walk(createPage(driver), origin);
  } catch (error) {
    words.push(error instanceof Error ? error.message : String(error));
  }
  writeFileSync(join(results, `${browser} ${path.name}.png`), await driver.screenshot());
  const complaints = (await driver.complaints()).slice(before);
  words.push(...complaints.map((complaint) => `the console: ${complaint}`));
  if (words.length === 0) console.log(`  ok    ${path.name}`);
  else fail(`  FAIL  ${path.name}\n${words.join('\n')}`);
}

function fail(words: string): void {
  console.log(words);
  process.exitCode = 1;
}

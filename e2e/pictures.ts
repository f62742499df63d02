import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../src/cli/browser/find-browser.ts';
import { buildSite } from '../src/server/build-site.ts';
import { type Server, startServer } from './start-server.ts';
import { answerStates } from './states/answer-states.ts';
import { type State, said, states } from './states/states.ts';

const widths = [1440, 768, 320] as const;
const schemes = ['light', 'dark'] as const;

/**
 * `node e2e/pictures.ts <folder> [words]`: every state, or those whose name holds the words, at three widths in both schemes,
 * for human eyes: `rate-limited 320 dark.png`.
 */
async function takePictures(folder: string, words: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await buildSite(join(import.meta.dirname, '..'));
  const servers = new Map<string, Server>();
  const browser = await chromium.launch({
    executablePath: findBrowser(process.env['CHROMIUM_PATH']),
    args: ['--no-sandbox'],
  });
  for (const state of [...states, ...answerStates].filter(({ name }) => name.includes(words))) {
    const scale = state.timeoutScale ?? '0.2';
    const server =
      servers.get(scale) ?? (await startServer({ TIMEOUT_SCALE: scale, DEMO_CLOCK: '2025-07-01T00:00:00Z' }));
    servers.set(scale, server);
    await takeState(browser, server.origin, state, folder);
  }
  await browser.close();
  for (const server of servers.values()) await server.stop();
}

async function takeState(browser: Browser, baseURL: string, state: State, folder: string): Promise<void> {
  const context = await browser.newContext({ baseURL, locale: 'en-GB', timezoneId: 'Asia/Kolkata' });
  const page = await context.newPage();
  await page.setViewportSize({ width: state.width ?? 1440, height: 900 });
  try {
    await state.open(page);
    await said(page, state.sees).waitFor({ timeout: 60_000 });
  } catch {
    process.stderr.write(`${state.name}: “${state.sees}” never appeared; pictured as it is.\n`);
  }
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const width of state.width === undefined ? widths : [state.width])
      await take(page, width, join(folder, `${state.name} ${width} ${colorScheme}.png`));
  }
  await context.close();
}

async function take(page: Page, width: number, path: string): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.screenshot({ path });
}

const [folder, words = ''] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write('Usage: node e2e/pictures.ts <folder> [words]\n');
  process.exitCode = 1;
} else {
  await takePictures(folder, words);
}

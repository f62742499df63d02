import { spawnSync } from 'node:child_process';
import { findBrowser } from './find-browser.ts';

/** Runs Playwright with a browser that was found or installed; all arguments are Playwright's own. */
const result = spawnSync(
  process.execPath,
  [
    'node_modules/@playwright/test/cli.js',
    'test',
    '--config',
    'e2e/playwright.config.ts',
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit', env: { ...process.env, CHROMIUM_PATH: findBrowser() } },
);
process.exitCode = result.status ?? 1;

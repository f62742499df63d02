import { spawnSync } from 'node:child_process';
import { buildSite } from '../src/server/build-site.ts';
import { findBrowser } from './find-browser.ts';

/** Builds what the tests drive, finds or installs a browser, and runs Playwright; all arguments are Playwright's own. */
await buildSite(process.cwd());
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

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { findBrowser } from '../src/cli/browser/find-browser.ts';
import { buildSite } from '../src/server/build-site.ts';

/**
 * Runs Playwright with a browser that was found or installed; all arguments are Playwright's own. Builds first: the servers
 * of its workers would otherwise all build into the same folder.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
await Promise.all([buildSite(root), buildSite(root, 'development')]);
const result = spawnSync(
  process.execPath,
  [
    'node_modules/@playwright/test/cli.js',
    'test',
    '--config',
    'e2e/playwright.config.ts',
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit', env: { ...process.env, CHROMIUM_PATH: findBrowser(process.env['CHROMIUM_PATH']) } },
);
process.exitCode = result.status ?? 1;

import { defineConfig } from '@playwright/test';
import { browserArguments, findBrowser } from '../src/cli/browser/find-browser.ts';
import { pageOptions } from './support/page-options.ts';

const { viewport, locale, timezoneId, reducedMotion } = pageOptions;

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  snapshotPathTemplate: '{testDir}/reports/baselines/{arg}{ext}',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  // One that fails and then passes is printed as flaky: it is to be mended, and nobody's work waits for it.
  retries: 1,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['dot']],
  use: {
    browserName: 'chromium',
    viewport,
    locale,
    timezoneId,
    launchOptions: { executablePath: findBrowser(process.env['CHROMIUM_PATH']), args: browserArguments },
    trace: 'off',
    contextOptions: { reducedMotion },
  },
});

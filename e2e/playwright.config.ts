import { defineConfig } from '@playwright/test';
import { browserArguments, findBrowser } from '../src/cli/browser/find-browser.ts';

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  snapshotPathTemplate: '{testDir}/reports/baselines/{arg}{ext}',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['dot']],
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    timezoneId: 'America/New_York',
    launchOptions: { executablePath: findBrowser(process.env['CHROMIUM_PATH']), args: browserArguments },
    trace: 'off',
    contextOptions: { reducedMotion: 'reduce' },
  },
});

import { defineConfig } from '@playwright/test';
import { findBrowser } from './find-browser.ts';

/** Containers have no sandbox; the rest keeps the browser from calling home. Never a switch that weakens web security. */
const quiet = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync',
];

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
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
    launchOptions: { executablePath: findBrowser(), args: quiet },
    trace: 'off',
    contextOptions: { reducedMotion: 'reduce' },
  },
});

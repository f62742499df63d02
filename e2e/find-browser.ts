import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** The shell without a window first: it is what Playwright tests with, and opens pages several times faster. */
const known = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The path of a Chromium to test with: `CHROMIUM_PATH`, Playwright's own, one of the system's, or else one that is installed
 * now (as root on Debian from its packages, with the fonts of the scripts that the tests show; elsewhere by Playwright).
 * @throws when there is none and none could be installed
 */
export function findBrowser(): string {
  return present() ?? install();
}

function present(): string | undefined {
  return [process.env['CHROMIUM_PATH'], chromium.executablePath(), ...known].find(
    (path) => path !== undefined && existsSync(path),
  );
}

function install(): string {
  const isRootOnDebian = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (isRootOnDebian) {
    const packages = ['chromium-headless-shell', 'fonts-noto-core', 'fonts-noto-color-emoji'];
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
  } else {
    run('npx', ['playwright', 'install', 'chromium']);
  }
  const path = present();
  if (path === undefined) throw new Error('No Chromium was found or could be installed; set CHROMIUM_PATH.');
  return path;
}

/** Quiet when it works; what it printed is shown when it does not. */
function run(command: string, parameters: readonly string[]): void {
  execFileSync(command, parameters, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

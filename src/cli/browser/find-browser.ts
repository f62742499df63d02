import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

/** The shell without a window first: it opens pages several times faster. */
const known = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const playwright = join(import.meta.dirname, '..', '..', '..', 'node_modules', 'playwright-core', 'cli.js');

/** Containers have no sandbox; the rest keeps the browser from calling home. Never a switch that weakens web security. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The path of a Chromium: `wanted`, Playwright's own, one of the system's, or else one that is installed now (as root on
 * Debian from its packages, with the fonts of the scripts that messages come in; elsewhere by Playwright).
 * @throws when there is none and none could be installed
 */
export function findBrowser(wanted: string | undefined): string {
  return present(wanted) ?? install();
}

function present(wanted: string | undefined): string | undefined {
  return [wanted, chromium.executablePath(), ...known].find((path) => path !== undefined && existsSync(path));
}

function install(): string {
  const isRootOnDebian = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (isRootOnDebian) {
    const packages = ['chromium-headless-shell', 'fonts-noto-core', 'fonts-noto-color-emoji'];
    run('apt-get', ['update', '-qq']);
    run('env', [
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      'install',
      '-y',
      '-qq',
      '--no-install-recommends',
      ...packages,
    ]);
  } else {
    run(process.execPath, [playwright, 'install', 'chromium']);
  }
  const path = present(undefined);
  if (path === undefined) throw new Error('No Chromium was found or could be installed; set CHROMIUM_PATH.');
  return path;
}

/** Quiet when it works; what it printed is shown when it does not. */
function run(command: string, parameters: readonly string[]): void {
  execFileSync(command, parameters, { stdio: ['ignore', 'pipe', 'inherit'] });
}

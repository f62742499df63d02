import { execFileSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';

export type Browsers = {
  readonly firefox: string;
  readonly webkit: { readonly driver: string; readonly browser: string; readonly display: string };
};

/**
 * Firefox, and WebKit with its driver and a screen in memory to draw on: this system's, or as root on Debian installed now.
 * @throws when one of them is missing and cannot be installed
 */
export function findBrowsers(): Browsers {
  const found = present() ?? install();
  if (found !== undefined) return found;
  throw new Error('Install firefox-esr, webkit2gtk-driver and xvfb first, or run this as root on Debian.');
}

function present(): Browsers | undefined {
  const firefox = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path));
  const driver = ['/usr/bin/WebKitWebDriver'].find((path) => existsSync(path));
  const display = ['/usr/bin/Xvfb'].find((path) => existsSync(path));
  const browser = globSync([
    '/usr/lib/*/webkit2gtk-4.1/MiniBrowser',
    '/usr/lib{,exec}/webkit2gtk-4.1/MiniBrowser',
  ])[0];
  if (firefox === undefined || driver === undefined || display === undefined || browser === undefined)
    return undefined;
  return { firefox, webkit: { driver, browser, display } };
}

function install(): Browsers | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  const packages = ['firefox-esr', 'webkit2gtk-driver', 'xvfb', 'fonts-noto-core', 'fonts-noto-color-emoji'];
  runApt(['update', '-qq']);
  runApt(['install', '-y', '-qq', '--no-install-recommends', ...packages]);
  return present();
}

/** Quiet when it works; what it printed is shown when it does not. */
function runApt(parameters: readonly string[]): void {
  const command = '/usr/bin/apt-get';
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync(command, parameters, { env, stdio: ['ignore', 'pipe', 'inherit'] });
}

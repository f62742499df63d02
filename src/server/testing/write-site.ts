import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

type AtEnd = (remove: () => Promise<void>) => void;

/**
 * A folder with these files, until the test ends.
 * @param atEnd takes what removes it, where it is not for one test
 */
export async function writeFiles(
  files: Readonly<Record<string, string>>,
  atEnd: AtEnd = onTestFinished,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'customer-timeline-'));
  atEnd(() => rm(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

const page =
  '<!doctype html><meta property="csp-nonce" nonce="__CSP_NONCE__"><script nonce="__CSP_NONCE__"></script>';
const about = '<script type="application/json" id="about">__ABOUT__</script>';

/** A built site as Vite leaves it, with things beside it that nobody may have. */
export function writeSite(atEnd?: AtEnd): Promise<string> {
  const files = {
    'index.html': page + about,
    'search-demo.html': `${page + about}<main>demo</main>`,
    'search-real.html': `${page + about}<main>real</main>`,
    'icon.svg': '<svg/>',
    'assets/index-Bx1.js': `console.log("${'x'.repeat(2000)}")`,
    'assets/index-Bx1.js.map': '{}',
    'assets/font-Cy2.woff2': 'font',
    '.built-from': 'stamp',
    '.env': 'SECRET=canary',
    '.git/config': 'canary',
    'assets/.hidden.js': 'canary',
    'server.ts': 'canary',
  };
  return writeFiles(files, atEnd);
}

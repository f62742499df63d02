import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished, vi } from 'vitest';
import { listen } from './http/listen.ts';
import { writeFiles } from './testing/write-site.ts';

// Processes and servers of their own take a busy machine a while.
vi.setConfig({ testTimeout: 30_000 });

/**
 * Runs `npm start`'s program with this environment alone, to its end.
 * @param meanwhile what is done to it
 */
async function start(
  environment: Record<string, string>,
  meanwhile: (child: ChildProcess) => Promise<void> = async () => Promise.resolve(),
) {
  const program = fileURLToPath(new URL('start.ts', import.meta.url));
  const child = spawn(process.execPath, [program], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = Promise.withResolvers<number | null>();
  child.once('error', ended.reject).once('close', ended.resolve);
  const [code, out, err] = await Promise.all([
    ended.promise,
    text(child.stdout),
    text(child.stderr),
    meanwhile(child),
  ]);
  return { code, out, lines: err.trimEnd().split('\n') };
}

it('names every problem of its configuration on a line of its own, and no value', async () => {
  const { code, out, lines } = await start({
    CAPILLARY_PASSWORD: 'canary',
    PORT: 'canary',
    MASK_OTP: 'canary',
  });
  expect({ code, out, lines }).toEqual({
    code: 1,
    out: '',
    lines: [
      'CAPILLARY_BASE_URL is missing, although CAPILLARY_PASSWORD is set.',
      'PORT must be a whole number from 0 to 65535.',
      'MASK_OTP must be on or off.',
    ],
  });
});

it('does not start with real credentials behind a public name while nobody signs in', async () => {
  const { code, out, lines } = await start({
    CAPILLARY_BASE_URL: 'https://eu.api.capillarytech.com',
    CAPILLARY_USERNAME: 'till',
    CAPILLARY_PASSWORD: 'canary',
    PUBLIC_ORIGIN: 'https://timeline.example.com',
  });
  expect({ code, out, lines }).toEqual({
    code: 1,
    out: '',
    lines: [
      'PUBLIC_ORIGIN must be an address of this machine while nobody has to sign in: whoever reaches this service can read every customer.',
    ],
  });
});

it('says that its port is taken before it builds', async () => {
  const other = await listen(() => undefined, '127.0.0.1', 0);
  onTestFinished(() => other.close(0));
  const { port } = new URL(other.origin);
  expect(await start({ PORT: port })).toEqual({
    code: 1,
    out: '',
    lines: [`HOST and PORT: 127.0.0.1, port ${port} is already in use.`],
  });
});

it('is not ended by SIGHUP before it serves', async () => {
  const path = join(await writeFiles({}), 'settings');
  execFileSync('mkfifo', [path]);
  expect(
    await start({ ENV_FILE: path }, async (child) => {
      // Opens once the program does, which reads its settings then, until the end of what is written.
      const settings = await open(path, 'w');
      child.kill('SIGHUP');
      await settings.writeFile('PORT=canary');
      await settings.close();
    }),
  ).toEqual({ code: 1, out: '', lines: ['PORT must be a whole number from 0 to 65535.'] });
});

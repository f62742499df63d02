import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished, vi } from 'vitest';
import { startDemo } from '../demo/start-demo.ts';
import { askFrom, connectFrom, lookUpFrom } from './testing/sockets.ts';
import { writeFiles, writeSite } from './testing/write-site.ts';

// Processes of their own take a busy machine a while.
vi.setConfig({ testTimeout: 30_000 });

const host = '127.0.0.1';

/** The service as a process of its own, with these settings alone. */
async function run(settings: Readonly<Record<string, string>>, nodeOptions: readonly string[] = []) {
  const program = fileURLToPath(new URL('testing/run-service.ts', import.meta.url));
  const child = spawn(process.execPath, [...nodeOptions, program, await writeSite()], {
    env: { PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const ended = Promise.withResolvers<number | null>();
  child.once('close', ended.resolve);
  const lines: string[] = [];
  const ready = Promise.withResolvers<string>();
  for (const stream of [child.stdout, child.stderr]) {
    createInterface(stream).on('line', (line) => {
      lines.push(line);
      const origin = /^ready at (\S+)/.exec(line)?.[1];
      if (origin !== undefined) ready.resolve(origin);
    });
  }
  child.once('close', () => {
    ready.reject(new Error(lines.join('\n')));
  });
  const origin = await ready.promise;
  return { child, origin, lines, exit: ended.promise };
}

it('ends on SIGTERM without losing any of the requests under way', async () => {
  const { child, origin, lines, exit } = await run({ TIMEOUT_SCALE: '0.3', DRAIN_DELAY: '1' });
  const asked = Array.from({ length: 20 }, (_none, index) =>
    lookUpFrom(host, origin, index % 2 === 0 ? '447700900311' : '919988221100'),
  );
  await expect
    .poll(() => lines.filter((line) => line.includes('/api/interactions')).length)
    .toBeGreaterThan(0);
  child.kill('SIGTERM');
  await expect.poll(() => askFrom(host, `${origin}/readyz`).then(({ status }) => status)).toBe(503);
  // The balancer has not looked yet, and still sends somebody here.
  asked.push(lookUpFrom(host, origin, '919988221100'));
  const statuses = (await Promise.all(asked)).map(({ status }) => status);
  expect(statuses).toEqual(statuses.map(() => 200));
  expect(await exit).toBe(0);
  const told = lines.flatMap((line) => /"event":"([a-z-]+)"/.exec(line)?.[1] ?? []);
  expect(told).toEqual(['draining', 'stopping']);
});

it('reads secrets in files again on SIGHUP, and goes on', async () => {
  const demo = await startDemo({ timeScale: 0.1 });
  onTestFinished(() => demo.close());
  const { username, password } = demo.credentials;
  const folder = await writeFiles({ password: 'of yesterday' });
  const path = join(folder, 'password');
  const { child, origin, lines } = await run({
    CAPILLARY_BASE_URL: demo.origin,
    CAPILLARY_TIME_ZONE: 'UTC',
    CAPILLARY_USERNAME: username,
    CAPILLARY_PASSWORD_FILE: path,
  });
  expect((await lookUpFrom(host, origin, '919988221100')).status).toBe(502);
  await writeFile(path, `${password}\n`);
  child.kill('SIGHUP');
  await expect.poll(() => lines.join('')).toContain('"event":"reloaded"');
  expect((await lookUpFrom(host, origin, '919988221100')).status).toBe(200);
  await writeFile(path, '');
  child.kill('SIGHUP');
  await expect.poll(() => lines.join('')).toContain('"event":"not-reloaded"');
  expect((await lookUpFrom(host, origin, '919988221100')).status).toBe(200);
  expect(lines.join('')).not.toContain(password);
});

it('reads HTTP strictly whatever Node was told, and opens no debugger on SIGUSR1', async () => {
  const { child, origin, lines } = await run({}, ['--insecure-http-parser']);
  for (const [header, status] of [
    ['X: a\r\n b', 400],
    ['X: a\0b', 400],
    ['X: a', 200],
  ] as const) {
    const socket = connectFrom(host, origin);
    socket.write(`GET /healthz HTTP/1.1\r\nHost: localhost\r\n${header}\r\nConnection: close\r\n\r\n`);
    expect(await text(socket)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  }
  child.kill('SIGUSR1');
  expect((await askFrom(host, `${origin}/healthz`)).status).toBe(200);
  child.kill('SIGHUP');
  await expect.poll(() => lines.join('')).toContain('"event":"reloaded"');
  expect(lines.join('\n')).not.toMatch(/debugger/i);
});

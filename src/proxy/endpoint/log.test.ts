import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { expect, it, onTestFinished } from 'vitest';
import { captureLog } from '../testing/capture-log.ts';

it('writes the fields that it knows, and no other', () => {
  const { log, lines } = captureLog();
  const record = { requestId: 'r', route: '/x', outcome: 'ok', status: 200, ms: 1, mode: 'demo' } as const;
  const more = { url: '/?mobile=919988221100', subject: 'secret' };
  log.request({ ...record, ...more });
  const crash = { event: 'crash', cause: 'TypeError', message: 'secret 482913' } as const;
  log.event(crash);
  expect(lines).toHaveLength(2);
  expect(lines.join('')).not.toMatch(/9199|secret/);
});

it('writes one line for each record, whatever is in it', () => {
  const { log, lines } = captureLog();
  log.event({ event: 'crash', cause: 'a\nb\u001b[31m' });
  expect(lines.join('').trimEnd()).not.toContain('\n');
  expect(lines.join('')).not.toContain('\u001b');
});

it('warns of failures', () => {
  const { log, lines } = captureLog();
  const record = { requestId: 'r', route: '/x', outcome: 'x', ms: 1, mode: 'real' } as const;
  for (const status of [200, 404, 502]) log.request({ ...record, status });
  expect(lines.map((line) => /"level":"(\w+)"/.exec(line)?.[1])).toEqual(['info', 'info', 'warn']);
});

/** Writes lines to a log as the product has it, then says that it is still there. */
const program = `
  import { createLog } from ${JSON.stringify(new URL('log.ts', import.meta.url).href)};
  const log = createLog();
  process.stdin.once('data', () => {
    for (let line = 0; line < 1000; line += 1) log.event({ event: 'stopping' });
    setImmediate(() => process.stderr.write('still there', () => process.exit(0)));
  });`;

it('goes on when whoever read it has gone away', async () => {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program]);
  child.stdout.destroy();
  child.stdin.end('go');
  expect(await text(child.stderr)).toBe('still there');
});

it('waits for nobody who reads no more, and keeps a mebibyte for them', async () => {
  const many = `
    import { createLog } from ${JSON.stringify(new URL('log.ts', import.meta.url).href)};
    const log = createLog();
    for (let line = 0; line < 30_000; line += 1) log.event({ event: 'stopping' });
    process.stderr.write(String(process.stdout.writableLength), () => process.exit(0));`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', many]);
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  child.stdout.pause();
  const kept = Number(await text(child.stderr));
  child.stdout.destroy();
  expect(kept).toBeGreaterThan(1_000_000);
  expect(kept).toBeLessThanOrEqual(1_048_576);
});

it.skipIf(!existsSync('/dev/full'))('goes on when the disk is full', async () => {
  const full = openSync('/dev/full', 'w');
  onTestFinished(() => closeSync(full));
  const { stdin, stderr } = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['pipe', full, 'pipe'],
  });
  stdin?.end('go');
  expect(stderr === null ? '' : await text(stderr)).toBe('still there');
});

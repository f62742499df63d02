import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, constants, openSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { startDemo } from '../demo/start-demo.ts';
import { serveHttp } from '../proxy/testing/serve-test.ts';
import { askFrom, connectFrom, lookUpFrom } from './testing/sockets.ts';
import { writeFiles, writeSite } from './testing/write-site.ts';

// Processes of their own take a busy machine a while.
vi.setConfig({ testTimeout: 30_000 });

const host = '127.0.0.1';

type Output = { readonly reader: Readable; readonly descriptor: number };

/** A FIFO and whoever reads it. */
async function openFifo(): Promise<Output> {
  const path = join(await writeFiles({}), 'fifo');
  execFileSync('mkfifo', [path]);
  // Without `O_NONBLOCK` it waits for the other end.
  const reader = new Socket({
    fd: openSync(path, constants.O_RDONLY | constants.O_NONBLOCK),
    readable: true,
    writable: false,
  });
  const descriptor = openSync(path, 'w');
  onTestFinished(() => {
    reader.destroy();
    closeSync(descriptor);
  });
  return { reader, descriptor };
}

type RunOptions = {
  readonly nodeOptions?: readonly string[];
  /** Where its stdout goes; a socket unless it is said. */
  readonly output?: Output | undefined;
};

/** The service as a process of its own, with these settings alone. */
async function run(
  settings: Readonly<Record<string, string>>,
  { nodeOptions = [], output }: RunOptions = {},
) {
  const program = fileURLToPath(new URL('testing/run-service.ts', import.meta.url));
  const child = spawn(process.execPath, [...nodeOptions, program, await writeSite()], {
    env: { PORT: '0', ...settings },
    stdio: ['ignore', output?.descriptor ?? 'pipe', 'pipe'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const ended = Promise.withResolvers<number | null>();
  child.once('close', ended.resolve);
  const lines: string[] = [];
  const ready = Promise.withResolvers<string>();
  const readers = [output?.reader ?? child.stdout, child.stderr].flatMap((stream) =>
    stream === null ? [] : createInterface(stream),
  );
  for (const reader of readers) {
    reader.on('line', (line) => {
      lines.push(line);
      const origin = /^ready at (\S+)/.exec(line)?.[1];
      if (origin !== undefined) ready.resolve(origin);
    });
  }
  child.once('close', () => {
    ready.reject(new Error(lines.join('\n')));
  });
  const origin = await ready.promise;
  /** From now on nobody reads what it writes. */
  const stall = () => {
    for (const reader of readers) reader.pause();
  };
  return { child, origin, lines, exit: ended.promise, stall };
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
  const { child, origin, lines } = await run({}, { nodeOptions: ['--insecure-http-parser'] });
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

it.each([
  ['a socket', () => undefined],
  ['a FIFO', openFifo],
])('answers, and ends on SIGTERM, while whoever reads its log from %s has stopped', async (_kind, open) => {
  const { child, origin, lines, stall } = await run({}, { output: await open() });
  stall();
  // Each leaves a line, of which neither holds so many.
  for (let asked = 0; asked < 3000; asked += 30) {
    const responses = await Promise.all(Array.from({ length: 30 }, () => fetch(`${origin}/api/nothing`)));
    for (const response of responses) {
      await response.text();
      expect(response.status).toBe(404);
    }
  }
  expect(lines.filter((line) => line.includes('/api/nothing')).length).toBeLessThan(3000);
  expect((await askFrom(host, `${origin}/healthz`)).status).toBe(200);
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

describe('many requests that are given up together', () => {
  type Manner = 'silent' | 'half' | 'whole';
  const answer = JSON.stringify({ name: 'capillary', interaction: [], warnings: [] });

  /** A vendor that says nothing, half of an answer or all of it, and what is open there. */
  async function openVendor() {
    const responses = new Set<ServerResponse>();
    const sockets = new Set<Socket>();
    let manner: Manner = 'whole';
    const origin = await serveHttp(({ socket }, response) => {
      responses.add(response);
      response.once('close', () => responses.delete(response));
      if (!sockets.has(socket)) socket.once('close', () => sockets.delete(socket));
      sockets.add(socket);
      if (manner === 'silent') return;
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': answer.length });
      if (manner === 'half') response.write(answer.slice(0, 9));
      else response.end(answer);
    });
    const answerAs = (next: Manner) => {
      manner = next;
    };
    return { origin, responses, sockets, answerAs };
  }

  /** Asks until it is told to give up: whoever is turned away comes again. */
  async function ask(origin: string, customer: string, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const asked = askFrom(host, `${origin}/api/interactions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-requested-by': 'customer-timeline' },
        body: JSON.stringify({ identifierName: 'external_id', identifierValue: customer }),
        signal,
      });
      await asked.catch(() => undefined);
      await setTimeout(200, undefined, { signal }).catch(() => undefined);
    }
  }

  it('leave no call, no connection, no memory and no count behind', async () => {
    const vendor = await openVendor();
    const { child, origin, lines, exit } = await run({
      CAPILLARY_BASE_URL: vendor.origin,
      CAPILLARY_TIME_ZONE: 'UTC',
      CAPILLARY_USERNAME: 'till',
      CAPILLARY_PASSWORD: 'word',
      VENDOR_CALLS_PER_MINUTE: '100000',
      LOOKUPS_PER_MINUTE: '100000',
      CUSTOMERS_PER_HOUR: '100000',
      // More than ask at once, and fewer than all that ever ask.
      CONNECTIONS_PER_ADDRESS: '400',
      METRICS_PORT: '0',
    });
    for (const [round, manner] of (['silent', 'half', 'silent', 'half', 'silent'] as const).entries()) {
      vendor.answerAs(manner);
      const callers = new AbortController();
      onTestFinished(() => {
        callers.abort();
      });
      const asking = Array.from({ length: 200 }, (_, customer) =>
        ask(origin, `${round} ${customer}`, callers.signal),
      );
      // Of one address, 16 answers of unknown size find room, in every round; shorter ones more.
      const isFull = (calls: number) => (manner === 'silent' ? calls === 16 : calls > 16);
      await expect.poll(() => vendor.responses.size, { timeout: 5_000 }).toSatisfy(isFull);
      callers.abort();
      await Promise.all(asking);
      await expect
        .poll(() => [vendor.responses.size, vendor.sockets.size], { timeout: 5_000 })
        .toEqual([0, 0]);
    }
    vendor.answerAs('whole');
    expect((await lookUpFrom(host, origin, '919988221100')).status).toBe(200);
    const operator = /^metrics at (\S+)/m.exec(lines.join('\n'))?.[1] ?? '';
    const metrics = async () => (await askFrom(host, `${operator}/metrics`)).body.split('\n');
    await expect
      .poll(metrics, { timeout: 5_000 })
      .toEqual(
        expect.arrayContaining([
          'timeline_bytes_in_flight 0',
          'timeline_refused_total{reason="connections"} 0',
          'timeline_refused_total{reason="requests"} 0',
          expect.stringMatching(/^timeline_requests_total\{route="lookup",outcome="aborted"\} [1-9]/),
        ]),
      );
    child.kill('SIGTERM');
    expect(await exit).toBe(0);
  });
});

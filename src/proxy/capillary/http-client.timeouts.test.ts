import type { RequestListener } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { serveHttp, serveRaw } from '../testing/serve-test.ts';
import { ask, client, hasty, head } from '../testing/test-http-client.ts';

describe('waiting', () => {
  it.each<[string, RequestListener]>([
    ['headers that never come', () => undefined],
    ['silence after the headers', (_request, response) => response.writeHead(200).flushHeaders()],
    [
      'a body that trickles for ever',
      (_request, response) => {
        const drip = setInterval(() => response.write(' '), 20);
        response.once('close', () => {
          clearInterval(drip);
        });
      },
    ],
  ])('%s: given up', async (_what, listener) => {
    expect(await ask(listener, hasty)).toMatchObject({ kind: 'failed', failure: 'timeout' });
  });

  it('ends at the deadline of the whole request', async () => {
    const send = client(await serveHttp(() => undefined));
    expect(await send({ deadline: performance.now() + 50 })).toMatchObject({ failure: 'cut-short' });
  });

  it('is the vendor’s fault where the deadline left half an attempt', async () => {
    const send = client(await serveHttp(() => undefined), hasty);
    expect(await send({ deadline: performance.now() + 155 })).toMatchObject({ failure: 'timeout' });
  });

  it('for room in our own memory is no fault of the vendor, however long', async () => {
    const send = client(
      await serveHttp((_request, response) => {
        response.setHeader('content-length', 2);
        response.end('{}');
      }),
      hasty,
    );
    const never = new Promise<void>(() => undefined);
    const memory = { expect: () => never, hold: () => undefined };
    const deadline = performance.now() + 250;
    expect(await send({ memory, deadline })).toEqual({
      kind: 'withheld',
      type: 'overloaded',
      retryAfter: 1,
    });
  });

  it('for room in our own memory goes on with the answer once there is some', async () => {
    const text = `{"a":"${'x'.repeat(100_000)}"}`;
    const send = client(await serveHttp((_request, response) => response.end(text)), hasty);
    const sizes: number[] = [];
    const reply = await send({
      maxBytes: 1_000_000,
      memory: {
        expect: () => undefined,
        hold: async (bytes) => {
          sizes.push(bytes);
          await pause(1);
        },
      },
    });
    expect(reply).toMatchObject({ kind: 'reply', bytes: text.length });
    expect(sizes.at(-1)).toBe(text.length);
  });

  it('is not for the vendor while our own process does not keep up', async () => {
    const send = client(
      await serveHttp((_request, response) => {
        // This server and its client share a process: the answer is there before the client looks at its clock.
        response.end('{}');
        const end = performance.now() + 500;
        while (performance.now() < end);
      }),
      hasty,
    );
    expect(await send()).toMatchObject({ kind: 'reply', body: {} });
  });

  it('ends with the caller, and frees the other side', async () => {
    const arrived = Promise.withResolvers<void>();
    const closed = Promise.withResolvers<void>();
    const send = client(
      await serveHttp((_request, response) => {
        response.once('close', closed.resolve);
        arrived.resolve();
      }),
    );
    const caller = new AbortController();
    const reply = send({ signal: caller.signal });
    await arrived.promise;
    caller.abort();
    expect(await reply).toEqual({ kind: 'aborted' });
    await closed.promise;
  });
});

/** A server that closes each connection when it is asked something. */
async function closing() {
  let count = 0;
  const origin = await serveRaw((socket, request) => {
    count = request;
    socket.resetAndDestroy();
  });
  return { requests: () => count, send: client(origin) };
}

describe('a further try', () => {
  it('is made when a kept connection turns out to be closed', async () => {
    let requests = 0;
    const origin = await serveRaw((socket, request) => {
      requests = request;
      if (request === 2) socket.resetAndDestroy();
      else socket.write(`${head('content-length: 2')}[]`);
    });
    const send = client(origin);
    expect(await send()).toMatchObject({ kind: 'reply' });
    expect(await send()).toMatchObject({ kind: 'reply', body: [] });
    expect(requests).toBe(3);
  });

  it('is made five times at most', async () => {
    const { requests, send } = await closing();
    expect(await send()).toMatchObject({ kind: 'failed', failure: 'unreachable' });
    expect(requests()).toBe(6);
  });

  it('is not made for everybody while every call fails', async () => {
    const { requests, send } = await closing();
    for (let call = 0; call < 20; call += 1) await send();
    expect(requests()).toBe(40);
  });

  it('does not help where nobody listens', async () => {
    expect(await client('http://127.0.0.1:9')()).toMatchObject({
      failure: 'unreachable',
      code: 'ECONNREFUSED',
    });
  });
});

import type { RequestListener } from 'node:http';
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
    expect(await send({ deadline: performance.now() + 50 })).toMatchObject({ failure: 'timeout' });
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

describe('a second try', () => {
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

  it('is the last', async () => {
    let requests = 0;
    const origin = await serveRaw((socket, request) => {
      requests = request;
      socket.resetAndDestroy();
    });
    expect(await client(origin)()).toMatchObject({ kind: 'failed', failure: 'unreachable' });
    expect(requests).toBe(2);
  });

  it('is not made for everybody while every call fails', async () => {
    let requests = 0;
    const origin = await serveRaw((socket, request) => {
      requests = request;
      socket.resetAndDestroy();
    });
    const send = client(origin);
    for (let call = 0; call < 20; call += 1) await send();
    expect(requests).toBe(30);
  });

  it('is not made when too little time is left', async () => {
    let requests = 0;
    const origin = await serveRaw((socket, request) => {
      requests = request;
      socket.resetAndDestroy();
    });
    await client(origin)({ deadline: performance.now() + 4_000 });
    expect(requests).toBe(1);
  });

  it('does not help where nobody listens', async () => {
    expect(await client('http://127.0.0.1:9')()).toMatchObject({
      failure: 'unreachable',
      code: 'ECONNREFUSED',
    });
  });
});

import type { RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serveHttp, serveRaw } from './testing/serve-test.ts';
import { createUpstream } from './upstream.ts';
import type { UpstreamCall, UpstreamReply } from './vendor/upstream-reply.ts';
import { toWaits } from './vendor/waits.ts';

const patient = 1;
/** Headers 160 ms, silence 100 ms, attempt 200 ms. */
const hasty = 0.02;

function client(origin: string, scale = patient) {
  const upstream = createUpstream({ origin, waits: toWaits(scale), version: '1.2.3' });
  onTestFinished(() => upstream.close());
  return (call: Partial<UpstreamCall> = {}): Promise<UpstreamReply> =>
    upstream.send({
      method: 'GET',
      path: '/v2/customers/interaction?identifierName=mobile',
      headers: {},
      maxBytes: 100_000,
      signal: new AbortController().signal,
      deadline: performance.now() + 15_000,
      ...call,
    });
}
/** The reply to one call of a server that answers so. */
async function ask(listener: RequestListener, scale?: number) {
  return client(await serveHttp(listener), scale)();
}
async function askRaw(...answers: string[]) {
  let requests = 0;
  const origin = await serveRaw((socket, request) => {
    requests = request;
    socket.end(answers[request - 1] ?? answers.at(-1) ?? '');
  });
  return { reply: await client(origin)(), requests };
}
const head = (...lines: string[]) =>
  ['HTTP/1.1 200 OK', 'content-type: application/json', ...lines, '', ''].join('\r\n');

describe('an answer', () => {
  it('arrives with its request id, its pause and its size', async () => {
    const reply = await ask((_request, response) => {
      response.writeHead(503, { 'x-cap-requestid': 'abc-1', 'retry-after': '7', 'set-cookie': 'a=1' });
      response.end('{"a":1}');
    });
    expect(reply).toEqual({
      kind: 'reply',
      status: 503,
      body: { a: 1 },
      bytes: 7,
      requestId: 'abc-1',
      retryAfter: '7',
    });
  });

  it('is asked for in our name, in gzip at most', async () => {
    const reply = await ask(({ headers }, response) => {
      response.end(
        JSON.stringify({
          agent: headers['user-agent'],
          coding: headers['accept-encoding'],
          cookie: headers.cookie,
        }),
      );
    });
    expect(reply).toMatchObject({ body: { agent: 'customer-timeline/1.2.3', coding: 'gzip' } });
  });

  it('is unpacked', async () => {
    const reply = await ask((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('{"a":1}'));
    });
    expect(reply).toMatchObject({ body: { a: 1 } });
  });

  it('keeps the digits of long ids', async () => {
    expect(await ask((_request, response) => response.end('{"id":9007199254740993}'))).toMatchObject({
      body: { id: '9007199254740993' },
    });
  });

  it('may come in small packets, slowly', async () => {
    const reply = await ask((_request, response) => {
      const bytes = Buffer.from('{"text":"1️⃣ नमस्ते"}');
      const send = (at: number) => {
        if (at >= bytes.length) response.end();
        else response.write(bytes.subarray(at, at + 3), () => setTimeout(send, 5, at + 3));
      };
      send(0);
    });
    expect(reply).toMatchObject({ body: { text: '1️⃣ नमस्ते' } });
  });

  it('may come after early hints', async () => {
    const { reply } = await askRaw(
      `HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n${head('content-length: 2')}[]`,
    );
    expect(reply).toMatchObject({ kind: 'reply', body: [] });
  });

  it.each([
    ['a page', { 'content-type': 'text/html' }, '<html>secret 482913</html>'],
    ['a page in disguise', { 'content-type': 'application/json' }, '<html>secret 482913</html>'],
    ['truncated JSON', {}, '{"a":'],
    ['an encoding that nobody asked for', { 'content-encoding': 'br' }, '{}'],
  ])('with an error status counts by its status when its body is %s', async (_what, headers, body) => {
    const reply = await ask((_request, response) => response.writeHead(502, headers).end(body));
    expect(reply).toMatchObject({ kind: 'reply', status: 502, body: undefined });
  });
});

describe('what is no answer', () => {
  it.each([301, 302, 303, 307, 308])('a redirect (%d) is not followed', async (status) => {
    let hits = 0;
    const other = await serveHttp((_request, response) => {
      hits += 1;
      response.end('{}');
    });
    const reply = await ask((_request, response) =>
      response.writeHead(status, { location: other }).end('{}'),
    );
    expect(reply).toMatchObject({ kind: 'lost', loss: 'redirect' });
    expect(hits).toBe(0);
  });

  it.each([204, 205, 206, 304])('%d is invalid', async (status) => {
    expect(await ask((_request, response) => response.writeHead(status).end())).toMatchObject({
      loss: 'invalid',
    });
  });

  it.each([
    ['a page', { 'content-type': 'text/html; charset=utf-8' }, '<html>'],
    ['a page without a type', {}, '<html>'],
    ['another charset', { 'content-type': 'application/json; charset=latin1' }, '{}'],
    ['two layers', { 'content-encoding': 'gzip, gzip' }, gzipSync(gzipSync('{}'))],
    ['zstd', { 'content-encoding': 'zstd' }, '{}'],
    ['corrupt gzip', { 'content-encoding': 'gzip' }, '{}'],
    ['JSONP', { 'content-type': 'application/json' }, 'cb({})'],
    ['nothing', {}, ''],
  ])('%s is invalid', async (_what, headers, body) => {
    expect(await ask((_request, response) => response.writeHead(200, headers).end(body))).toMatchObject({
      kind: 'lost',
      loss: 'invalid',
    });
  });

  it.each(['{"a":1', '{}{}', '{} x', "{'a':1}"])('JSON that is none has no body: %s', async (text) => {
    expect(await ask((_request, response) => response.end(text))).toMatchObject({
      kind: 'reply',
      body: undefined,
    });
  });

  it('headers beyond 16 KiB are invalid', async () => {
    const { reply } = await askRaw(`${head('content-length: 2', `x: ${'y'.repeat(17_000)}`)}{}`);
    expect(reply).toMatchObject({ loss: 'invalid', code: 'UND_ERR_HEADERS_OVERFLOW' });
  });

  it('a bomb ends at the limit', async () => {
    const bomb = gzipSync(Buffer.concat([Buffer.from('['), Buffer.alloc(10_000_000, ' ')]));
    expect(
      await ask((_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb)),
    ).toMatchObject({
      loss: 'too-large',
    });
  });

  it('an endless body ends at the limit, and so does its connection', async () => {
    const closed = Promise.withResolvers<void>();
    const reply = await ask((_request, response) => {
      response.once('close', closed.resolve);
      const more = () => {
        while (!response.destroyed && response.write(`[${' '.repeat(10_000)}`));
        response.once('drain', more);
      };
      more();
    });
    expect(reply).toMatchObject({ loss: 'too-large' });
    await closed.promise;
  });

  it.each([
    ['a body shorter than stated', `${head('content-length: 100')}{"a":1}`],
    ['chunks without an end', `${head('transfer-encoding: chunked')}7\r\n{"a":1}\r\n`],
  ])('%s is broken, and not asked for again', async (_what, answer) => {
    const { reply, requests } = await askRaw(answer);
    expect(reply).toMatchObject({ kind: 'lost', loss: 'broken' });
    expect(requests).toBe(1);
  });

  it('what is no HTTP is invalid', async () => {
    expect((await askRaw('SSH-2.0-OpenSSH\r\n\r\n')).reply).toMatchObject({ loss: 'invalid' });
  });
});

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
    expect(await ask(listener, hasty)).toMatchObject({ kind: 'lost', loss: 'timeout' });
  });

  it('ends at the deadline of the whole request', async () => {
    const send = client(await serveHttp(() => undefined));
    expect(await send({ deadline: performance.now() + 50 })).toMatchObject({ loss: 'timeout' });
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
    expect(await client(origin)()).toMatchObject({ kind: 'lost', loss: 'unreachable' });
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
    expect(await client('http://127.0.0.1:9')()).toMatchObject({ loss: 'unreachable', code: 'ECONNREFUSED' });
  });
});

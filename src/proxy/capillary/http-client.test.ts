import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ask, askRaw, head } from '../testing/test-http-client.ts';
import { publicLookup } from './http-client.ts';

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
      text: '{"a":1}',
      changes: [],
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

  it('says what of it could not be kept as it came', async () => {
    const bytes = Buffer.from('{"a":1,"a":"caf\xe9","n":1.10}', 'latin1');
    expect(await ask((_request, response) => response.end(bytes))).toMatchObject({
      body: { 'a (repeated)': 1, a: 'caf\ufffd', n: '1.10' },
      changes: [
        { kind: 'undecodable-text', count: 1 },
        { kind: 'repeated-key', count: 1 },
      ],
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

describe('publicLookup', () => {
  it('refuses a name that leads to this machine', async () => {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    publicLookup('localhost', { all: true }, resolve);
    expect(await promise).toMatchObject({ code: 'ERR_PRIVATE_ADDRESS' });
  });

  it('refuses a private address written out', async () => {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    publicLookup('169.254.169.254', { all: true }, resolve);
    expect(await promise).toMatchObject({ code: 'ERR_PRIVATE_ADDRESS' });
  });

  it.each([true, false])('finds a public address (all: %j)', async (all) => {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    publicLookup('8.8.8.8', { all }, (error, address) => {
      resolve(error ?? address);
    });
    expect(await promise).toEqual(all ? [{ address: '8.8.8.8', family: 4 }] : '8.8.8.8');
  });
});

import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { serveHttp } from '../testing/serve-test.ts';
import { ask, askRaw, head } from '../testing/test-http-client.ts';

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
    expect(reply).toMatchObject({ kind: 'failed', failure: 'redirect' });
    expect(hits).toBe(0);
  });

  it.each([204, 205, 206, 304])('%d is invalid', async (status) => {
    expect(await ask((_request, response) => response.writeHead(status).end())).toMatchObject({
      failure: 'invalid',
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
      kind: 'failed',
      failure: 'invalid',
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
    expect(reply).toMatchObject({ failure: 'invalid', code: 'UND_ERR_HEADERS_OVERFLOW' });
  });

  it('a bomb ends at the limit', async () => {
    const bomb = gzipSync(Buffer.concat([Buffer.from('['), Buffer.alloc(10_000_000, ' ')]));
    expect(
      await ask((_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb)),
    ).toMatchObject({
      failure: 'too-large',
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
    expect(reply).toMatchObject({ failure: 'too-large' });
    await closed.promise;
  });

  it.each([
    ['a body shorter than stated', `${head('content-length: 100')}{"a":1}`],
    ['chunks without an end', `${head('transfer-encoding: chunked')}7\r\n{"a":1}\r\n`],
  ])('%s is broken, and not asked for again', async (_what, answer) => {
    const { reply, requests } = await askRaw(answer);
    expect(reply).toMatchObject({ kind: 'failed', failure: 'broken' });
    expect(requests).toBe(1);
  });

  it('what is no HTTP is invalid', async () => {
    expect((await askRaw('SSH-2.0-OpenSSH\r\n\r\n')).reply).toMatchObject({ failure: 'invalid' });
  });
});

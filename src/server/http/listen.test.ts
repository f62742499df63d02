import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { type Socket, connect } from 'node:net';
import { buffer, text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { noRecorder } from '../../proxy/endpoint/recorder.ts';
import { listen } from './listen.ts';
import { requestListener } from './request-listener.ts';

describe('listen', () => {
  it('says where it listens', async () => {
    const { origin, close } = await listen((_request, response) => response.end(), '::1', 0);
    expect(origin).toMatch(/^http:\/\/\[::1\]:\d+$/);
    await close(0);
  });

  it('fails where another listens', async () => {
    const first = await listen(() => undefined, '127.0.0.1', 0);
    await expect(listen(() => undefined, '127.0.0.1', Number(new URL(first.origin).port))).rejects.toThrow(
      'EADDRINUSE',
    );
    await first.close(0);
  });

  it.each([
    ['nothing', '', []],
    ['half a head', 'GET / HTTP/1.1\r\nHost: ', ['slow-request']],
    ['half a body', 'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\nhalf', ['slow-request']],
  ])('lets nobody who sends %s keep a place', async (_what, bytes, counted) => {
    const refused: string[] = [];
    const recorder = { ...noRecorder, refused: (reason: string) => refused.push(reason) };
    const slowSenders = { headersTimeout: 50, requestTimeout: 100, connectionsCheckingInterval: 20 };
    const { origin, close } = await listen(() => undefined, '127.0.0.1', 0, { recorder, slowSenders });
    onTestFinished(() => close(0));
    const socket = connect(Number(new URL(origin).port), '127.0.0.1');
    socket.write(bytes);
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 408 /);
    expect(refused).toEqual(counted);
  });

  /** A server with one request under way. */
  async function busy() {
    const arrived = Promise.withResolvers<ServerResponse>();
    const { origin, close } = await listen(
      (_request, response) => {
        arrived.resolve(response);
      },
      '127.0.0.1',
      0,
    );
    const asked = fetch(origin).then((response) => response.text());
    return { origin, close, asked, response: await arrived.promise };
  }

  it('finishes what is under way before it ends, and takes nothing new', async () => {
    const { origin, close, asked, response } = await busy();
    const closed = close(60_000);
    await expect(fetch(origin)).rejects.toThrow('fetch failed');
    response.end('done');
    expect(await asked).toBe('done');
    await closed;
  });

  it('finishes what is still being read, and not only written', async () => {
    const size = 24_000_000;
    const { origin, close } = await listen(
      (_request, response) => response.end(new Uint8Array(size)),
      '127.0.0.1',
      0,
    );
    const socket = connect(Number(new URL(origin).port), '127.0.0.1').pause();
    socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await once(socket, 'readable');
    const closed = close(60_000);
    expect((await buffer(socket)).byteLength).toBeGreaterThan(size);
    await closed;
  });

  it('keeps no connection that asks for a tunnel, and does not wait for one', async () => {
    const { origin, close } = await listen(() => undefined, '127.0.0.1', 0);
    const tunnel = (): Socket => {
      const socket = connect({
        port: Number(new URL(origin).port),
        host: '127.0.0.1',
        allowHalfOpen: true,
      });
      socket.on('error', () => undefined).write('CONNECT a:443 HTTP/1.1\r\nHost: a:443\r\n\r\n');
      onTestFinished(() => void socket.destroy());
      return socket;
    };
    const asked = tunnel();
    expect(await text(asked)).toMatch(/^HTTP\/1\.1 405 /);
    tunnel();
    await close(60_000);
  });

  it('does not wait for ever', async () => {
    const { close, asked } = await busy();
    const outcome = asked.then(
      () => 'answered',
      () => 'cut off',
    );
    await close(10);
    expect(await outcome).toBe('cut off');
  });
});

describe('requestListener', () => {
  /** A server that answers 200 with the path it saw; returns what comes back for bytes sent as they are. */
  async function server() {
    const seen: string[] = [];
    const listening = await listen(
      requestListener((request) => {
        seen.push(`${request.method} ${new URL(request.url).pathname}`);
        return Promise.resolve(new Response('seen'));
      }),
      '127.0.0.1',
      0,
    );
    onTestFinished(() => listening.close(0));
    const send = async (bytes: string): Promise<string> => {
      const socket = connect(Number(new URL(listening.origin).port), '127.0.0.1');
      socket.write(bytes, 'latin1');
      return text(socket);
    };
    const status = async (bytes: string) => Number((await send(bytes)).split(' ')[1] ?? '0');
    return { send, status, seen };
  }
  const post = (...lines: string[]) => ['POST /x HTTP/1.1', 'Host: localhost', ...lines].join('\r\n');
  const get = (target: string) => `GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`;

  describe('a target that means one thing', () => {
    it.each([
      '/',
      '/api/interactions',
      '/assets/index-B_x.1~.js',
      '/customers/Ab-_/report?channel=sms&q=%20',
      '/?',
    ])('%s is passed on', async (target) => {
      expect(await (await server()).status(get(target))).toBe(200);
    });
  });

  describe('a target that a parser would rewrite is refused unseen', () => {
    it.each([
      '/api/../api/interactions',
      '/x/../api/interactions',
      '/api/./interactions',
      '/api/interactions/.',
      '/api/interactions/..',
      '/api/%2e%2e/interactions',
      '/api/%2E/interactions',
      '/api%2finteractions',
      '/api/%69nteractions',
      '/api%5cinteractions',
      '/api\\interactions',
      '/\\api',
      '//api/interactions',
      '/api//interactions',
      '//evil.test/api/interactions',
      '/api/interactions;x=1',
      '/api/interactions%00',
      '/api/interactions%20',
      '/api/interactions#x',
      '/api/interactions\t',
      '/\u00e1pi/interactions',
      '/@fs/etc/passwd',
      '/.env::$DATA',
    ])('%s', async (target) => {
      const { status, seen } = await server();
      expect([400, 404]).toContain(await status(get(target)));
      expect(seen).toEqual([]);
    });

    it.each(['http://localhost/api/interactions', 'http://evil.test/', 'api', '*', '?x', ''])(
      '%j',
      async (target) => {
        const { status, seen } = await server();
        expect(await status(get(target))).toBe(400);
        expect(seen).toEqual([]);
      },
    );
  });

  describe('a request that two servers would read differently is refused', () => {
    it.each([
      ['two lengths', post('Content-Length: 1', 'Content-Length: 2', '', 'ab')],
      ['a length and chunks', post('Content-Length: 4', 'Transfer-Encoding: chunked', '', '0', '', '')],
      ['unknown coding', post('Transfer-Encoding: xchunked', '', '')],
      ['coding in disguise', post('Transfer-Encoding: chunked, identity', '', '0', '', '')],
      ['a folded header', post('X: a', ' b', '', '')],
      ['a bare line feed', 'GET /x HTTP/1.1\nHost: localhost\n\n'],
      ['a space before the colon', post('Content-Length : 1', '', 'a')],
      ['a NUL', post('X: a\0b', '', '')],
      ['no host', 'GET /x HTTP/1.1\r\n\r\n'],
      ['two hosts', 'GET /x HTTP/1.1\r\nHost: localhost\r\nHost: evil.test\r\nConnection: close\r\n\r\n'],
      ['no host in HTTP/1.0', 'GET /x HTTP/1.0\r\n\r\n'],
      ['another version', 'GET /x HTTP/2.0\r\nHost: localhost\r\nConnection: close\r\n\r\n'],
      ['no HTTP', 'SSH-2.0-OpenSSH\r\n\r\n'],
    ])('%s', async (_what, bytes) => {
      const { status, seen } = await server();
      expect(await status(bytes)).toBe(400);
      expect(seen).toEqual([]);
    });

    it('too many headers', async () => {
      const { status, seen } = await server();
      expect(await status(get(`/ HTTP/1.1\r\nX: ${'x'.repeat(17_000)}\r\nY:`))).toBe(431);
      expect(seen).toEqual([]);
    });

    it('a tunnel', async () => {
      expect(
        await (await server()).status('CONNECT evil.test:443 HTTP/1.1\r\nHost: evil.test:443\r\n\r\n'),
      ).toBe(405);
    });
  });

  it('goes on after all of that', async () => {
    const { status } = await server();
    await status('nonsense\r\n\r\n');
    expect(await status(get('/'))).toBe(200);
  });
});

import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoServer, startDemo } from '../demo/start-demo.ts';
import { captureLog } from '../proxy/testing/capture-log.ts';
import { type Service, serve } from './serve.ts';
import { testConfig } from './testing/test-config.ts';
import { writeSite } from './testing/write-site.ts';

let demo: DemoServer;
let service: Service;
let removeSite: () => Promise<void>;
const { log, lines } = captureLog();

// Real credentials in front of a vendor whose calls can be counted, for all that follows.
beforeAll(async () => {
  demo = await startDemo({ timeScale: 0.05 });
  const { clientKey, clientSecret } = demo.credentials;
  const config = testConfig({
    CAPILLARY_BASE_URL: demo.origin,
    CAPILLARY_TIME_ZONE: 'UTC',
    CAPILLARY_CLIENT_KEY: clientKey,
    CAPILLARY_CLIENT_SECRET: clientSecret,
  });
  const folder = await writeSite((remove) => {
    removeSite = remove;
  });
  service = await serve(config, folder, log);
});
afterAll(async () => {
  await service.stop();
  await demo.close();
  await removeSite();
});

/** The statuses of all that comes back on one connection for these bytes. */
async function statuses(bytes: string): Promise<string> {
  const socket = connect(Number(new URL(service.origin).port), '127.0.0.1');
  // Writing on into a closed connection is the point of some.
  socket.on('error', () => undefined);
  socket.write(bytes, 'latin1');
  const answer = await text(socket);
  return [...answer.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => status).join(' ');
}

const lookUp = JSON.stringify({ identifierName: 'mobile', identifierValue: '919988221100' });
const own = ['Content-Type: application/json', 'X-Requested-By: customer-timeline'];

/** A request line and headers, the last of which ends the connection. */
const head = (...given: string[]) => [...given, 'Connection: close', '', ''].join('\r\n');
const get = (target: string, ...headers: string[]) =>
  head(`GET ${target} HTTP/1.1`, 'Host: localhost', ...headers);
const by = (method: string, target: string, ...headers: string[]) =>
  head(`${method} ${target} HTTP/1.1`, 'Host: localhost', ...headers);
const hosted = (...hosts: string[]) => head('GET /api/about HTTP/1.1', ...hosts);
/** A look-up with other framing than a length. */
const framed = (headers: readonly string[], body: string) =>
  head('POST /api/interactions HTTP/1.1', 'Host: localhost', ...own, ...headers) + body;
const sound = framed([`Content-Length: ${lookUp.length}`], lookUp);
const asking = (...headers: string[]) => framed([`Content-Length: ${lookUp.length}`, ...headers], lookUp);
const chunk = (content: string) => `${content.length.toString(16)}\r\n${content}\r\n`;
const hidden = 'GET /icon.svg HTTP/1.1\r\nHost: localhost\r\n\r\n';

/** What it is, the statuses of all answers, and the bytes. None of these may reach the vendor. */
const requests: readonly (readonly [string, string, string])[] = [
  // Two servers would not agree where the request ends (RFC 9112 §6.3, §11.2).
  [
    'a length and chunks',
    '400',
    framed(['Content-Length: 5', 'Transfer-Encoding: chunked'], `0\r\n\r\n${hidden}`),
  ],
  [
    'chunks and a length',
    '400',
    framed(['Transfer-Encoding: chunked', 'Content-Length: 5'], `0\r\n\r\n${hidden}`),
  ],
  [
    'two lengths',
    '400',
    framed(['Content-Length: 5', `Content-Length: ${5 + hidden.length}`], `{"a":${hidden}`),
  ],
  ['the same length twice', '400', framed(['Content-Length: 2', 'Content-Length: 2'], '{}')],
  ['two lengths in one', '400', framed(['Content-Length: 2, 2'], '{}')],
  ['a length below nothing', '400', framed(['Content-Length: -1'], '{}')],
  ['a length with a sign', '400', framed(['Content-Length: +2'], '{}')],
  ['a length in hexadecimal', '400', framed(['Content-Length: 0x2'], '{}')],
  ['a length in words', '400', framed(['Content-Length: two'], '{}')],
  ['a length that is empty', '400', framed(['Content-Length:'], '{}')],
  ['a length beyond numbers', '400', framed(['Content-Length: 99999999999999999999'], '{}')],
  ['a length with a fraction', '400', framed(['Content-Length: 2.0'], '{}')],
  ['a length with a space in it', '400', framed(['Content-Length: 1 0'], '{}')],
  ['a space before the colon of a length', '400', framed(['Content-Length : 2'], '{}')],
  ['a space before the colon of a coding', '400', framed(['Transfer-Encoding : chunked'], '0\r\n\r\n')],
  ['a coding that nobody knows', '400', framed(['Transfer-Encoding: xchunked'], '0\r\n\r\n')],
  ['chunks that are not last', '400', framed(['Transfer-Encoding: chunked, identity'], '0\r\n\r\n')],
  ['chunks twice', '400', framed(['Transfer-Encoding: chunked, chunked'], '0\r\n\r\n')],
  [
    'chunks in two headers',
    '400',
    framed(['Transfer-Encoding: chunked', 'Transfer-Encoding: chunked'], '0\r\n\r\n'),
  ],
  ['packed chunks', '400', framed(['Transfer-Encoding: gzip, chunked'], '0\r\n\r\n')],
  ['identity', '400', framed(['Transfer-Encoding: identity'], '{}')],
  ['a coding between quotation marks', '400', framed(['Transfer-Encoding: "chunked"'], '0\r\n\r\n')],
  ['a coding behind a tab', '400', framed(['Transfer-Encoding:\tchunked\v'], '0\r\n\r\n')],
  ['a coding with NUL', '400', framed(['Transfer-Encoding: chunked\0'], '0\r\n\r\n')],
  ['a coding on a folded line', '400', framed(['X: y', ' Transfer-Encoding: chunked'], '0\r\n\r\n')],
  ['a chunk whose size is none', '400', framed(['Transfer-Encoding: chunked'], `zz\r\n{}\r\n0\r\n\r\n`)],
  [
    'a chunk whose size is below nothing',
    '400',
    framed(['Transfer-Encoding: chunked'], `-2\r\n{}\r\n0\r\n\r\n`),
  ],
  ['a chunk whose size has 0x', '400', framed(['Transfer-Encoding: chunked'], `0x2\r\n{}\r\n0\r\n\r\n`)],
  [
    'a chunk whose size is beyond numbers',
    '400',
    framed(['Transfer-Encoding: chunked'], `${'f'.repeat(17)}\r\n{}`),
  ],
  [
    'a chunk that is longer than it says',
    '400',
    framed(['Transfer-Encoding: chunked'], `1\r\n{}\r\n0\r\n\r\n`),
  ],
  [
    'a chunk that ends in a bare line feed',
    '400',
    framed(['Transfer-Encoding: chunked'], `2\r\n{}\n0\r\n\r\n`),
  ],
  [
    'a size that ends in a bare line feed',
    '400',
    framed(['Transfer-Encoding: chunked'], `2\n{}\r\n0\r\n\r\n`),
  ],
  [
    'an extension that ends in a bare line feed',
    '400',
    framed(['Transfer-Encoding: chunked'], `2;a\n{}\r\n0\r\n\r\n`),
  ],
  [
    '16 KiB of extensions',
    '413',
    framed(['Transfer-Encoding: chunked'], `2;${'a'.repeat(17_000)}\r\n{}\r\n0\r\n\r\n`),
  ],
  [
    'a body of chunks that is no JSON',
    '400',
    framed(['Transfer-Encoding: chunked'], `${chunk('{')}0\r\n\r\n`),
  ],
  [
    'a trailer that is no header',
    '400',
    framed(['Transfer-Encoding: chunked'], `2\r\n{}\r\n0\r\nno header\r\n\r\n`),
  ],
  [
    'a body where none is read',
    '404 200',
    `GET /api/nothing HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n{}${get('/healthz')}`,
  ],
  ['a request in the body of another', '400', framed([`Content-Length: ${hidden.length}`], hidden)],

  // Lines and headers that readers take differently (RFC 9112 §2.2, §5).
  ['bare line feeds', '400', 'GET /healthz HTTP/1.1\nHost: localhost\nConnection: close\n\n'],
  ['bare carriage returns', '400', 'GET /healthz HTTP/1.1\rHost: localhost\rConnection: close\r\r'],
  ['one bare line feed', '400', get('/healthz', 'A: b\nC: d')],
  ['one bare carriage return', '400', get('/healthz', 'A: b\rC: d')],
  ['a folded header', '400', get('/healthz', 'A: b', ' c')],
  ['a header that is folded by a tab', '400', get('/healthz', 'A: b', '\tc')],
  ['a first header that is folded', '400', 'GET /healthz HTTP/1.1\r\n Host: localhost\r\n\r\n'],
  ['a header without a name', '400', get('/healthz', ': b')],
  ['a header without a colon', '400', get('/healthz', 'A')],
  ['a space before a colon', '400', get('/healthz', 'A : b')],
  ['a space within a name', '400', get('/healthz', 'A B: c')],
  ['a letter with an accent in a name', '400', get('/healthz', 'Ä: c')],
  ['NUL in a header', '400', get('/healthz', 'A: b\0c')],
  ['an escape in a header', '400', get('/healthz', 'A: \u001b[31m')],
  ['17 KB of one header', '431', get('/healthz', `A: ${'b'.repeat(17_000)}`)],
  [
    '17 KB of many headers',
    '431',
    get('/healthz', ...Array.from({ length: 1_000 }, (_none, index) => `A${index}: bbbbbbbbb`)),
  ],
  ['17 KB of address', '431', get(`/${'a'.repeat(17_000)}`)],
  ['an expectation that nobody meets', '417', asking('Expect: 200-ok')],

  // Versions and first lines (RFC 9112 §3).
  ['HTTP/0.9', '400', 'GET /healthz\r\n\r\n'],
  ['HTTP/1.0 without a host', '400', 'GET /healthz HTTP/1.0\r\n\r\n'],
  ['HTTP/1.2', '400', head('GET /healthz HTTP/1.2', 'Host: localhost')],
  ['HTTP/2.0', '400', head('GET /healthz HTTP/2.0', 'Host: localhost')],
  ['HTTP/9.9', '400', head('GET /healthz HTTP/9.9', 'Host: localhost')],
  ['HTTP/1.1 in small letters', '400', head('GET /healthz http/1.1', 'Host: localhost')],
  ['another protocol', '400', head('GET /healthz ICE/1.1', 'Host: localhost')],
  ['the preface of HTTP/2', '400', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
  ['two spaces, which mean one', '200', head('GET  /healthz HTTP/1.1', 'Host: localhost')],
  ['a tab between words', '400', head('GET\t/healthz\tHTTP/1.1', 'Host: localhost')],
  ['a fourth word', '400', head('GET /healthz HTTP/1.1 now', 'Host: localhost')],
  ['the first word of TLS', '400', '\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00fc\u0003\u0003'],
  ['words of another protocol', '400', 'EHLO localhost\r\n\r\n'],

  // Methods (RFC 9110 §9).
  ['CONNECT', '405', 'CONNECT evil.test:443 HTTP/1.1\r\nHost: evil.test:443\r\n\r\n'],
  ['TRACE', '405', by('TRACE', '/api/interactions')],
  ['OPTIONS', '405', by('OPTIONS', '/api/interactions')],
  [
    'a question of another site whether it may',
    '403',
    by('OPTIONS', '/api/interactions', 'Origin: http://evil.test'),
  ],
  ['OPTIONS of everything', '400', by('OPTIONS', '*')],
  ['PROPFIND', '405', by('PROPFIND', '/')],
  ['QUERY', '405', by('QUERY', '/api/interactions')],
  ['PUT', '405', by('PUT', '/api/interactions')],
  ['DELETE', '405', by('DELETE', '/api/about')],
  ['GET of what is for POST', '405', get('/api/interactions')],
  ['POST of a page', '405', by('POST', '/', 'Content-Length: 0')],
  ['a method in small letters', '400', by('get', '/healthz')],
  ['a method that nobody knows', '400', by('FROBNICATE', '/healthz')],
  ['another method in a header', '403', get('/api/interactions', 'X-HTTP-Method-Override: POST')],

  // Addresses that mean two things (RFC 3986 §5.2.4, RFC 9112 §3.2).
  ['an absolute address', '400', get('http://localhost/api/about')],
  ['an absolute address of another', '400', get('http://evil.test/')],
  ['an authority', '400', get('localhost:80')],
  ['two slashes', '404', get('//api/about')],
  ['two slashes and a host', '404', get('//evil.test/')],
  ['two dots', '404', get('/assets/../api/about')],
  ['two dots in escapes', '404', get('/assets/%2e%2e/api/about')],
  ['a letter in an escape', '404', get('/%61pi/about')],
  ['a slash in an escape', '404', get('/api%2fabout')],
  ['a backslash', '404', get('/api\\about')],
  ['parameters of a path', '404', get('/api;x=1/about')],
  ['capitals', '404', get('/API/about')],
  ['a slash behind', '404', get('/api/about/')],
  ['a fragment', '404', get('/api/about#x')],
  ['NUL in an escape', '404', get('/api/about%00')],
  ['a byte beyond ASCII', '400', get('/api/ab\u00f6ut')],
  ['a file of secrets', '404', get('/.env')],

  // Whom the request takes us for (RFC 9112 §3.2), and where it comes from.
  ['no host', '400', hosted('X: y')],
  ['two hosts', '400', hosted('Host: localhost', 'Host: localhost')],
  ['two hosts in one', '400', hosted('Host: localhost, evil.test')],
  ['a host that is empty', '400', hosted('Host:')],
  ['a host with a user', '400', hosted('Host: evil@localhost')],
  ['a host with a path', '400', hosted('Host: localhost/evil')],
  ['a host with a dot behind', '421', hosted('Host: localhost.')],
  ['a host that begins like ours', '421', hosted('Host: localhost.evil.test')],
  ['another host', '421', hosted('Host: evil.test')],
  ['our address as a number', '421', hosted('Host: 2130706433')],
  ['our address in octal', '421', hosted('Host: 0177.0.0.1')],
  ['a port that is none', '400', hosted('Host: localhost:http')],
  ['an address with a zone', '400', hosted('Host: [fe80::1%25lo]')],
  ['another host for a page', '421', head('GET / HTTP/1.1', 'Host: evil.test')],
  ['a request that was passed on', '403', asking('X-Forwarded-For: 127.0.0.1')],
  ['a request with an underscore for that', '403', asking('X_Forwarded_For: 127.0.0.1')],
  ['a page of another site', '403', asking('Origin: http://evil.test')],
  ['a page without an origin', '403', asking('Origin: null')],
  ['a page of another port', '403', asking('Sec-Fetch-Site: same-site')],
  [
    'an upgrade to WebSocket',
    '405',
    get('/api/interactions', 'Upgrade: websocket', 'Connection: Upgrade', 'Sec-WebSocket-Key: x'),
  ],
  ['an upgrade to HTTP/2', '405', get('/api/interactions', 'Upgrade: h2c', 'HTTP2-Settings: x')],
];

describe('a request that no client of ours makes', () => {
  it.each(requests)('%s: %s', async (_what, expected, bytes) => {
    expect(await statuses(bytes)).toBe(expected);
  });

  it('reaches no vendor, and harms no other', async () => {
    expect(demo.calls.interactions).toBe(0);
    expect(await statuses(sound)).toBe('200');
    expect(await statuses(framed(['Transfer-Encoding: chunked'], `${chunk(lookUp)}0\r\n\r\n`))).toBe('200');
    expect(demo.calls.interactions).toBe(2);
    expect(lines.join('')).not.toMatch(/9988221100|evil|etc\/passwd/);
  });
});

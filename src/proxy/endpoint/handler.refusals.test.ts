import { describe, expect, it } from 'vitest';
import { call, get, read, testHandler, testHandles } from '../testing/test-handler.ts';
import { createCallerLimits } from './caller-limits.ts';
import { noRecorder } from './recorder.ts';

const mobile = { identifierName: 'mobile', identifierValue: '919988221100' } as const;

/** One byte at a time, of a length that is not stated. */
function inChunks(bytes: Uint8Array) {
  const body = new ReadableStream({
    start: (controller) => {
      for (const byte of bytes) controller.enqueue(new Uint8Array([byte]));
      controller.close();
    },
  });
  return { body, duplex: 'half' };
}

describe('a caller that is refused costs no vendor call', () => {
  it.each<[string, number, Record<string, string | undefined>]>([
    ['another host', 421, { host: 'evil.test' }],
    ['another site', 403, { 'sec-fetch-site': 'cross-site' }],
    ['another port of this machine', 403, { 'sec-fetch-site': 'same-site' }],
    ['an address bar', 403, { 'sec-fetch-site': 'none' }],
    ['an opaque origin', 403, { origin: 'null' }],
    ['another origin', 403, { origin: 'http://localhost:3000' }],
    ['a form', 403, { 'x-requested-by': undefined }],
    ['a library', 403, { 'x-requested-by': 'XMLHttpRequest' }],
    ['a simple request', 415, { 'content-type': 'text/plain' }],
    ['no content type', 415, { 'content-type': undefined }],
    ['another charset', 415, { 'content-type': 'application/json; charset=utf-16' }],
    ['a packed body', 415, { 'content-encoding': 'gzip' }],
  ])('%s: %d', async (_what, status, headers) => {
    const { handle, asked } = testHandler();
    const response = await handle(call(mobile, headers));
    expect(await read(response)).toMatchObject({ httpStatus: status, status });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(asked).toEqual([]);
  });

  it.each<[string, number, unknown]>([
    ['no body', 400, ''],
    ['no JSON', 400, '{'],
    ['a list', 400, [mobile]],
    ['an unknown key', 400, { ...mobile, url: 'http://evil.test' }],
    ['a repeated value', 400, { ...mobile, identifierValue: ['1', '2'] }],
    ['a number', 400, { ...mobile, identifierValue: 919988221100 }],
    ['another identifier', 400, { ...mobile, identifierName: 'id' }],
    ['both ways at once', 400, { ...mobile, handle: 'x' }],
    ['another network', 400, { ...mobile, network: 'all' }],
    ['a prototype', 400, '{"__proto__":{"identifierName":"mobile"},"identifierValue":"1"}'],
    ['5 KiB', 413, { ...mobile, handle: 'x'.repeat(5000) }],
  ])('%s: %d', async (_what, status, body) => {
    const { handle, asked } = testHandler();
    expect(await read(await handle(call(body)))).toMatchObject({
      httpStatus: status,
      type: '/problems/bad-request',
    });
    expect(asked).toEqual([]);
  });

  const notUtf8 = Buffer.from(
    JSON.stringify({ ...mobile, identifierName: 'external_id' }).replace('9199', 'M\xdc'),
    'latin1',
  );

  it.each<[string, Record<string, string>, () => RequestInit]>([
    ['whole', { 'content-length': String(notUtf8.length) }, () => ({ body: new Uint8Array(notUtf8) })],
    ['in chunks', {}, () => inChunks(notUtf8)],
    ['in chunks, cut within a letter', {}, () => inChunks(Buffer.from('{"a":"Ü').subarray(0, -1))],
  ])('bytes that are not UTF-8, %s: 400 in words', async (_what, headers, init) => {
    const { handle, asked } = testHandler();
    const refused = await read(await handle(call('', headers, init())));
    expect(refused).toMatchObject({ httpStatus: 400 });
    expect(refused['detail']).toContain('not UTF-8');
    expect(asked).toEqual([]);
  });

  it.each(['whole', 'in chunks'])('letters of several bytes, %s, are asked for as they are', async (how) => {
    const { handle, asked } = testHandler();
    const bytes = Buffer.from(JSON.stringify({ identifierName: 'external_id', identifierValue: 'MÜLLER𞤀' }));
    const init: RequestInit = how === 'whole' ? { body: new Uint8Array(bytes) } : inChunks(bytes);
    const headers = how === 'whole' ? { 'content-length': String(bytes.length) } : {};
    expect((await handle(call('', headers, init))).status).toBe(200);
    expect(asked).toMatchObject([{ identifierValue: 'MÜLLER𞤀' }]);
  });

  it('a letter that was lost before: 422', async () => {
    const { handle, asked } = testHandler();
    const response = await handle(call({ identifierName: 'external_id', identifierValue: 'M\ufffdLLER1' }));
    expect(await read(response)).toMatchObject({ httpStatus: 422, type: '/problems/identifier-invalid' });
    expect(asked).toEqual([]);
  });

  it('an endless body: 413, after 4 KiB', async () => {
    const { handle } = testHandler();
    let pulled = 0;
    const body = new ReadableStream({
      pull: (controller) => {
        pulled += 1;
        controller.enqueue(new Uint8Array(1024).fill(32));
      },
    });
    const init = { body, duplex: 'half' };
    const response = await handle(call('', {}, init));
    expect(response.status).toBe(413);
    expect(pulled).toBeLessThan(8);
  });

  it('states lengths that are too large: 413 unread', async () => {
    const { handle } = testHandler();
    expect((await handle(call(mobile, { 'content-length': '5000' }))).status).toBe(413);
  });
});

describe('a request that was passed on', () => {
  const own = { host: '127.0.0.1', publicOrigin: undefined };
  it.each(['forwarded', 'x-forwarded-for', 'x-forwarded-anything', 'via', 'x-real-ip'])(
    'is refused in words for %s while nobody signs in, and costs no vendor call',
    async (name) => {
      const { handle, asked } = testHandler(undefined, { own: { ...own, isDirectOnly: true } });
      const response = await handle(call(mobile, { [name]: '203.0.113.9' }));
      const { httpStatus, type, detail } = await read(response);
      expect([httpStatus, type]).toEqual([403, '/problems/forbidden']);
      expect(detail).toContain('passed on by a proxy');
      expect(asked).toEqual([]);
    },
  );

  it('may see the demo', async () => {
    const { handle } = testHandler(undefined, { own: { ...own, isDirectOnly: false } });
    expect((await handle(call(mobile, { 'x-forwarded-for': '203.0.113.9' }))).status).toBe(200);
  });

  it('may ask for health', async () => {
    const { handle } = testHandler(undefined, { own: { ...own, isDirectOnly: true } });
    expect((await handle(get('/healthz', 'GET', { via: '1.1 balancer' }))).status).toBe(200);
  });
});

describe('a caller that asks too much', () => {
  const caller = { address: '203.0.113.1' };
  const other = { address: '203.0.113.2' };
  const customer = (identifierValue: string) => call({ identifierName: 'mobile', identifierValue });
  function limited(lookupsPerMinute: number, customersPerHour: number) {
    const refused: string[] = [];
    const limits = createCallerLimits({ lookupsPerMinute, customersPerHour, now: () => 0 });
    const recorder = { ...noRecorder, refused: (reason: string) => refused.push(reason) };
    return { ...testHandler(undefined, { limits, recorder }), refused };
  }

  it('waits, at no cost to the vendor or to others', async () => {
    const { handle, asked, lines, refused } = limited(2, 100);
    for (let time = 0; time < 2; time += 1) await handle(customer('919988221100'), caller);
    const response = await handle(customer('919988221100'), caller);
    expect(response.headers.get('retry-after')).toBe('30');
    expect(await read(response)).toMatchObject({
      httpStatus: 429,
      type: '/problems/rate-limited',
      detail: 'More look-ups came from this address than one may make in a minute.',
      retryable: true,
      retryAfter: 30,
    });
    expect([asked.length, refused]).toEqual([2, ['lookups']]);
    expect((await handle(customer('919988221100'), other)).status).toBe(200);
    expect((await handle(customer('919988221100'))).status).toBe(200);
    expect(lines.join('')).not.toContain('203.0.113');
  });

  it('sees so many different customers an hour, by number or by link', async () => {
    const { handle, asked, lines, refused } = limited(1_000, 2);
    const statuses = [];
    for (const number of ['919988221100', '919988221101', '919988221102', '919988221100'])
      statuses.push((await handle(customer(number), caller)).status);
    const handles = ['919988221101', '919988221103'].map((identifierValue) =>
      testHandles.seal({ identifierName: 'mobile', identifierValue }),
    );
    for (const sealed of handles) statuses.push((await handle(call({ handle: sealed }), caller)).status);
    expect(statuses).toEqual([200, 200, 429, 200, 200, 429]);
    expect([asked.length, refused]).toEqual([4, ['customers', 'customers']]);
    expect(await read(await handle(customer('919988221104'), caller))).toMatchObject({
      type: '/problems/rate-limited',
      retryAfter: 3_600,
    });
    expect(lines.join('')).toContain('"cause":"CUSTOMERS"');
  });

  it('may read what is no look-up', async () => {
    const { handle } = limited(1, 1);
    for (let time = 0; time < 3; time += 1)
      expect((await handle(get('/api/about'), caller)).status).toBe(200);
  });
});

it('counts what it turns away, and nothing else, by reasons that name nobody', async () => {
  const counts: string[] = [];
  const recorder = {
    ...noRecorder,
    refused: (reason: string) => counts.push(reason),
    request: (route: string, outcome: string) => counts.push(`${route} ${outcome}`),
  };
  const { handle } = testHandler(() => ({ kind: 'problem', type: 'not-found' }), { recorder });
  const requests = [
    call(mobile),
    call(mobile, { host: 'evil.test' }),
    call(mobile, { origin: 'http://evil.test' }),
    call(mobile, { 'x-requested-by': undefined }),
    call(mobile, { 'content-type': 'text/plain' }),
    call('x'.repeat(5_000)),
    call('nonsense'),
    get('/api/919988221100'),
    get('/api/interactions'),
    get('/readyz'),
  ];
  for (const request of requests) await handle(request);
  expect(counts).toEqual([
    'lookup not-found',
    'lookup forbidden',
    'host',
    'lookup forbidden',
    'forbidden',
    'lookup forbidden',
    'forbidden',
    'lookup bad-request',
    'malformed',
    'lookup bad-request',
    'malformed',
    'lookup bad-request',
    'other bad-request',
    'not-found',
    'lookup bad-request',
    'method',
    'health ok',
  ]);
});

import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { problemKinds } from '../contract/problem.ts';
import { call, flatHistory, read, testHandler, testHandles } from './testing/test-handler.ts';

const mobile = { identifierName: 'mobile', identifierValue: '919988221100' } as const;
const get = (path: string, method = 'GET', headers: Record<string, string> = {}) =>
  new Request(`http://localhost:4173${path}`, { method, headers: { host: 'localhost:4173', ...headers } });

describe('a search', () => {
  it('answers with the vendor’s structure in an envelope', async () => {
    const { handle, asked } = testHandler();
    const response = await handle(call({ ...mobile, network: 'facebook', type: 'like' }));
    expect(await read(response)).toEqual({
      httpStatus: 200,
      handle: testHandles.seal(mobile),
      mode: 'demo',
      fetchedAt: '2025-06-01T09:00:00.000Z',
      sourceTimeZone: 'Asia/Kolkata',
      sent: mobile,
      answer: flatHistory,
      requestId: response.headers.get('x-request-id'),
    });
    expect(asked).toEqual([{ ...mobile, network: 'facebook', type: 'like' }]);
  });

  it('takes a number as people type it, and says what was sent', async () => {
    const { handle, asked } = testHandler();
    const response = await handle(call({ ...mobile, identifierValue: '+91 99882-21100' }));
    expect(await read(response)).toMatchObject({ sent: mobile });
    expect(asked).toEqual([expect.objectContaining(mobile)]);
  });

  it('opens a handle', async () => {
    const { handle, asked } = testHandler();
    const identifier = { identifierName: 'external_id', identifierValue: '00 Ab' } as const;
    await handle(call({ handle: testHandles.seal(identifier) }));
    expect(asked).toEqual([expect.objectContaining(identifier)]);
  });

  it('refuses a handle of another key in its own words', async () => {
    const { handle, asked } = testHandler();
    expect(await read(await handle(call({ handle: 'AAAA' })))).toMatchObject({
      httpStatus: 400,
      type: '/problems/bad-request',
      detail: 'This link was made with another key; search again',
      retryable: false,
    });
    expect(asked).toEqual([]);
  });

  it('refuses an identifier that is none before any vendor call', async () => {
    const { handle, asked } = testHandler();
    expect(await read(await handle(call({ ...mobile, identifierValue: 'hello' })))).toMatchObject({
      httpStatus: 422,
      type: '/problems/identifier-invalid',
    });
    expect(asked).toEqual([]);
  });

  it('tells a problem of the vendor', async () => {
    const { handle } = testHandler(() => ({
      kind: 'problem',
      type: 'rate-limited',
      retryAfter: 7,
      vendorCode: '429',
      cause: 'ECODE',
    }));
    const response = await handle(call(mobile));
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(response.headers.get('retry-after')).toBe('7');
    expect(await read(response)).toEqual({
      httpStatus: 429,
      type: '/problems/rate-limited',
      title: problemKinds['rate-limited'].title,
      status: 429,
      detail: problemKinds['rate-limited'].detail,
      retryable: true,
      retryAfter: 7,
      requestId: response.headers.get('x-request-id'),
      vendorCode: '429',
    });
  });

  it('ends with its caller', async () => {
    const caller = new AbortController();
    const { handle, lines } = testHandler((_query, signal) => {
      caller.abort();
      return signal.aborted ? { kind: 'aborted' } : { kind: 'problem', type: 'internal' };
    });
    expect((await handle(call(mobile, {}, { signal: caller.signal }))).status).toBe(499);
    expect(lines.join('')).toContain('"outcome":"aborted"');
  });

  it('takes a caller that leaves within its request for no mistake of ours', async () => {
    const caller = new AbortController();
    const body = new ReadableStream({
      pull: () => {
        caller.abort();
        throw new Error('reset');
      },
    });
    const { handle, lines } = testHandler();
    const init = { body, duplex: 'half', signal: caller.signal };
    expect((await handle(call('', {}, init))).status).toBe(499);
    expect(lines.join('')).toContain('"outcome":"aborted"');
  });

  it('survives our own mistakes without telling them', async () => {
    const { handle, lines } = testHandler(() => {
      throw new TypeError('secret 482913');
    });
    const response = await handle(call(mobile));
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('482913');
    expect(lines.join('')).toContain('"cause":"TypeError"');
    expect(lines.join('')).not.toContain('482913');
  });
});

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

describe('paths and methods', () => {
  it.each([
    '/api',
    '/api/',
    '/api/interactions/',
    '/api/interactions.css',
    '/api/%69nteractions',
    '/api/Interactions',
    '/api/interactions;x=1',
    '/api/about/x',
    '/healthz/',
    '/',
  ])('%s is not there', async (path) => {
    const { handle } = testHandler();
    expect(await read(await handle(get(path)))).toMatchObject({ httpStatus: 404, retryable: false });
  });

  it.each(['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is not for searches', async (method) => {
    const { handle, asked } = testHandler();
    const response = await handle(get('/api/interactions', method));
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
    expect(asked).toEqual([]);
  });

  it('no header makes a POST of a GET', async () => {
    const { handle } = testHandler();
    const headers = { 'x-http-method-override': 'POST', 'x-requested-by': 'customer-timeline' };
    expect((await handle(get('/api/interactions', 'GET', headers))).status).toBe(405);
  });

  it('tells about itself', async () => {
    const { handle } = testHandler();
    expect(await read(await handle(get('/api/about')))).toMatchObject({ mode: 'demo', version: '1.2.3' });
  });

  it('is healthy, and ready until it is stopped', async () => {
    const { handle } = testHandler(undefined, { isReady: () => false });
    const health = await handle(get('/healthz'));
    expect([health.status, await health.text()]).toEqual([200, 'ok']);
    expect((await handle(get('/readyz'))).status).toBe(503);
    expect((await testHandler().handle(get('/readyz'))).status).toBe(200);
  });
});

it('sends the same guarding headers with everything', async () => {
  const { handle } = testHandler();
  const requests = [
    call(mobile),
    call('{'),
    call(mobile, { host: 'evil.test' }),
    get('/api/about'),
    get('/api/x'),
    get('/healthz'),
  ];
  for (const request of requests) {
    const { headers } = await handle(request);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; frame-ancestors 'none'; sandbox",
    );
    expect(headers.get('vary')).toBe('Origin, Sec-Fetch-Site');
    expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  }
});

describe('the log', () => {
  it('says what happened, and to nobody whom', async () => {
    const { handle, lines } = testHandler();
    await handle(call(mobile));
    const { time, requestId, ms, ...record } = v.parse(
      v.record(v.string(), v.unknown()),
      JSON.parse(lines.join('')),
    );
    expect(record).toEqual({
      level: 'info',
      route: '/api/interactions',
      outcome: 'ok',
      status: 200,
      bytes: 42,
      vendorRequestId: 'cap-1',
      mode: 'demo',
    });
    expect(time).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect(requestId).toMatch(/^[\da-f-]{36}$/);
    expect(ms).toBeTypeOf('number');
  });

  it('holds nothing that a caller sent, whatever was wrong with it', async () => {
    const { handle, lines } = testHandler(() => ({ kind: 'problem', type: 'not-found', vendorCode: '1012' }));
    const canary = '917385022695';
    for (const request of [
      call({ ...mobile, identifierValue: canary }),
      call({ ...mobile, identifierValue: `x${canary}` }),
      call(`{"identifierValue":"${canary}`),
      call({ handle: canary }),
      call(mobile, { origin: `http://${canary}.test` }),
      call(mobile, { host: `${canary}.test` }),
      get(`/api/${canary}?mobile=${canary}`),
    ]) {
      await handle(request);
    }
    expect(lines).toHaveLength(7);
    expect(lines.join('')).not.toContain(canary);
  });
});

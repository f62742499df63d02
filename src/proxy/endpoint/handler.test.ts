import { describe, expect, it } from 'vitest';
import { problemKinds } from '../../contract/protocol/problem.ts';
import { call, flatHistory, get, read, testHandler, testHandles } from '../testing/test-handler.ts';

const mobile = { identifierName: 'mobile', identifierValue: '919988221100' } as const;

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

  it('says for whose address it asks, to the client alone', async () => {
    const { handle, asked, lines } = testHandler();
    const response = await handle(call(mobile), { address: '203.0.113.9' });
    await handle(call(mobile));
    expect(asked.map(({ caller }) => caller)).toEqual(['203.0.113.9', undefined]);
    expect([await response.text(), ...lines].join('')).not.toContain('203.0.113.9');
  });

  it('asks for a report where a program says that nobody waits, else for a person', async () => {
    const { handle, asked } = testHandler();
    for (const priority of ['u=7', 'i, u=7', 'u=7;x', 'u=1, i', 'u=77', undefined])
      await handle(call(mobile, { priority }));
    expect(asked.map(({ purpose }) => purpose === 'report')).toEqual([true, true, true, false, false, false]);
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

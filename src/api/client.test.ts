import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Problem } from '../contract/protocol/problem.ts';
import { getAbout, postInteractions } from './client.ts';
import { ApiError, type Failure } from './failure.ts';

const request = { identifierName: 'mobile', identifierValue: '919988221100' } as const;
const envelope = {
  handle: 'h',
  mode: 'demo',
  fetchedAt: '2025-06-30T12:00:00.000Z',
  sourceTimeZone: 'Asia/Kolkata',
  sent: request,
  answer: { name: 'capillary' },
  requestId: 'r1',
};
const problem: Problem = {
  type: '/problems/rate-limited',
  title: 'Too many requests',
  status: 429,
  detail: 'Wait.',
  retryable: true,
  retryAfter: 7,
  requestId: 'r2',
  vendorCode: '429',
};

function answering(body: unknown, init?: ResponseInit) {
  const fake = vi.fn<typeof fetch>(
    async () => new Response(typeof body === 'string' ? body : JSON.stringify(body), init),
  );
  vi.stubGlobal('fetch', fake);
  return fake;
}
function rejecting(reason: unknown) {
  vi.stubGlobal(
    'fetch',
    vi.fn<typeof fetch>(async () => {
      throw reason;
    }),
  );
}
/** Like a line on which nothing comes: only the signal ends it. */
function waiting() {
  vi.stubGlobal(
    'fetch',
    vi.fn<typeof fetch>(
      async (_path, init) =>
        new Promise((_resolve, reject) => {
          init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
        }),
    ),
  );
}
async function failureOf(call: Promise<unknown>): Promise<Failure | undefined> {
  const thrown: unknown = await call.catch((error: unknown) => error);
  return thrown instanceof ApiError ? thrown.failure : undefined;
}
const ask = async (signal = new AbortController().signal) =>
  (await postInteractions(request, signal)).exactly();

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('postInteractions', () => {
  it('returns the envelope', async () => {
    answering(envelope);
    await expect(ask()).resolves.toEqual(envelope);
  });

  it('has a large answer at once, and later as it was written', async () => {
    const text = JSON.stringify({ ...envelope, answer: 'x'.repeat(1_000_000) });
    answering(`${text.slice(0, -1)},"requestId":"r2","note":1.10}`);
    const { first, exactly } = await postInteractions(request, new AbortController().signal);
    expect(first.requestId).toBe('r2');
    expect(first).not.toHaveProperty('changes');
    expect(exactly()).toMatchObject({ requestId: 'r2', changes: [{ kind: 'repeated-key', count: 1 }] });
  });

  it('says of a large answer that nests without end that it is none of ours, when it is read whole', async () => {
    const deep = `${'['.repeat(40)}"${'x'.repeat(1_000_000)}"${']'.repeat(40)}`;
    answering(JSON.stringify(envelope).replace('{"name":"capillary"}', deep));
    const { exactly } = await postInteractions(request, new AbortController().signal);
    expect(exactly).toThrow('not-our-answer');
  });

  it('sends the identifier in the body alone, marked as ours, and follows nowhere', async () => {
    const fake = answering(envelope);
    await ask();
    const [path, init] = fake.mock.calls[0] ?? [];
    expect(path).toBe('/api/interactions');
    expect(init).toMatchObject({
      method: 'POST',
      cache: 'no-store',
      redirect: 'error',
      headers: { 'X-Requested-By': 'customer-timeline', 'Content-Type': 'application/json' },
      body: JSON.stringify(request),
    });
  });

  it('hands on what a problem document says', async () => {
    answering(problem, { status: 429 });
    expect(await failureOf(ask())).toEqual({
      kind: 'rate-limited',
      detail: 'Wait.',
      retryable: true,
      retryAfter: 7,
      requestId: 'r2',
      vendorCode: '429',
    });
  });

  it.each([
    ['a problem of a type that nobody knows', { ...problem, type: '/problems/constructor' }, 500],
    ['a failure that is no problem document', { error: 'x' }, 502],
    ['a page in place of JSON', '<html>Just a moment</html>', 503],
    ['a page with a good status', '<html>', 200],
    ['nothing', '', 200],
    ['a success of another form', { ...envelope, handle: 7 }, 200],
    ['a problem document with a good status', problem, 200],
  ])('takes %s for an answer that is not ours', async (_name, body, status) => {
    answering(body, { status });
    expect(await failureOf(ask())).toMatchObject({ kind: 'not-our-answer', detail: undefined });
  });

  it('says that nothing is there where the line fails', async () => {
    rejecting(new TypeError('Failed to fetch'));
    expect(await failureOf(ask())).toMatchObject({ kind: 'unreachable', retryable: true });
  });

  it('hands on the reason of whoever cancelled', async () => {
    waiting();
    const controller = new AbortController();
    const reason = new Error('another search');
    const call = ask(controller.signal);
    controller.abort(reason);
    await expect(call).rejects.toBe(reason);
  });

  it('gives up after its longest wait', async () => {
    waiting();
    const deadline = new AbortController();
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(deadline.signal);
    const call = failureOf(ask());
    deadline.abort(new DOMException('late', 'TimeoutError'));
    expect(await call).toMatchObject({ kind: 'timed-out' });
    expect(timeout).toHaveBeenCalledWith(20_000);
  });
});

describe('getAbout', () => {
  const about = { mode: 'demo', version: '1', sourceTimeZone: 'UTC', examples: [] };

  it('returns what the service says of itself', async () => {
    answering(about);
    await expect(getAbout(new AbortController().signal)).resolves.toEqual(about);
  });

  it('takes another form for an answer that is not ours', async () => {
    answering({ ...about, mode: 'other' });
    expect(await failureOf(getAbout(new AbortController().signal))).toMatchObject({ kind: 'not-our-answer' });
  });
});

import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { RealConfig } from '../config/config.ts';
import { createProxy } from '../create-proxy.ts';
import { oauthCredentials } from '../credentials/credentials.ts';
import { captureLog } from '../testing/capture-log.ts';
import { serveHttp } from '../testing/serve-test.ts';
import { call, flatHistory, read } from '../testing/test-handler.ts';
import { testServing } from '../testing/test-serving.ts';
import { noDelays, ok, reply } from '../testing/test-vendor.ts';
import { createAsk, createCapillaryClient } from './client.ts';
import { createHttpClient } from './http-client.ts';
import { createCallBudget, createRateLimiter, withRateLimit } from './rate-limiter.ts';
import { toTimeouts, withoutDeadlines } from './timeouts.ts';

const nobody = new AbortController().signal;

/** Takes turns until the test ends; the log says who got one. */
function takers(options: Parameters<typeof createRateLimiter>[0]) {
  const { take, pause } = createRateLimiter(options);
  const log: string[] = [];
  return {
    log,
    pause,
    take: async (name: string, signal = nobody): Promise<() => void> => {
      const turn = await take(signal);
      log.push(turn.kind === 'turn' ? name : `${name} ${turn.wait}`);
      return turn.kind === 'turn' ? turn.end : () => undefined;
    },
  };
}

describe('createRateLimiter', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('lets so many through, and the next a minute after one of them has ended, in turn', async () => {
    const { log, take } = takers({ perMinute: 2 });
    const [endA, endB] = [await take('a'), await take('b')];
    void take('c');
    void take('d');
    await vi.advanceTimersByTimeAsync(600_000);
    expect(log).toEqual(['a', 'b']);
    endB();
    await vi.advanceTimersByTimeAsync(59_999);
    expect(log).toEqual(['a', 'b']);
    await vi.advanceTimersByTimeAsync(2);
    expect(log).toEqual(['a', 'b', 'c']);
    endA();
    endA();
    await vi.advanceTimersByTimeAsync(60_001);
    expect(log).toEqual(['a', 'b', 'c', 'd']);
  });

  it('forgets who does not wait any more', async () => {
    const { log, take } = takers({ perMinute: 1 });
    const end = await take('a');
    const leaving = new AbortController();
    const left = take('b', leaving.signal);
    void take('c');
    leaving.abort(new Error('gone'));
    await expect(left).rejects.toThrow('gone');
    end();
    await vi.advanceTimersByTimeAsync(60_001);
    expect(log).toEqual(['a', 'c']);
  });

  it('tells at once how long it would take whoever would wait too long', async () => {
    const { log, take } = takers({ perMinute: 2, patience: 20_000 });
    (await take('a'))();
    await vi.advanceTimersByTimeAsync(15_000);
    (await take('b'))();
    await take('c');
    await vi.advanceTimersByTimeAsync(30_000);
    void take('d');
    await take('e');
    await vi.advanceTimersByTimeAsync(15_001);
    expect(log).toEqual(['a', 'b', 'c 45000', 'e 60000', 'd']);
  });

  it('tells each who is to come back a time of their own, and nobody a time that is over', async () => {
    const { log, take } = takers({ perMinute: 3, patience: 1_000 });
    for (const name of ['a', 'b', 'c']) {
      (await take(name))();
      await vi.advanceTimersByTimeAsync(10_000);
    }
    for (const name of ['d', 'e', 'f']) await take(name);
    await vi.advanceTimersByTimeAsync(30_000);
    await take('d');
    await take('g');
    expect(log).toEqual(['a', 'b', 'c', 'd 30000', 'e 40000', 'f 50000', 'd', 'g 60000']);
  });

  it('says how long the next turn takes whenever somebody begins to wait', async () => {
    const waits: number[] = [];
    const { take } = takers({ perMinute: 1, onWait: (milliseconds) => void waits.push(milliseconds) });
    (await take('a'))();
    await vi.advanceTimersByTimeAsync(20_000);
    void take('b');
    expect(waits).toEqual([40_000]);
  });

  it('lets nobody through while it is paused, and in turn afterwards', async () => {
    const { log, take, pause } = takers({ perMinute: Infinity });
    (await take('a'))();
    pause(30_000);
    pause(10_000);
    void take('b');
    void take('c');
    await vi.advanceTimersByTimeAsync(29_999);
    expect(log).toEqual(['a']);
    await vi.advanceTimersByTimeAsync(2);
    expect(log).toEqual(['a', 'b', 'c']);
  });

  it('leaves no timer behind that would keep a command alive', async () => {
    const { take } = takers({ perMinute: 1 });
    (await take('a'))();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('createCallBudget', () => {
  it('keeps four fifths for people, and the rest for reports', async () => {
    const budget = createCallBudget({ perMinute: 100, patience: 0 });
    const granted = async (purpose: 'person' | 'report'): Promise<number> => {
      const turns = await Promise.all(Array.from({ length: 200 }, async () => budget[purpose].take(nobody)));
      return turns.filter(({ kind }) => kind === 'turn').length;
    };
    expect([await granted('report'), await granted('person')]).toEqual([20, 80]);
  });
});

describe('withRateLimit', () => {
  const question = {
    method: 'GET',
    path: '/',
    headers: {},
    maxBytes: 1,
    signal: nobody,
    deadline: 0,
  } as const;

  it('pauses people and reports alike for as long as a 429 asks, and tells each', async () => {
    let calls = 0;
    const budget = createCallBudget({ perMinute: 100, patience: 1_000 });
    const send = withRateLimit(budget, async () => {
      calls += 1;
      return Promise.resolve(reply(429, undefined));
    });
    expect(await send(question)).toMatchObject({ kind: 'reply', retryAfter: '5' });
    expect(await send(question)).toMatchObject({ kind: 'withheld', type: 'rate-limited', retryAfter: 5 });
    expect(await send({ ...question, purpose: 'report' })).toMatchObject({ kind: 'withheld', retryAfter: 5 });
    expect(calls).toBe(1);
  });

  it('ends with a caller who does not wait any more', async () => {
    const limiter = createRateLimiter({ perMinute: 1 });
    await limiter.take(nobody);
    const send = withRateLimit({ person: limiter, report: limiter }, async () => Promise.resolve(ok));
    const caller = new AbortController();
    const sent = send({ ...question, signal: caller.signal });
    caller.abort();
    expect(await sent).toEqual({ kind: 'aborted' });
  });
});

describe('a vendor that fails behind a rate limiter', () => {
  it('gets no more calls in any minute, tokens and second tries among them, and nothing times out by waiting', async () => {
    const minute = 400;
    const perMinute = 3;
    const arrivals: number[] = [];
    const origin = await serveHttp((request, response) => {
      arrivals.push(performance.now());
      if (request.url?.startsWith('/v3/oauth') === true) {
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify({ data: { accessToken: 'token', ttlSeconds: 600 } }));
      } else if (arrivals.length % 2 === 0) request.socket.destroy();
      else response.writeHead(500, { 'content-type': 'application/json' }).end('{}');
    });
    const timeouts = withoutDeadlines({ ...toTimeouts(1), total: minute, token: minute });
    const httpClient = createHttpClient({ origin, timeouts, version: '1.2.3' });
    onTestFinished(() => httpClient.close());
    const limiter = createRateLimiter({ perMinute, minute });
    const { ask: askVendor } = createAsk({
      send: httpClient.send,
      budget: { person: limiter, report: limiter },
      connect: (send) => oauthCredentials('key', 'secret', send, timeouts),
      timeouts,
      delays: noDelays,
      clock: { now: () => performance.now(), random: () => 0.5, sleep: async () => Promise.resolve() },
      maxAnswerBytes: 1000,
      maskOtps: true,
    });
    const ask = async (identifierValue: string) =>
      askVendor({ identifierName: 'external_id', identifierValue }, nobody);
    const replies = await Promise.all(Array.from({ length: 6 }, (_, index) => ask(`customer ${index}`)));
    await setTimeout(1);
    expect(arrivals.length).toBeGreaterThan(replies.length);
    expect(new Set(replies.map((each) => (each.kind === 'problem' ? each.type : each.kind)))).toEqual(
      new Set(['upstream-error']),
    );
    const spans = arrivals.slice(perMinute).map((later, index) => later - (arrivals[index] ?? later));
    expect(Math.min(...spans)).toBeGreaterThanOrEqual(minute);
  });

  it('answers however long a call had to wait for its turn', async () => {
    const config: RealConfig = {
      mode: 'real',
      host: '127.0.0.1',
      port: 0,
      publicOrigin: undefined,
      linkKeys: [],
      sourceTimeZone: 'UTC',
      defaultCountry: undefined,
      maskOtps: true,
      maxAnswerBytes: 1000,
      // The whole of a request may take 750 ms.
      timeoutScale: 0.05,
      callsPerMinute: 100,
      serving: testServing,
      origin: await serveHttp((_request, response) => {
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify(flatHistory));
      }),
      credential: { kind: 'basic', username: 'user', password: 'word' },
    };
    const client = createCapillaryClient({
      ...config,
      version: '1.2.3',
      rateLimiter: {
        take: async () => {
          await setTimeout(1000);
          return { kind: 'turn', end: () => undefined };
        },
        pause: () => undefined,
      },
    });
    onTestFinished(() => client.close());
    const handle = createProxy({
      config,
      client,
      examples: [],
      version: '1.2.3',
      log: captureLog().log,
      isReady: () => true,
    });
    const response = await handle(call({ identifierName: 'external_id', identifierValue: 'A1' }));
    expect(await read(response)).toMatchObject({ httpStatus: 200, answer: flatHistory });
  });
});

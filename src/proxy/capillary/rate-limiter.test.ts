import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { RealConfig } from '../config/config.ts';
import { createProxy } from '../create-proxy.ts';
import { oauthCredentials } from '../credentials/credentials.ts';
import { captureLog } from '../testing/capture-log.ts';
import { serveHttp } from '../testing/serve-test.ts';
import { call, flatHistory, read } from '../testing/test-handler.ts';
import { testServing } from '../testing/test-serving.ts';
import { createAsk, createCapillaryClient } from './client.ts';
import { createHttpClient } from './http-client.ts';
import { createRateLimiter, withRateLimit } from './rate-limiter.ts';
import { withRetry } from './retry.ts';
import { toTimeouts, withoutDeadlines } from './timeouts.ts';

const nobody = new AbortController().signal;

/** Takes turns until the test ends; the log says who got one. */
function takers(perMinute: number) {
  const rateLimiter = createRateLimiter(perMinute);
  const log: string[] = [];
  return {
    log,
    take: async (name: string, signal = nobody): Promise<() => void> => {
      const end = await rateLimiter.take(signal);
      log.push(name);
      return end;
    },
  };
}

describe('createRateLimiter', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('lets so many through, and the next a minute after one of them has ended, in turn', async () => {
    const { log, take } = takers(2);
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
    const { log, take } = takers(1);
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

  it('leaves no timer behind that would keep a command alive', async () => {
    const { take } = takers(1);
    (await take('a'))();
    expect(vi.getTimerCount()).toBe(0);
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
    const rateLimiter = createRateLimiter(perMinute, minute);
    const send = withRetry(timeouts, withRateLimit(rateLimiter, httpClient.send));
    const askVendor = createAsk({
      send,
      credentials: oauthCredentials('key', 'secret', send, timeouts),
      timeouts,
      maxAnswerBytes: 1000,
      maskOtps: true,
    });
    const ask = async (identifierValue: string) =>
      askVendor({ identifierName: 'external_id', identifierValue }, nobody);
    const replies = await Promise.all(Array.from({ length: 6 }, (_, index) => ask(`customer ${index}`)));
    await setTimeout(1);
    expect(arrivals.length).toBeGreaterThan(replies.length);
    expect(new Set(replies.map((reply) => (reply.kind === 'problem' ? reply.type : reply.kind)))).toEqual(
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
          return () => undefined;
        },
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

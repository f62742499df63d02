import { describe, expect, it } from 'vitest';
import { busy, never, ok, reply } from '../testing/test-vendor.ts';
import type { HttpReply } from './http-reply.ts';
import { createRetryBudget, withRetry } from './retry.ts';
import { toTimeouts } from './timeouts.ts';

const reset: HttpReply = { kind: 'failed', failure: 'unreachable', code: 'ECONNRESET' };
const unconnected: HttpReply = { kind: 'failed', failure: 'timeout', code: 'UND_ERR_CONNECT_TIMEOUT' };

/** The reply to a call whose answers are these, the last for ever, and how long it paused before each further try. */
async function call(
  answers: readonly HttpReply[],
  { took = 0, deadline = 15_000, signal = never, random = 0.5 } = {},
) {
  let time = 0;
  let calls = 0;
  const pauses: number[] = [];
  const send = withRetry(
    {
      now: () => time,
      random: () => random,
      sleep: async (milliseconds, aborts) => {
        aborts.throwIfAborted();
        pauses.push(milliseconds);
        time += milliseconds;
        return Promise.resolve();
      },
    },
    async () => {
      calls += 1;
      time += took;
      return Promise.resolve(answers[Math.min(calls, answers.length) - 1] ?? ok);
    },
  );
  const last = await send({ method: 'GET', path: '/', headers: {}, maxBytes: 1, signal, deadline });
  return { reply: last, calls, pauses };
}

describe('withRetry', () => {
  it.each([
    ['a vendor that is busy', busy],
    ['a connection that was closed', reset],
    ['a handshake that took too long', unconnected],
    ['status 500', reply(500, undefined)],
    ['status 461', reply(461, undefined)],
  ])('makes a call again after %s', async (_what, failure) => {
    expect(await call([failure, ok])).toMatchObject({ reply: ok, calls: 2 });
  });

  it('makes it six times at most, after pauses that double and are drawn', async () => {
    expect(await call([busy])).toMatchObject({ reply: busy, calls: 6, pauses: [50, 100, 200, 400, 800] });
    expect(await call([busy], { random: 0 })).toMatchObject({ pauses: [0, 0, 0, 0, 0] });
  });

  it.each<[string, HttpReply]>([
    ['what the vendor turns down', reply(404, undefined)],
    ['too many requests', reply(429, undefined)],
    ['a vendor that says how long to wait', reply(503, undefined, '2')],
    ['what took too long', { kind: 'failed', failure: 'timeout', code: undefined }],
    ['what broke off', { kind: 'failed', failure: 'broken', code: 'UND_ERR_SOCKET' }],
    ['what was not sent', { kind: 'withheld', type: 'circuit-open', retryAfter: 1 }],
  ])('does not make it again after %s', async (_what, failure) => {
    expect(await call([failure, ok])).toMatchObject({ reply: failure, calls: 1 });
  });

  it('does not make it again once two thirds of its time are over', async () => {
    expect(await call([busy], { took: 11_000 })).toMatchObject({ calls: 1 });
    expect(await call([busy], { took: 4_900 })).toMatchObject({ calls: 3 });
    expect(await call([unconnected], { took: toTimeouts(1).connect })).toMatchObject({ calls: 4 });
  });

  it('gives a token’s five seconds further tries too', async () => {
    expect(await call([reset, ok], { took: 1_000, deadline: 5_000 })).toMatchObject({ reply: ok, calls: 2 });
  });

  it('ends with its caller while it pauses', async () => {
    expect(await call([busy], { signal: AbortSignal.abort() })).toMatchObject({
      reply: { kind: 'aborted' },
      calls: 1,
    });
  });
});

describe('createRetryBudget', () => {
  const times = <T>(count: number, act: () => T): T[] => Array.from({ length: count }, act);

  it('allows twenty further tries in a row, and no more', () => {
    const { spend } = createRetryBudget();
    expect(times(21, spend)).toEqual([...times(20, () => true), false]);
  });

  it('earns a little more than one by each answer', () => {
    const { earn, spend } = createRetryBudget();
    times(20, spend);
    times(5, earn);
    expect(times(7, spend)).toEqual([...times(6, () => true), false]);
  });

  it('saves up twenty at most', () => {
    const { earn, spend } = createRetryBudget();
    times(1000, earn);
    expect(times(21, spend).filter(Boolean)).toHaveLength(20);
  });
});

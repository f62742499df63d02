import { expect, it } from 'vitest';
import { withBulkhead } from './bulkhead.ts';
import { type CircuitBreaker, withCircuitBreaker } from './circuit-breaker.ts';
import type { Reading } from './replies.ts';

const answer: Reading = {
  kind: 'answer',
  answer: {},
  text: '{}',
  changes: [],
  bytes: 2,
  vendorRequestId: undefined,
};
const patient = 60_000;

/** A circuit that somebody opens by hand. */
function handBreaker() {
  const refusal = { kind: 'problem', type: 'circuit-open', retryAfter: 5 } as const;
  let isOpen = false;
  const breaker: CircuitBreaker = {
    refusal: () => (isOpen ? refusal : undefined),
    run: (call) => call(),
  };
  const open = () => {
    isOpen = true;
  };
  return { breaker, open, refusal };
}

/** A bulkhead, before a circuit breaker, whose calls end by hand. */
function bulkhead(longestWait: number, breaker = handBreaker().breaker) {
  const started: ((reply: Reading) => void)[] = [];
  const pass = withBulkhead<{ readonly signal: AbortSignal }>(
    longestWait,
    withCircuitBreaker(breaker, () => {
      const call = Promise.withResolvers<Reading>();
      started.push(call.resolve);
      return call.promise;
    }),
  );
  const enter = (signal = new AbortController().signal) => pass({ signal });
  const fill = (calls: number) => {
    for (let call = 0; call < calls; call += 1) void enter();
  };
  return { enter, fill, started };
}
/** Lets every promise that can settle do so. */
const settle = () => new Promise((resolve) => void setImmediate(resolve));

it('lets 32 calls through at once and the next one after them', async () => {
  const { fill, enter, started } = bulkhead(patient);
  const first = enter();
  fill(32);
  expect(started).toHaveLength(32);
  started[0]?.(answer);
  expect(await first).toBe(answer);
  await settle();
  expect(started).toHaveLength(33);
});

it('turns the 97th away at once', async () => {
  const { fill, enter } = bulkhead(patient);
  fill(96);
  expect(await enter()).toEqual({ kind: 'problem', type: 'overloaded', retryAfter: 1 });
});

it('turns away whoever waited too long for its turn, and never starts its call', async () => {
  const { fill, enter, started } = bulkhead(1);
  fill(32);
  expect(await enter()).toMatchObject({ type: 'overloaded' });
  for (const end of started) end(answer);
  await settle();
  expect(started).toHaveLength(32);
});

it('does not hurry a call that has begun', async () => {
  const { enter, started } = bulkhead(1);
  const call = enter();
  await new Promise((resolve) => void setTimeout(resolve, 20));
  started[0]?.(answer);
  expect(await call).toBe(answer);
});

it('forgets a queued call that nobody waits for any more', async () => {
  const { fill, enter, started } = bulkhead(patient);
  fill(32);
  const caller = new AbortController();
  const call = enter(caller.signal);
  caller.abort();
  expect(await call).toEqual({ kind: 'aborted' });
  for (const end of started) end(answer);
  await settle();
  expect(started).toHaveLength(32);
});

it('turns away at once whoever does not wait any more, and throws what a call throws', async () => {
  expect(await bulkhead(patient).enter(AbortSignal.abort())).toEqual({ kind: 'aborted' });
  const pass = withBulkhead(1, async () => Promise.reject(new Error('our own')));
  await expect(pass({ signal: new AbortController().signal })).rejects.toThrow('our own');
});

it('answers at once while the circuit is open, without any call', async () => {
  const { breaker, open, refusal } = handBreaker();
  const { enter, started } = bulkhead(patient, breaker);
  open();
  expect(await enter()).toBe(refusal);
  expect(started).toHaveLength(0);
});

it('sends none of those who wait in the queue once the circuit has opened', async () => {
  const { breaker, open, refusal } = handBreaker();
  const { fill, enter, started } = bulkhead(patient, breaker);
  fill(32);
  const waiting = Array.from({ length: 64 }, () => enter());
  open();
  started[0]?.(answer);
  expect(new Set(await Promise.all(waiting))).toEqual(new Set([refusal]));
  expect(started).toHaveLength(32);
});

import { expect, it } from 'vitest';
import { createBulkhead } from './bulkhead.ts';
import type { CircuitBreaker } from './circuit-breaker.ts';
import type { VendorReply } from './replies.ts';

const answer: VendorReply = {
  kind: 'answer',
  json: '{}',
  changes: [],
  bytes: 2,
  vendorRequestId: undefined,
};
const awake: CircuitBreaker = { refusal: () => undefined, run: (call) => call() };
const patient = 60_000;

/** A gate whose calls end by hand. */
function gate(slotWait: number, rest = awake) {
  const pass = createBulkhead(rest, slotWait);
  const started: ((reply: VendorReply) => void)[] = [];
  const enter = (signal = new AbortController().signal) =>
    pass(() => {
      const call = Promise.withResolvers<VendorReply>();
      started.push(call.resolve);
      return call.promise;
    }, signal);
  const fill = (calls: number) => {
    for (let call = 0; call < calls; call += 1) void enter();
  };
  return { enter, fill, started };
}
/** Lets every promise that can settle do so. */
const settle = () => new Promise((resolve) => void setImmediate(resolve));

it('lets 32 calls through at once and the next one after them', async () => {
  const { fill, enter, started } = gate(patient);
  const first = enter();
  fill(32);
  expect(started).toHaveLength(32);
  started[0]?.(answer);
  expect(await first).toBe(answer);
  await settle();
  expect(started).toHaveLength(33);
});

it('turns the 97th away at once', async () => {
  const { fill, enter } = gate(patient);
  fill(96);
  expect(await enter()).toEqual({ kind: 'problem', type: 'overloaded', retryAfter: 1 });
});

it('turns away whoever waited too long for a slot, and never starts its call', async () => {
  const { fill, enter, started } = gate(1);
  fill(32);
  expect(await enter()).toMatchObject({ type: 'overloaded' });
  for (const end of started) end(answer);
  await settle();
  expect(started).toHaveLength(32);
});

it('does not hurry a call that has begun', async () => {
  const { enter, started } = gate(1);
  const call = enter();
  await new Promise((resolve) => void setTimeout(resolve, 20));
  started[0]?.(answer);
  expect(await call).toBe(answer);
});

it('forgets a queued call that nobody waits for any more', async () => {
  const { fill, enter, started } = gate(patient);
  fill(32);
  const caller = new AbortController();
  const call = enter(caller.signal);
  caller.abort();
  expect(await call).toEqual({ kind: 'aborted' });
  for (const end of started) end(answer);
  await settle();
  expect(started).toHaveLength(32);
});

it('answers for a resting vendor without any call', async () => {
  const refusal = { kind: 'problem', type: 'circuit-open', retryAfter: 5 } as const;
  const { enter, started } = gate(patient, { ...awake, refusal: () => refusal });
  expect(await enter()).toBe(refusal);
  expect(started).toHaveLength(0);
});

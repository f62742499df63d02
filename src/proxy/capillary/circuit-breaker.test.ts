import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createRest } from './circuit-breaker.ts';
import type { VendorReply } from './vendor-reply.ts';

const outage: VendorReply = { kind: 'problem', type: 'upstream-error', isOutage: true };
const answer: VendorReply = {
  kind: 'answer',
  json: '{}',
  changes: [],
  bytes: 2,
  vendorRequestId: undefined,
};
const aborted: VendorReply = { kind: 'aborted' };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const pass = (milliseconds: number) => vi.advanceTimersByTime(milliseconds);

function rest() {
  const { run, refusal } = createRest({
    waits: { rest: 5_000, longestRest: 60_000 },
    now: () => performance.now(),
    random: () => 0,
  });
  const ask = (reply: VendorReply) => run(() => Promise.resolve(reply));
  const breakDown = async () => {
    for (let call = 0; call < 10; call += 1) await ask(outage);
  };
  return { ask, run, refusal, breakDown };
}

it('lets calls through while the vendor works', async () => {
  const { ask, refusal } = rest();
  expect(await ask(answer)).toBe(answer);
  expect(refusal()).toBeUndefined();
});

it('does not mind questions that the vendor turns down', async () => {
  const { ask, refusal } = rest();
  for (let call = 0; call < 20; call += 1) await ask({ kind: 'problem', type: 'not-found', isOutage: false });
  expect(refusal()).toBeUndefined();
});

it('rests after ten outages and says for how long', async () => {
  const { refusal, breakDown } = rest();
  await breakDown();
  expect(refusal()).toEqual({ kind: 'problem', type: 'circuit-open', retryAfter: 5 });
  pass(4_000);
  expect(refusal()).toMatchObject({ retryAfter: 1 });
  pass(1_000);
  expect(refusal()).toBeUndefined();
});

it('lets one probe through after the rest, and all once it succeeds', async () => {
  const { run, refusal, breakDown } = rest();
  await breakDown();
  pass(5_000);
  const probe = Promise.withResolvers<VendorReply>();
  const probing = run(() => probe.promise);
  expect(refusal()).toMatchObject({ type: 'circuit-open', retryAfter: 1 });
  probe.resolve(answer);
  await probing;
  expect(refusal()).toBeUndefined();
});

it('doubles the rest when the probe fails, up to a minute', async () => {
  const { ask, refusal, breakDown } = rest();
  await breakDown();
  for (const seconds of [10, 20, 40, 60, 60]) {
    pass(60_000);
    await ask(outage);
    expect(refusal()).toMatchObject({ retryAfter: seconds });
  }
});

it('goes on resting when nobody waits for the probe', async () => {
  const { ask, refusal, breakDown } = rest();
  await breakDown();
  pass(5_000);
  await ask(aborted);
  expect(refusal()).toMatchObject({ type: 'circuit-open' });
});

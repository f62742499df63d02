import { CircuitState } from 'cockatiel';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCircuitBreaker, createRollingBreaker } from './circuit-breaker.ts';
import type { VendorReply } from './replies.ts';

describe('circuit breaker', () => {
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
    const { run, refusal } = createCircuitBreaker({
      timeouts: { rest: 5_000, longestRest: 60_000 },
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
    for (let call = 0; call < 20; call += 1)
      await ask({ kind: 'problem', type: 'not-found', isOutage: false });
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
});

describe('rolling breaker', () => {
  function breaker() {
    let time = 0;
    const rolling = createRollingBreaker({ seconds: 10, fewest: 10, share: 0.5, now: () => time });
    return {
      pass: (milliseconds: number) => {
        time += milliseconds;
      },
      /** What the last of several failures says. */
      fail: (times: number) => {
        let opens = false;
        for (let call = 0; call < times; call += 1) opens = rolling.failure(CircuitState.Closed);
        return opens;
      },
      succeed: (times: number) => {
        for (let call = 0; call < times; call += 1) rolling.success(CircuitState.Closed);
      },
    };
  }

  it('opens at ten calls of which half failed', () => {
    const { fail, succeed } = breaker();
    succeed(5);
    expect(fail(4)).toBe(false);
    expect(fail(1)).toBe(true);
  });

  it('does not judge fewer than ten calls', () => {
    expect(breaker().fail(9)).toBe(false);
  });

  it('does not open while less than half fail', () => {
    const { fail, succeed } = breaker();
    succeed(11);
    expect(fail(10)).toBe(false);
  });

  it('forgets what is older than the window, however few calls came since', () => {
    const { fail, pass } = breaker();
    fail(9);
    pass(10_000);
    expect(fail(1)).toBe(false);
  });
});

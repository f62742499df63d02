import { CircuitState } from 'cockatiel';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type CircuitBreaker,
  createCircuitBreaker,
  createRollingBreaker,
  withCircuitBreaker,
} from './circuit-breaker.ts';
import type { Reading } from './replies.ts';

describe('createCircuitBreaker', () => {
  const outage: Reading = { kind: 'problem', type: 'upstream-error', isOutage: true };
  const answer: Reading = {
    kind: 'answer',
    answer: {},
    text: '{}',
    changes: [],
    bytes: 2,
    vendorRequestId: undefined,
  };
  const aborted: Reading = { kind: 'aborted' };

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date', 'performance'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const pass = (milliseconds: number) => vi.advanceTimersByTime(milliseconds);

  function circuit() {
    const { run, refusal } = createCircuitBreaker({
      timeouts: { open: 5_000, longestOpen: 60_000 },
      now: () => performance.now(),
      random: () => 0,
    });
    const ask = (reply: Reading) => run(() => Promise.resolve(reply));
    const breakDown = async () => {
      for (let call = 0; call < 10; call += 1) await ask(outage);
    };
    return { ask, run, refusal, breakDown };
  }

  it('lets calls through while the vendor works', async () => {
    const { ask, refusal } = circuit();
    expect(await ask(answer)).toBe(answer);
    expect(refusal()).toBeUndefined();
  });

  it('does not mind questions that the vendor turns down', async () => {
    const { ask, refusal } = circuit();
    for (let call = 0; call < 20; call += 1)
      await ask({ kind: 'problem', type: 'not-found', isOutage: false });
    expect(refusal()).toBeUndefined();
  });

  it('opens after ten outages and says for how long', async () => {
    const { refusal, breakDown } = circuit();
    await breakDown();
    expect(refusal()).toEqual({ kind: 'problem', type: 'circuit-open', retryAfter: 5 });
    pass(4_000);
    expect(refusal()).toMatchObject({ retryAfter: 1 });
    pass(1_000);
    expect(refusal()).toBeUndefined();
  });

  it('lets one probe through afterwards, and all once it succeeds', async () => {
    const { run, refusal, breakDown } = circuit();
    await breakDown();
    pass(5_000);
    const probe = Promise.withResolvers<Reading>();
    const probing = run(() => probe.promise);
    expect(refusal()).toMatchObject({ type: 'circuit-open', retryAfter: 1 });
    probe.resolve(answer);
    await probing;
    expect(refusal()).toBeUndefined();
  });

  it('stays open twice as long when the probe fails, up to a minute', async () => {
    const { ask, refusal, breakDown } = circuit();
    await breakDown();
    for (const seconds of [10, 20, 40, 60, 60]) {
      pass(60_000);
      await ask(outage);
      expect(refusal()).toMatchObject({ retryAfter: seconds });
    }
  });

  it('stays open when nobody waits for the probe', async () => {
    const { ask, refusal, breakDown } = circuit();
    await breakDown();
    pass(5_000);
    await ask(aborted);
    expect(refusal()).toMatchObject({ type: 'circuit-open' });
  });
});

describe('withCircuitBreaker', () => {
  it('asks once for each call whether the circuit is open', async () => {
    let asked = 0;
    const breaker: CircuitBreaker = {
      refusal: () => {
        asked += 1;
        return undefined;
      },
      run: (call) => call(),
    };
    const pass = withCircuitBreaker<string>(breaker, () => Promise.resolve({ kind: 'aborted' }));
    await pass('a');
    await pass('b');
    expect(asked).toBe(2);
  });
});

describe('createRollingBreaker', () => {
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

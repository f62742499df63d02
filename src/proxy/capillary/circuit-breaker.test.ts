import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { busy, never, ok, reply } from '../testing/test-vendor.ts';
import { createCircuitBreaker, withCircuitBreaker } from './circuit-breaker.ts';
import type { HttpReply } from './http-reply.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const pass = (milliseconds: number) => vi.advanceTimersByTime(milliseconds);
const aborted: HttpReply = { kind: 'aborted' };
const notSent: HttpReply = { kind: 'withheld', type: 'rate-limited', retryAfter: 9 };

/** A breaker, and whom nobody asked about yet. What chance says is set. */
function circuit(chance = 0.9999) {
  let drawn = chance;
  const { run, refusal } = createCircuitBreaker({
    timeouts: { open: 5_000, longestOpen: 60_000 },
    now: () => performance.now(),
    random: () => drawn,
  });
  let customers = 0;
  const newcomer = (): string => {
    customers += 1;
    return `customer ${customers}`;
  };
  const ask = async (answer: HttpReply, customer = newcomer()) =>
    run(customer, () => Promise.resolve(answer));
  const askTimes = async (times: number, answer: HttpReply, customer?: string) => {
    for (let call = 0; call < times; call += 1) await ask(answer, customer);
  };
  const breakDown = async () => askTimes(20, busy);
  const set = (next: number): void => {
    drawn = next;
  };
  return { set, ask, askTimes, run, refusal: (customer = newcomer()) => refusal(customer), breakDown };
}

describe('createCircuitBreaker', () => {
  it('lets calls through while the vendor works', async () => {
    const { ask, refusal } = circuit();
    expect(await ask(ok)).toBe(ok);
    expect(refusal()).toBeUndefined();
  });

  it('does not mind questions that the vendor turns down', async () => {
    const { askTimes, refusal } = circuit();
    await askTimes(100, reply(404, undefined));
    expect(refusal()).toBeUndefined();
  });

  it('opens after twenty outages of several customers and says for how long', async () => {
    const { refusal, breakDown } = circuit(0.9999);
    await breakDown();
    expect(refusal()).toEqual({ kind: 'withheld', type: 'circuit-open', retryAfter: 12 });
    pass(5_000);
    expect(refusal()).toMatchObject({ retryAfter: 7 });
    pass(1_000);
    expect(refusal()).toBeUndefined();
  });

  it('tells those who come back different times, and no more than a minute', async () => {
    const { ask, set, refusal, breakDown } = circuit(0.9999);
    await breakDown();
    set(0);
    expect(refusal()).toMatchObject({ retryAfter: 6 });
    for (let probe = 0; probe < 5; probe += 1) {
      pass(60_000);
      await ask(busy);
    }
    set(0.9999);
    expect(refusal()).toMatchObject({ retryAfter: 60 });
  });

  it('stays closed whatever fails of one customer, or of two', async () => {
    const { askTimes, refusal } = circuit();
    await askTimes(100, busy, 'a');
    await askTimes(100, busy, 'b');
    expect(refusal()).toBeUndefined();
  });

  it('stays closed while some are answered, and makes fewer calls where few are', async () => {
    const { ask, askTimes, refusal } = circuit(0.1);
    for (let call = 0; call < 30; call += 1) {
      await askTimes(9, busy);
      await ask(ok);
    }
    expect(refusal()).toBeUndefined();
    expect(await ask(ok)).toEqual({ kind: 'withheld', type: 'circuit-open', retryAfter: 1 });
  });

  it('lets one probe through afterwards, and all once it succeeds', async () => {
    const { run, refusal, breakDown } = circuit();
    await breakDown();
    pass(6_000);
    const answered = Promise.withResolvers<HttpReply>();
    const probing = run('a', () => answered.promise);
    expect(refusal()).toMatchObject({ type: 'circuit-open', retryAfter: 1 });
    answered.resolve(ok);
    await probing;
    expect(refusal()).toBeUndefined();
  });

  it('stays closed after a good probe until failures are many again', async () => {
    const { ask, askTimes, refusal, breakDown } = circuit();
    await breakDown();
    pass(6_000);
    await ask(ok);
    await askTimes(19, busy);
    expect(refusal()).toBeUndefined();
    await ask(busy);
    expect(refusal()).toBeDefined();
  });

  it('does not mind what was asked before a good probe and fails after it', async () => {
    const { ask, run, refusal, breakDown } = circuit();
    const late = Promise.withResolvers<HttpReply>();
    const early = Array.from({ length: 30 }, async (_, index) => run(`early ${index}`, () => late.promise));
    await breakDown();
    pass(6_000);
    await ask(ok);
    late.resolve(busy);
    await Promise.all(early);
    expect(refusal()).toBeUndefined();
  });

  it('stays open twice as long when the probe fails, up to a minute', async () => {
    const { ask, set, refusal, breakDown } = circuit();
    await breakDown();
    set(0);
    for (const seconds of [10, 20, 40, 60, 60]) {
      pass(60_000);
      await ask(busy);
      expect(refusal()).toMatchObject({ retryAfter: seconds });
    }
  });

  it.each([
    ['nobody waits for', aborted],
    ['is not sent', notSent],
  ])('takes the next question where %s the probe, and waits no longer', async (_why, untold) => {
    const { ask, refusal, breakDown } = circuit();
    await breakDown();
    pass(6_000);
    expect(await ask(untold)).toBe(untold);
    expect(refusal()).toBeUndefined();
    expect(await ask(ok)).toBe(ok);
    expect(refusal()).toBeUndefined();
  });

  it('probes with no customer twice running, unless nobody else asks for a minute', async () => {
    const { ask, refusal, breakDown } = circuit();
    await breakDown();
    pass(6_000);
    await ask(busy, 'a');
    pass(12_000);
    expect(refusal('a')).toMatchObject({ type: 'circuit-open' });
    expect(refusal('b')).toBeUndefined();
    pass(48_000);
    expect(refusal('a')).toBeUndefined();
  });
});

describe('withCircuitBreaker', () => {
  it('neither counts nor refuses calls for tokens', async () => {
    const { run, refusal, breakDown } = circuit();
    const call = { method: 'GET', path: '/', headers: {}, maxBytes: 1, signal: never, deadline: 0 } as const;
    const send = withCircuitBreaker({ run, refusal }, () => Promise.resolve(busy));
    for (let token = 0; token < 100; token += 1) await send(call);
    expect(refusal()).toBeUndefined();
    await breakDown();
    expect(await send(call)).toBe(busy);
    expect(await send({ ...call, customer: 'a' })).toMatchObject({ type: 'circuit-open' });
  });
});

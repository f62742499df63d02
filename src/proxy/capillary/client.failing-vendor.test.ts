import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { delayBeforeTry, problemKinds, shouldTryAgain } from '../../contract/protocol/problem.ts';
import { about, busy, never, ok, reply, seededRandom, vendor } from '../testing/test-vendor.ts';
import type { HttpReply } from './http-reply.ts';

const pause = async (milliseconds: number): Promise<unknown> =>
  new Promise((resolve) => void setTimeout(resolve, milliseconds));

type Simulation = {
  /** Whether a call at this time fails, milliseconds from the start. */
  readonly fails: (time: number, random: () => number) => boolean;
  readonly failure?: HttpReply;
  readonly seed: number;
  readonly perSecond?: number;
  readonly seconds?: number;
};

/**
 * Look-ups of ever other customers at a vendor that takes 50 to 150 ms, browsers trying again as they do: when each ended and whether
 * it failed, and when each call was made, milliseconds from the start.
 */
async function simulate({ fails, failure = busy, seed, perSecond = 10, seconds = 60 }: Simulation) {
  const random = seededRandom(seed);
  const start = performance.now();
  const time = (): number => performance.now() - start;
  const calls: number[] = [];
  const { ask } = vendor(
    async () => {
      calls.push(time());
      await pause(50 + 100 * random());
      return fails(time(), random) ? failure : ok;
    },
    { clock: { now: () => performance.now(), random, sleep: pause } },
  );
  const lookUp = async (customer: number): Promise<boolean> => {
    for (let failures = 0; ; failures += 1) {
      const found = await ask(about(customer), never);
      if (found.kind === 'answer') return true;
      if (found.kind === 'aborted') return false;
      const { type: kind, retryAfter, retryable = problemKinds[kind].retryable } = found;
      if (!shouldTryAgain(failures, { kind, retryable, retryAfter })) return false;
      await pause(delayBeforeTry(failures, retryAfter, random));
    }
  };
  const lookUps = Promise.all(
    Array.from({ length: perSecond * seconds }, async (_, customer) => {
      await pause((customer * 1000) / perSecond);
      const begun = time();
      return { begun, isAnswered: await lookUp(customer), ended: time() };
    }),
  );
  await vi.advanceTimersByTimeAsync(seconds * 1000 + 200_000);
  return { calls, lookUps: await lookUps };
}

/** Shares of the look-ups: those that failed, and calls that they cost. */
async function shares(simulation: Omit<Simulation, 'fails'> & { readonly failing: number }) {
  const { calls, lookUps } = await simulate({
    ...simulation,
    fails: (_, random) => random() < simulation.failing,
  });
  const failed = lookUps.filter(({ isAnswered }) => !isAnswered).length;
  return { failed: failed / lookUps.length, calls: calls.length / lookUps.length };
}

const inTwoSeconds = reply(503, undefined, '2');

beforeEach(() => void vi.useFakeTimers({ now: 0 }));
afterEach(() => void vi.useRealTimers());

describe('a vendor that fails by chance', () => {
  it.each([
    [0.1, 0.01, 1.2],
    [0.5, 0.05, 2.1],
    [1, 1, 1.1],
  ])(
    'of %d of its calls, costs at most %d of the look-ups at %d of the calls',
    async (failing, most, price) => {
      for (const seed of [1, 2, 3])
        for (const perSecond of [2, 10]) {
          const { failed, calls } = await shares({ failing, seed, perSecond, seconds: 300 / perSecond });
          expect(failed).toBeLessThanOrEqual(most);
          expect(calls).toBeLessThanOrEqual(price);
        }
    },
  );

  it('gets no more calls than look-ups where it fails them all and names a time to wait', async () => {
    for (const perSecond of [2, 10])
      expect((await shares({ failing: 1, failure: inTwoSeconds, seed: 6, perSecond })).calls).toBeLessThan(
        1.1,
      );
  });

  it('gets no more than one layer of further tries, however much of its calls fails', async () => {
    for (const failing of [0.6, 0.7, 0.8, 0.9])
      expect((await shares({ failing, seed: 4 })).calls).toBeLessThanOrEqual(2.1);
  });
});

it('a vendor that was down for a minute serves everybody once it is back, without a rush', async () => {
  const back = 60_000;
  const { calls, lookUps } = await simulate({ fails: (time) => time < back, seed: 5, seconds: 140 });
  const during = calls.filter((time) => time > 5_000 && time < back);
  expect(during.length).toBeLessThan(20);
  const after = lookUps.filter(({ begun }) => begun > back + 10_000);
  expect(after.every(({ isAnswered }) => isAnswered)).toBe(true);
  // Ten are new in a second, and each who was turned away comes back twice: thirty, by chance a few more.
  for (let second = back; second < 140_000; second += 1000)
    expect(calls.filter((time) => time >= second && time < second + 1000).length).toBeLessThanOrEqual(50);
});

it.each([1, 2, 3])(
  'a vendor that was down for a minute serves whoever asks within 10 s of being back (seed %d)',
  async (seed) => {
    const back = 60_000;
    const { lookUps } = await simulate({ fails: (time) => time < back, seed, seconds: 140 });
    const since = lookUps.filter(({ begun }) => begun > back);
    const first = Math.min(...since.filter(({ isAnswered }) => isAnswered).map(({ ended }) => ended));
    expect(first - back).toBeLessThan(10_000);
    const took = ({ begun, ended }: (typeof since)[number]): number => ended - begun;
    expect(since.every(({ isAnswered }) => isAnswered)).toBe(true);
    expect(Math.max(...since.filter(({ begun }) => begun > first).map(took))).toBeLessThan(1_000);
    // Whoever was turned away before that was told when to come back.
    expect(Math.max(...since.map(took))).toBeLessThan(20_000);
  },
);

import { expect, it } from 'vitest';
import { createTurns, withShedding } from './overload.ts';

const millisecond = 1e6;

/** Questions that end by hand, before a process whose event loop is as late as is said, at a time that a test sets. */
function shedding() {
  let time = 0;
  let delays: readonly number[] = [];
  const ends: (() => void)[] = [];
  const mean = (): number => delays.reduce((sum, delay) => sum + delay, 0) / (delays.length || 1);
  const histogram = {
    get count() {
      return delays.length;
    },
    get mean() {
      return mean() * millisecond;
    },
    get stddev() {
      const squares = delays.map((delay) => (delay - mean()) ** 2);
      return (
        Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / (squares.length || 1)) * millisecond
      );
    },
    reset: () => {
      delays = [];
    },
  };
  const pass = withShedding<string, string>(
    histogram,
    () => time,
    async (question) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      ends.push(resolve);
      await promise;
      return question;
    },
  );
  return {
    pass,
    ends,
    /** Milliseconds that each turn of the loop took. */
    spend: (...turns: readonly number[]) => {
      time += turns.reduce((sum, turn) => sum + turn, 0);
      delays = [...delays, ...turns];
    },
  };
}

const quick = Array.from({ length: 100 }, () => 10);
const refusal = { kind: 'withheld', type: 'overloaded', retryAfter: 1 };

it('turns newcomers away, and says when to come back, while the process does not keep up and others wait', async () => {
  const { pass, spend, ends } = shedding();
  const first = pass('first');
  spend(2_000);
  expect(await pass('second')).toEqual(refusal);
  spend(10);
  expect(await pass('third')).toEqual(refusal);
  ends[0]?.();
  expect(await first).toBe('first');
});

it('sees one long delay behind many short ones', async () => {
  const { pass, spend } = shedding();
  void pass('first');
  spend(...quick, 1_500, ...quick.slice(0, 50));
  expect(await pass('second')).toEqual(refusal);
});

it('minds no delays that nobody notices', () => {
  const { pass, spend, ends } = shedding();
  void pass('first');
  spend(...quick, 250, ...quick);
  void pass('second');
  expect(ends).toHaveLength(2);
});

it('answers whoever comes alone', async () => {
  const { pass, spend, ends } = shedding();
  spend(5_000);
  const alone = pass('alone');
  ends[0]?.();
  expect(await alone).toBe('alone');
});

it('recovers within a second', async () => {
  const { pass, spend, ends } = shedding();
  void pass('first');
  spend(2_000);
  expect(await pass('second')).toEqual(refusal);
  spend(...quick);
  void pass('third');
  expect(ends).toHaveLength(2);
});

it('gives one turn in each round of the event loop, so that others are served between them', async () => {
  const nextTurn = createTurns();
  const done: string[] = [];
  const turns = [1, 2, 3, 4].map(async () => {
    await nextTurn();
    done.push('turn');
  });
  let rounds = 0;
  const round = (): void => {
    done.push('round');
    rounds += 1;
    if (rounds < 8) setImmediate(round);
  };
  setImmediate(round);
  await Promise.all(turns);
  expect(done.join(' ')).not.toContain('turn turn');
});

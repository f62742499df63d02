import { CircuitState } from 'cockatiel';
import { expect, it } from 'vitest';
import { createRollingBreaker } from './rolling-breaker.ts';

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

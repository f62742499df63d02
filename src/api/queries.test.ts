import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemKinds, type ProblemType } from '../contract/protocol/problem.ts';
import { ApiError, type Failure, localFailure } from './failure.ts';
import { retryDelay, shouldRetry } from './queries.ts';

function failed(fields: Partial<Failure>): ApiError {
  return new ApiError({ ...localFailure('unreachable'), ...fields });
}

describe('shouldRetry', () => {
  it('tries twice again what may work later, and no more', () => {
    expect([0, 1, 2, 3].map((failures) => shouldRetry(failures, failed({})))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it.each(Object.entries(problemKinds).map(([kind, { retryable }]) => [kind, retryable] as const))(
    'decides on %s by what the proxy says',
    (kind, retryable) => {
      const known = Object.keys(problemKinds).find((each): each is ProblemType => each === kind);
      expect(shouldRetry(0, failed({ kind: known ?? 'internal', retryable }))).toBe(
        retryable && kind !== 'upstream-invalid',
      );
    },
  );

  it('does not wait a second time for what took too long', () => {
    expect(shouldRetry(0, failed({ kind: 'timed-out' }))).toBe(false);
  });

  it('leaves waits of more than a minute to a person', () => {
    expect(
      [60, 61].map((retryAfter) => shouldRetry(0, failed({ kind: 'rate-limited', retryAfter }))),
    ).toEqual([true, false]);
  });

  it('never tries again what is not ours, such as a cancelled call', () => {
    expect(shouldRetry(0, new DOMException('gone', 'AbortError'))).toBe(false);
    expect(shouldRetry(0, new TypeError('bug'))).toBe(false);
  });
});

describe('retryDelay', () => {
  it('is within its bounds, and never sooner than asked', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 50 }),
        fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (failures, retryAfter, random) => {
          const delay = retryDelay(failures, failed({ retryAfter }), () => random);
          const asked = (retryAfter ?? 0) * 1000;
          expect(delay).toBeGreaterThanOrEqual(asked);
          expect(delay).toBeLessThanOrEqual(asked + Math.min(8000, 500 * 2 ** failures));
        },
      ),
    );
  });

  it('spreads callers over the whole stretch', () => {
    expect([0, 0.5].map((random) => retryDelay(1, failed({}), () => random))).toEqual([0, 500]);
  });

  it('waits for errors of any kind', () => {
    expect(retryDelay(0, new Error('x'), () => 0.5)).toBe(250);
  });
});

import { describe, expect, it } from 'vitest';
import { junk } from '../testing/junk.ts';
import { delayBeforeTry, problemKinds, problemType, readProblem, shouldTryAgain } from './problem.ts';

const problem = {
  type: '/problems/rate-limited',
  title: 'Too many requests',
  status: 429,
  detail: 'Capillary asks us to wait before the next request.',
  retryable: true,
  requestId: 'b7d1',
};

describe('readProblem', () => {
  it('reads what the proxy answers', () => {
    expect(readProblem(problem)).toEqual(problem);
  });

  it('reads the waiting time and the code of the vendor', () => {
    const full = { ...problem, retryAfter: 12, vendorCode: '1012' };
    expect(readProblem(full)).toEqual(full);
  });

  it.each([
    ['a status as text', { status: '429' }],
    ['no detail', { detail: undefined }],
    ['retryable in words', { retryable: 'yes' }],
    ['a waiting time as text', { retryAfter: '12' }],
    ['a code as number', { vendorCode: 1012 }],
    ['no request id', { requestId: null }],
  ])('is none with %s', (_, change) => {
    expect(readProblem({ ...problem, ...change })).toBeUndefined();
  });

  it('is none of anything else', () => {
    for (const body of junk) expect(readProblem(body)).toBeUndefined();
  });
});

describe('problemKinds', () => {
  it.each(Object.entries(problemKinds))('%s is an error with a sentence', (_, kind) => {
    expect(kind.status).toBeGreaterThanOrEqual(400);
    expect(kind.status).toBeLessThan(600);
    expect(kind.detail).toMatch(/^[A-Z].+\.$/);
    expect(kind.title).not.toMatch(/\.$/);
  });
});

describe('problemType', () => {
  it('knows every kind', () => {
    const kinds = Object.keys(problemKinds);
    expect(kinds.map((kind) => problemType({ type: `/problems/${kind}` }))).toEqual(kinds);
  });

  it.each(['constructor', '__proto__', 'toString', '', 'Merged', 'about:blank'])(
    'takes no %s for one',
    (name) => {
      expect(problemType({ type: `/problems/${name}` })).toBeUndefined();
    },
  );
});

describe('shouldTryAgain', () => {
  it.each([
    ['what it is told to wait for', { kind: 'circuit-open', retryable: true, retryAfter: 5 }],
    ['a proxy that nobody hears', { kind: 'unreachable', retryable: true }],
    ['something that answers in its place', { kind: 'not-our-answer', retryable: true }],
  ] as const)('tries twice again %s', (_name, failure) => {
    expect([0, 1, 2, 3].map((failures) => shouldTryAgain(failures, failure))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it.each([
    ['what would fail again', { kind: 'not-found', retryable: false }],
    ['what the proxy tried again itself', { kind: 'upstream-error', retryable: true }],
    ['a vendor that was late', { kind: 'upstream-timeout', retryable: true }],
    ['an answer that cannot be read', { kind: 'upstream-invalid', retryable: true }],
    ['what took too long here', { kind: 'timed-out', retryable: true }],
    ['what has to wait for more than a minute', { kind: 'rate-limited', retryable: true, retryAfter: 61 }],
  ] as const)('does not try %s', (_name, failure) => {
    expect(shouldTryAgain(0, failure)).toBe(false);
  });

  it('waits for a minute at most', () => {
    expect(shouldTryAgain(0, { kind: 'rate-limited', retryable: true, retryAfter: 60 })).toBe(true);
  });
});

describe('delayBeforeTry', () => {
  it('grows with each failure, up to eight seconds', () => {
    const most = (failures: number): number => delayBeforeTry(failures, undefined, () => 1);
    expect([most(0), most(1), most(4), most(10)]).toEqual([500, 1000, 8000, 8000]);
    expect(delayBeforeTry(3, undefined, () => 0)).toBe(0);
  });

  it('is never shorter than what was asked', () => {
    expect([delayBeforeTry(0, 12, () => 0), delayBeforeTry(1, 12, () => 0.5)]).toEqual([12_000, 12_500]);
  });
});

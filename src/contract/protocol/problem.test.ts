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
  const busy = { kind: 'unreachable', retryable: true } as const;

  it('tries twice more, and no more', () => {
    expect([0, 1, 2, 3].map((failures) => shouldTryAgain(failures, busy))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it.each([
    ['what cannot work later', { ...busy, retryable: false }],
    ['an answer that is none', { ...busy, kind: 'upstream-invalid' }],
    ['what took too long already', { ...busy, kind: 'timed-out' }],
  ] as const)('does not try again %s', (_, failure) => {
    expect(shouldTryAgain(0, failure)).toBe(false);
  });

  it('waits for a minute, and leaves a longer wait to a person', () => {
    expect(shouldTryAgain(0, { ...busy, retryAfter: 60 })).toBe(true);
    expect(shouldTryAgain(0, { ...busy, retryAfter: 61 })).toBe(false);
  });
});

describe('delayBeforeTry', () => {
  it('is anything up to twice as long as before the last, and never above eight seconds', () => {
    const most = [0, 1, 2, 3, 4, 5, 6].map((failures) => delayBeforeTry(failures, undefined, () => 1));
    expect(most).toEqual([500, 1000, 2000, 4000, 8000, 8000, 8000]);
    expect(delayBeforeTry(3, undefined, () => 0)).toBe(0);
    expect(delayBeforeTry(1, undefined, () => 0.25)).toBe(250);
  });

  it('is no shorter than was asked for', () => {
    expect(delayBeforeTry(0, 3, () => 0)).toBe(3000);
    expect(delayBeforeTry(0, 3, () => 0.5)).toBe(3250);
  });
});

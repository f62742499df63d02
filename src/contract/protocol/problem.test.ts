import { describe, expect, it } from 'vitest';
import { junk } from '../testing/junk.ts';
import { problemKinds, problemType, readProblem } from './problem.ts';

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

import { describe, expect, it } from 'vitest';
import { type ProblemType, problemKinds } from '../contract/protocol/problem.ts';
import { ApiError, type FailureKind, localFailure, toFailure, toFailureWords } from './failure.ts';

describe('ApiError', () => {
  it('names the kind alone: messages end in logs', () => {
    const error = new ApiError({ ...localFailure('unreachable'), detail: 'about 919988221100' });
    expect(String(error)).toBe('ApiError: unreachable');
  });
});

describe('toFailure', () => {
  it('takes out what an ApiError carries', () => {
    const failure = localFailure('timed-out');
    expect(toFailure(new ApiError(failure))).toBe(failure);
  });

  it.each([new Error('x'), 'x', undefined, null])('takes %j for an answer that is not ours', (thrown) => {
    expect(toFailure(thrown)).toMatchObject({ kind: 'not-our-answer', detail: undefined });
  });
});

const isKind = (kind: string): kind is ProblemType => Object.hasOwn(problemKinds, kind);
const kinds: readonly FailureKind[] = [
  ...Object.keys(problemKinds).filter(isKind),
  'unreachable',
  'timed-out',
  'not-our-answer',
];

describe('toFailureWords', () => {
  it.each(kinds)('says of %s what happened and what to do next, in sentences', (kind) => {
    const { title, detail, next } = toFailureWords({ ...localFailure('unreachable'), kind });
    expect(title).toMatch(/^[A-Z].*[^.]$/);
    expect(detail).toMatch(/^[A-Z].*\.$/);
    expect(next).toMatch(/^[A-Z].*\.$/);
  });

  it('prefers the proxy’s own sentence', () => {
    const words = toFailureWords({
      ...localFailure('unreachable'),
      kind: 'bad-request',
      detail: 'Search again: other key.',
    });
    expect(words.detail).toBe('Search again: other key.');
  });
});

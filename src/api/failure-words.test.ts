import { describe, expect, it } from 'vitest';
import { problemKinds, type ProblemType } from '../contract/problem.ts';
import { type FailureKind, localFailure } from './api-error.ts';
import { toFailureWords } from './failure-words.ts';

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

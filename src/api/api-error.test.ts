import { describe, expect, it } from 'vitest';
import { ApiError, localFailure, toFailure } from './api-error.ts';

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

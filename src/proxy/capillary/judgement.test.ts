import { describe, expect, it } from 'vitest';
import { reply } from '../testing/test-vendor.ts';
import type { TransportFailure } from './http-reply.ts';
import { isOutage, mayTryAgain, readPause } from './judgement.ts';

const failed = (failure: TransportFailure, code?: string) => ({ kind: 'failed', failure, code }) as const;
const errors = (code: number) => ({ errors: [{ status: false, code, message: '' }] });

describe('isOutage', () => {
  it('takes 5xx alone for an outage', () => {
    expect([500, 503, 404, 429, 461, 200].map((status) => isOutage(reply(status, undefined)))).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('takes time-outs, resets and answers that broke off for one', () => {
    expect(
      (['timeout', 'unreachable', 'broken'] as const).map((failure) => isOutage(failed(failure))),
    ).toEqual([true, true, true]);
  });

  it('takes no delay of ours for one, and no answer that it only cannot read', () => {
    const others = ['cut-short', 'invalid', 'too-large', 'redirect'] as const;
    expect(others.map((failure) => isOutage(failed(failure)))).toEqual([false, false, false, false]);
    expect(isOutage({ kind: 'withheld', type: 'overloaded', retryAfter: 1 })).toBe(false);
    expect(isOutage({ kind: 'aborted' })).toBe(false);
  });
});

describe('mayTryAgain', () => {
  it.each(['2', 'Sun, 01 Jun 2125 09:00:20 GMT'])('leaves a wait of %s to whoever asked', (retryAfter) => {
    expect(mayTryAgain(reply(503, undefined, retryAfter))).toBe(false);
  });

  it.each(['-1', 'soon', undefined])('goes by no wait of %s', (retryAfter) => {
    expect(mayTryAgain(reply(503, undefined, retryAfter))).toBe(true);
  });

  it('takes no error for a busy vendor that says what is wrong', () => {
    expect(mayTryAgain(reply(500, errors(1012)))).toBe(false);
  });
});

describe('readPause', () => {
  it.each([
    [reply(429, undefined, '30'), 30],
    [reply(429, undefined, '9000'), 60],
    [reply(429, undefined), 5],
    [reply(429, undefined, 'soon'), 5],
    [reply(200, errors(429), '7'), 7],
    [reply(503, undefined, '30'), undefined],
    [reply(200, { name: 'capillary', interaction: [] }, '30'), undefined],
    [failed('timeout'), undefined],
  ])('of %j is %s', (answer, seconds) => {
    expect(readPause(answer)).toBe(seconds);
  });
});

import { describe, expect, it } from 'vitest';
import { fixtureParts } from '../../contract/testing/fixture.ts';
import { reply } from '../testing/test-vendor.ts';
import type { TransportFailure } from './http-reply.ts';
import { isOutage, mayTryAgain, readPause } from './judgement.ts';

const failed = (failure: TransportFailure, code?: string) => ({ kind: 'failed', failure, code }) as const;
const errors = (code: number) => ({ errors: [{ status: false, code, message: '' }] });

describe('isOutage', () => {
  it.each([500, 503, 521, 599, 461, 600])('takes a status of %d for one', (status) => {
    expect(isOutage(reply(status, undefined))).toBe(true);
    expect(isOutage(reply(status, errors(9999)))).toBe(true);
  });

  it.each([200, 201, 302, 400, 404, 429, 401, 498])('takes a status of %d for none', (status) => {
    expect(isOutage(reply(status, undefined))).toBe(false);
  });

  it.each([
    ['of no such customer', 1012],
    ['of an account that was merged', 8069],
    ['of an identifier that is refused', 1015],
    ['of one who is not enrolled', 1013],
    ['of what is not permitted', 4000],
    ['of our credentials', 401],
    ['of a token that has ended', 498],
    ['of too many calls', 429],
  ])('takes the code %s for an answer, whatever the status', (_what, code) => {
    const statuses = [200, 404, 500, 503];
    expect(statuses.filter((status) => isOutage(reply(status, errors(code))))).toEqual([]);
  });

  it.each([500, 503, 521, 461, 4001])('takes the code %d in the body of a 200 for one', (code) => {
    expect(isOutage(reply(200, errors(code)))).toBe(true);
    expect(isOutage(reply(200, { response: { status: { success: 'false', code } } }))).toBe(true);
  });

  it.each(['no such customer, all failed', 'a bad request', 'an unknown code', 'refused without a code'])(
    'takes no 200 for one that says of the call that it failed: %s',
    (name) => {
      expect(isOutage(reply(200, fixtureParts('failures-nested').get(name)))).toBe(false);
    },
  );

  it('takes no long answer for one, whatever stands in it', () => {
    expect(isOutage({ ...reply(200, errors(500)), bytes: 5_000 })).toBe(false);
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

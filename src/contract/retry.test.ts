import { describe, expect, it } from 'vitest';
import { delayBeforeTry, shouldTryAgain } from './retry.ts';

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

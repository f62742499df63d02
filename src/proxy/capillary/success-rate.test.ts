import { describe, expect, it } from 'vitest';
import { createSuccessRate } from './success-rate.ts';

/** Calls about ever other customers, at a time that a test sets. */
function rate() {
  let time = 0;
  let customers = 0;
  const { note, ...judge } = createSuccessRate(() => time);
  const each = (outcome: 'answered' | 'failed' | 'withheld', times: number, customer?: string): void => {
    for (let call = 0; call < times; call += 1) {
      customers += 1;
      note(customer ?? `customer ${customers}`, outcome);
    }
  };
  const pass = (milliseconds: number): void => {
    time += milliseconds;
  };
  return { ...judge, each, pass };
}

describe('isDown', () => {
  it('is so where nineteen of twenty calls fail', () => {
    const { each, isDown } = rate();
    each('answered', 1);
    each('failed', 18);
    expect(isDown()).toBe(false);
    each('failed', 1);
    expect(isDown()).toBe(true);
  });

  it('is not so while one of ten is answered', () => {
    const { each, isDown } = rate();
    each('answered', 10);
    each('failed', 90);
    expect(isDown()).toBe(false);
  });

  it('counts two failures of a customer, and asks three of them at least', () => {
    const { each, isDown } = rate();
    each('failed', 100, 'a');
    each('failed', 100, 'b');
    expect(isDown()).toBe(false);
    each('failed', 15);
    expect(isDown()).toBe(false);
    each('failed', 1);
    expect(isDown()).toBe(true);
  });

  it('forgets what is older than ten seconds, however few calls came since', () => {
    const { each, isDown, pass } = rate();
    each('failed', 19);
    pass(10_000);
    each('failed', 1);
    expect(isDown()).toBe(false);
    each('failed', 19);
    expect(isDown()).toBe(true);
  });

  it('takes no call that was not made for a failure', () => {
    const { each, isDown } = rate();
    each('withheld', 100);
    expect(isDown()).toBe(false);
  });
});

describe('shareToWithhold', () => {
  it('is none while a third of the calls is answered', () => {
    const { each, shareToWithhold } = rate();
    each('answered', 20);
    each('failed', 50);
    expect(shareToWithhold()).toBe(0);
  });

  it('grows with the calls that fail, and with those that are withheld', () => {
    const { each, shareToWithhold } = rate();
    each('answered', 10);
    each('failed', 59);
    const before = shareToWithhold();
    expect(before).toBeCloseTo((69 - 30 - 10) / 70);
    each('withheld', 30);
    expect(shareToWithhold()).toBeGreaterThan(before);
  });

  it('is none for the failures of two customers, however many', () => {
    const { each, shareToWithhold } = rate();
    each('failed', 100, 'a');
    each('failed', 100, 'b');
    each('withheld', 100);
    expect(shareToWithhold()).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import { createCallerLimits } from './caller-limits.ts';

const one = { address: '203.0.113.1' };
const other = { address: '203.0.113.2' };

function limits(lookupsPerMinute = 60, customersPerHour = 3) {
  let time = 1_000_000;
  const limited = createCallerLimits({ lookupsPerMinute, customersPerHour, now: () => time });
  const customer = (caller: typeof one, identifierValue: string) =>
    limited.customer(caller, { identifierName: 'mobile', identifierValue });
  return { ...limited, customer, wait: (seconds: number) => (time += seconds * 1_000) };
}

describe('look-ups', () => {
  it('may come at once, as many as a minute has, and then one after the other', () => {
    const { lookUp, wait } = limits();
    expect(Array.from({ length: 60 }, () => lookUp(one)).every((seconds) => seconds === undefined)).toBe(
      true,
    );
    expect([lookUp(one), lookUp(one)]).toEqual([1, 1]);
    wait(1);
    expect([lookUp(one), lookUp(one)]).toEqual([undefined, 1]);
    wait(60);
    expect(Array.from({ length: 61 }, () => lookUp(one)).filter((seconds) => seconds !== undefined)).toEqual([
      1,
    ]);
  });

  it.each([1, 3, 7, 120, 977])('are %d where a minute has so many, at any moment of a clock', (perMinute) => {
    for (const start of [0, 0.1, 12_345.678_901_2, 987_654_321.123_456]) {
      const { lookUp } = createCallerLimits({
        lookupsPerMinute: perMinute,
        customersPerHour: 1,
        now: () => start,
      });
      const answers = Array.from({ length: perMinute + 1 }, () => lookUp(one));
      expect(answers.filter((seconds) => seconds === undefined)).toHaveLength(perMinute);
      expect(answers.at(-1)).toBeGreaterThan(0);
    }
  });

  it('of one caller cost no other anything', () => {
    const { lookUp } = limits();
    for (let time = 0; time < 1_000; time += 1) lookUp(one);
    expect(lookUp(other)).toBeUndefined();
  });

  it('say how long to wait, however few are allowed', () => {
    const { lookUp, wait } = limits(1);
    expect([lookUp(one), lookUp(one)]).toEqual([undefined, 60]);
    wait(59);
    expect(lookUp(one)).toBe(1);
    wait(1);
    expect(lookUp(one)).toBeUndefined();
  });
});

describe('different customers', () => {
  it('are bounded in any hour, and those who were asked for stay free', () => {
    const { customer, wait } = limits();
    expect(['a', 'b', 'c', 'a', 'b'].map((value) => customer(one, value))).toEqual(Array(5).fill(undefined));
    expect(customer(one, 'd')).toBe(3_600);
    wait(600);
    expect([customer(one, 'd'), customer(one, 'c')]).toEqual([3_000, undefined]);
    wait(3_000);
    expect([customer(one, 'd'), customer(one, 'e'), customer(one, 'f')]).toEqual(Array(3).fill(undefined));
    expect(customer(one, 'a')).toBe(3_600);
  });

  it('of one caller cost no other anything', () => {
    const { customer } = limits();
    for (let number = 0; number < 10; number += 1) customer(one, `${number}`);
    expect(customer(other, 'x')).toBeUndefined();
  });

  it('are told apart by the kind of what names them', () => {
    const { customer } = createCallerLimits({ lookupsPerMinute: 1, customersPerHour: 1, now: () => 0 });
    const identifierValue = '447700900123';
    expect([
      customer(one, { identifierName: 'mobile', identifierValue }),
      customer(one, { identifierName: 'external_id', identifierValue }),
    ]).toEqual([undefined, 3_600]);
  });
});

it('forgets whoever has been quiet longest, so that no number of addresses fills the memory', () => {
  const { lookUp } = limits(1);
  lookUp(one);
  for (let number = 0; number < 9_999; number += 1)
    lookUp({ address: `10.0.${number >> 8}.${number & 255}` });
  expect(lookUp(one)).toBe(60);
  lookUp({ address: '198.51.100.1' });
  expect(lookUp({ address: '10.0.0.0' })).toBeUndefined();
});

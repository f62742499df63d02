import { expect, it } from 'vitest';
import { createRetryBudget } from './retry.ts';

const times = <T>(count: number, act: () => T): T[] => Array.from({ length: count }, act);

it('allows ten second tries in a row, and no eleventh', () => {
  const { spend } = createRetryBudget();
  expect(times(11, spend)).toEqual([...times(10, () => true), false]);
});

it('earns one by ten answers', () => {
  const { earn, spend } = createRetryBudget();
  times(10, spend);
  times(9, earn);
  expect(spend()).toBe(false);
  earn();
  expect([spend(), spend()]).toEqual([true, false]);
});

it('saves up ten at most', () => {
  const { earn, spend } = createRetryBudget();
  times(1000, earn);
  expect(times(11, spend).filter(Boolean)).toHaveLength(10);
});

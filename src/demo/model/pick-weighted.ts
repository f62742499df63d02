import type { Random } from './mulberry32.ts';

/** One of the values; a weight is relative to the sum of all. */
export function pickWeighted<T>(random: Random, table: readonly [Weighted<T>, ...Weighted<T>[]]): T {
  let left = random() * table.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of table) {
    left -= weight;
    if (left < 0) return value;
  }
  return table[0][0];
}

export type Weighted<T> = readonly [value: T, weight: number];

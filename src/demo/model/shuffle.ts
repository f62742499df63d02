import type { Random } from './mulberry32.ts';

/** The same values in an order drawn from `random` (Fisher–Yates): the vendor's lists are not in time order. */
export function shuffle<T>(random: Random, values: readonly T[]): readonly T[] {
  const drawn: T[] = [];
  for (const value of values) {
    const at = Math.floor(random() * (drawn.length + 1));
    const displaced = drawn[at];
    if (displaced === undefined) {
      drawn.push(value);
    } else {
      drawn.push(displaced);
      drawn[at] = value;
    }
  }
  return drawn;
}

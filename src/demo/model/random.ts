/** Numbers from 0 up to, not including, 1. */
export type Random = () => number;

/** The mulberry32 generator: the same seed gives the same sequence on every machine. Not for secrets. */
export function mulberry32(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of the values, each as likely as the next. */
export function pick<T>(random: Random, values: readonly [T, ...T[]]): T {
  return values[Math.floor(random() * values.length)] ?? values[0];
}

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

import { bitOf, type Dimension, dimensions, type Selection } from './select.ts';

/** Filters that, taken away together, would show `count` communications. */
export type WayBack = { readonly dimensions: readonly Dimension[]; readonly count: number };

/** How many communications a dimension's filter keeps when it is on alone. */
export type Kept = { readonly dimension: Dimension; readonly count: number };

/** What each filter that is on keeps by itself. One that keeps everything is not named: it hides nothing. */
export function countKept({ failed }: Selection): readonly Kept[] {
  return dimensions
    .map((dimension) => {
      const bit = bitOf(dimension);
      return { dimension, count: failed.reduce((sum, bits) => sum + ((bits & bit) === 0 ? 1 : 0), 0) };
    })
    .filter(({ count }) => count < failed.length);
}

/**
 * The nearest ways back where nothing is shown: the smallest sets of filters whose removal shows something, those that show
 * most first. Empty where nothing is hidden.
 */
export function findWaysBack({ failed }: Selection): readonly WayBack[] {
  const patterns = new Map<number, number>();
  for (const bits of failed) patterns.set(bits, (patterns.get(bits) ?? 0) + 1);
  const hiding = [...patterns.keys()].reduce((all, bits) => all | bits, 0);
  const ways = subsetsOf(hiding)
    .map((bits) => ({ dimensions: dimensionsOf(bits), count: countWithout(patterns, bits) }))
    .filter(({ count }) => count > 0);
  const fewest = Math.min(...ways.map((way) => way.dimensions.length));
  return ways.filter((way) => way.dimensions.length === fewest).sort((a, b) => b.count - a.count);
}

function subsetsOf(bits: number): readonly number[] {
  return Array.from({ length: bits }, (_, index) => index + 1).filter((subset) => (subset & ~bits) === 0);
}

function dimensionsOf(bits: number): readonly Dimension[] {
  return dimensions.filter((dimension) => (bits & bitOf(dimension)) !== 0);
}

function countWithout(patterns: ReadonlyMap<number, number>, removed: number): number {
  let count = 0;
  for (const [bits, times] of patterns) if ((bits & ~removed) === 0) count += times;
  return count;
}

import { describe, expect, it } from 'vitest';
import { exceedsDepth } from './exceeds-depth.ts';

function nest(levels: number, leaf: unknown = 'leaf'): unknown {
  let value = leaf;
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { key: value };
  return value;
}

describe('exceedsDepth', () => {
  it('counts arrays and objects, not what they hold', () => {
    expect(exceedsDepth('leaf', 0)).toBe(false);
    expect(exceedsDepth([], 0)).toBe(true);
    expect(exceedsDepth(['leaf', null, 1], 1)).toBe(false);
  });

  it('allows exactly the limit', () => {
    expect(exceedsDepth(nest(32), 32)).toBe(false);
    expect(exceedsDepth(nest(33), 32)).toBe(true);
  });

  it('finds the one deep branch among many shallow ones', () => {
    expect(exceedsDepth([1, {}, [], { a: [{ b: [] }] }], 4)).toBe(true);
    expect(exceedsDepth([1, {}, [], { a: [{ b: 1 }] }], 4)).toBe(false);
  });

  it('survives 200,000 levels', () => {
    expect(exceedsDepth(nest(200_000), 300_000)).toBe(false);
  });
});

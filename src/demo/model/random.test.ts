import { array, assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mulberry32, pick, pickWeighted, shuffle } from './random.ts';

describe('mulberry32', () => {
  const draw = (seed: number): readonly number[] => Array.from({ length: 5 }, mulberry32(seed));

  test('a seed is a sequence', () => {
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
    expect(Array.from({ length: 1_000 }, mulberry32(3)).every((value) => value >= 0 && value < 1)).toBe(true);
  });
});

describe('pick and pickWeighted', () => {
  test('picking gives one of the values, and never one without weight', () => {
    assert(
      property(integer(), (seed) => {
        const random = mulberry32(seed);
        expect(['a', 'b']).toContain(pick(random, ['a', 'b']));
        expect(
          pickWeighted(random, [
            ['never', 0],
            ['always', 2],
          ]),
        ).toBe('always');
      }),
    );
  });
});

describe('shuffle', () => {
  const inOrder = (values: readonly number[]): readonly number[] => values.toSorted((a, b) => a - b);

  test('shuffling keeps every value', () => {
    assert(
      property(array(integer()), integer(), (values, seed) => {
        expect(inOrder(shuffle(mulberry32(seed), values))).toEqual(inOrder(values));
      }),
    );
  });
});

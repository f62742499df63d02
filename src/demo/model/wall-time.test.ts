import { assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toSeconds, toWallTime } from './wall-time.ts';

describe('toWallTime and toSeconds', () => {
  test('a wall time goes to seconds and back', () => {
    assert(
      property(integer({ min: 0, max: 4_000_000_000 }), (seconds) => {
        expect(toSeconds(toWallTime(seconds))).toBe(seconds);
      }),
    );
  });
});
